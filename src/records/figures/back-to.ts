import type { Sentence, Token } from '../../language/sentence.js'
import { relation } from '../../language/tree.js'
import type { PlaceMention } from '../../mentions/mention.js'
import { contains } from '../../text/span.js'
import { statementsNear } from '../near.js'
import type { Reading } from '../reading.js'

/** "The city", "the country": which kind of place said before the sentence comes back to. */
export const BACK_TO: readonly (readonly [RegExp, readonly PlaceMention['kind'][]])[] = [
  [/\b(?:the|that|this) (?:city|town|village|port|capital|suburb)\b/i, ['city']],
  [/\b(?:the|that|this) (?:country|nation)\b/i, ['country']],
  [/\b(?:the|that|this) (?:province|state|region|district|county)\b/i, ['region']],
  [/\b(?:the|that|this) (?:island|archipelago)\b/i, ['island']],
  [/\b(?:the|that|this) (?:camp|settlement)\b/i, ['camp']],
  [/\b(?:the|that|this) (?:crossing|checkpoint|border)\b/i, ['crossing', 'area']],
]

const NOUNS: Readonly<Record<string, PlaceMention['kind']>> = {
  country: 'country',
  nation: 'country',
  city: 'city',
  town: 'city',
  village: 'city',
  province: 'region',
  region: 'region',
  island: 'island',
  camp: 'camp',
}

/**
 * The place that "the country" or "the town" in a sentence stands for: the last of that kind that the text named before it;
 * null where the word is another one, "the country's" says only whose something is, or none was named.
 */
export function cameBackTo(reading: Reading, sentence: Sentence, token: Token): PlaceMention | null {
  const kind = token.upos === 'NOUN' ? NOUNS[token.lemma] : undefined
  const { tokens } = sentence
  if (
    !kind ||
    tokens[token.index - 1]?.lemma !== 'the' ||
    /^['’]s?$/.test(tokens[token.index + 1]?.text ?? '')
  )
    return null
  return (
    reading.places.findLast((p) => p.end <= token.start && p.use !== 'demonym' && p.kind === kind) ?? null
  )
}

/** The land that speaks of itself: "Switzerland said that it will take 1,500". Null where somebody else speaks. */
export function spokeOfItself(reading: Reading, token: Token): PlaceMention | null {
  if (!/^(?:it|they)$/i.test(token.text) || relation(token) !== 'nsubj') return null
  const said = statementsNear(reading, token).find(({ content }) => contains(content, token))
  return (
    (said &&
      reading.places.find(
        (p) => p.kind === 'country' && p.start === said.speaker.start && p.end === said.speaker.end,
      )) ??
    null
  )
}
