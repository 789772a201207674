import type { Sentence, Token } from '../../language/sentence.js'
import { lexicon } from '../../lexicon.js'
import type { ActorKind } from '../../mentions/mention.js'
import type { Reading } from '../reading.js'

const powers = new Set(lexicon<string>('power'))
const privates = new Set(lexicon<string>('private'))

/** Whether a noun's bearer can hold a position: someone with power, a private person, or no person at all. */
export type Standing = 'power' | 'private' | 'thing'

/** The standing that a common noun gives, null where it gives none. */
export function standingOfNoun(...words: readonly string[]): Standing | null {
  for (const word of words) {
    if (privates.has(word)) return 'private'
    if (powers.has(word)) return 'power'
  }
  return null
}

const isName = (t: Token | undefined): boolean =>
  t !== undefined && t.upos === 'PROPN' && /^\p{Lu}/u.test(t.text)

/** Words of an office that stand beside a name: "Interior Minister X", "X, director of …", "the group's president, X". */
function besideName({ tokens }: Sentence, first: number, last: number): boolean {
  const isOffice = (t: Token) => powers.has(t.lemma) || powers.has(t.text.toLowerCase())
  for (let i = first - 1, commas = 0; i >= 0 && first - i < 10; i--) {
    const t = tokens[i]!
    if (t.text === ',' && ++commas > 1) break
    if (!/^(?:NOUN|PROPN|ADJ|DET|ADP|PART|PUNCT|CCONJ)$/.test(t.upos) || /^["”“:;.()–—]$/.test(t.text)) break
    if (t.upos !== 'ADP' && isOffice(t)) return true
  }
  if (tokens[last + 1]?.text !== ',') return false
  for (let i = last + 2; i < tokens.length && i - last < 14; i++) {
    const t = tokens[i]!
    if (t.text === ',' || t.upos === 'VERB' || t.upos === 'AUX' || /^wh/.test(t.lemma)) break
    if (isOffice(t)) return true
  }
  return false
}

const introductions = new WeakMap<readonly Sentence[], ReadonlySet<string>>()

/** The last words of the names that the article brings in with an office. */
function inOffice({ sentences }: Reading): ReadonlySet<string> {
  const known = introductions.get(sentences)
  if (known) return known
  const found = new Set<string>()
  for (const sentence of sentences)
    for (let i = 0; i < sentence.tokens.length; i++) {
      if (!isName(sentence.tokens[i])) continue
      let last = i
      while (isName(sentence.tokens[last + 1])) last++
      const own = sentence.tokens
        .slice(i, last)
        .some((t) => powers.has(t.text.toLowerCase().replace(/\.$/, '')))
      if (own || besideName(sentence, i, last)) found.add(sentence.tokens[last]!.text)
      i = last
    }
  introductions.set(sentences, found)
  return found
}

/** Whether the article brings the name in with an office, or the name says one: "the mayor", "President X". */
export const isInOffice = (reading: Reading, name: string): boolean =>
  inOffice(reading).has(name.split(/\s+/).at(-1)!) ||
  name.split(/\s+/).some((w) => powers.has(w.toLowerCase().replace(/\.$/, '')))

const firstNames = new Set(lexicon<{ names: string[] }>('first-names').flatMap((e) => e.names))

/** The standing of a full name or noun phrase: "Marat Akhmetjanov", "the interior ministry", "two villagers". */
export function standingOfName(reading: Reading, name: string): Standing {
  const core = name.split(/,|\s(?:of|in|from|for|with|who|at|on|to|and)\s/)[0]!
  const words = core.split(/\s+/).filter(Boolean)
  const head = words.at(-1) ?? ''
  const noun = head.toLowerCase().replace(/['’]s$/, '')
  const known = standingOfNoun(
    noun,
    noun.replace(/ies$/, 'y'),
    noun.replace(/s$/, ''),
    noun.replace(/men$/, 'man'),
  )
  if (known) return known
  if (!/^\p{Lu}/u.test(head))
    return words.some((w) => powers.has(w.toLowerCase())) && /^\p{Lu}/u.test(name) ? 'power' : 'thing'
  if (inOffice(reading).has(head) || words.some((w) => powers.has(w.toLowerCase().replace(/\.$/, ''))))
    return 'power'
  if (words.some((w) => privates.has(w.toLowerCase()))) return 'private'
  return firstNames.has(words[0]!) && words.length > 1 ? 'private' : 'power'
}

/** The standing of a name that the article calls a private person where no office stands beside it. */
export function standingOfPerson(reading: Reading, name: string, kind: ActorKind | null): Standing {
  const standing = standingOfName(reading, name)
  const last = name.split(/\s+/).at(-1)!
  const isPerson = kind === 'private' && /^\p{Lu}\S* .*\p{Lu}/u.test(name)
  return standing === 'power' && isPerson && !inOffice(reading).has(last) ? 'private' : standing
}
