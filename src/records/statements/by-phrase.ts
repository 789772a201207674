import type { Sentence, Token } from '../../language/sentence.js'
import { headsOf } from '../../language/tree.js'
import { lexicon } from '../../lexicon.js'
import { nounPhrase } from '../../mentions/actors/phrase.js'
import { lower } from './around.js'
import type { Found, Scene } from './found.js'
import { tidy } from './tidy.js'

const phrases = lexicon<{ phrase?: string; after?: boolean }>('attributions').flatMap((entry) =>
  entry.phrase
    ? [{ lemma: entry.phrase, words: entry.phrase.split(' '), onlyAfter: entry.after ?? false }]
    : [],
)
const IN_SOURCE = /^(?:NOUN|PROPN|ADJ|DET|NUM|ADP|PART|PRON|X|CCONJ)$/

/** The phrase that begins at a token; one that only follows its words needs a comma before it and a name after it. */
function phraseAt({ tokens }: Sentence, at: number) {
  return phrases.find(
    ({ words, onlyAfter }) =>
      words.every((word, i) => lower(tokens[at + i]) === word) &&
      tokens[at + words.length] !== undefined &&
      (!onlyAfter ||
        (/^(?:,|"|”|’)$/.test(tokens[at - 1]?.text ?? '') &&
          /^(?:DET|PROPN)$/.test(tokens[at + words.length]!.upos) &&
          !/^an?$/.test(lower(tokens[at + words.length])))),
  )
}

/** From the first word of the source to the end of its noun phrase. */
function sourceFrom(sentence: Sentence, from: number): { start: number; end: number; last: Token } {
  const { tokens } = sentence
  let last = from
  while (
    last + 1 < tokens.length &&
    IN_SOURCE.test(tokens[last + 1]!.upos) &&
    !/^(?:which|who|that)$/.test(lower(tokens[last + 1]))
  )
    last++
  const head =
    tokens
      .slice(from, last + 1)
      .find((t) => !headsOf(sentence, t).some((h) => h.index >= from && h.index <= last)) ?? tokens[last]!
  const { end } = nounPhrase(sentence, head, { after: from - 1 })
  return { start: tokens[from]!.start, end, last: head }
}

/** "According to the ministry, …", "…, according to the ministry", "…, per the agency". */
export const byPhrase = ({ text, sentences, quotations }: Scene): readonly Found[] =>
  sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token, at): Found[] => {
      const phrase = phraseAt(sentence, at)
      if (!phrase) return []
      const from = at + phrase.words.length
      const speaker = sourceFrom(sentence, from)
      if (speaker.end <= speaker.start) return []
      const cue = { start: token.start, end: sentence.tokens[from - 1]!.end }
      const comma = sentence.tokens.find((t) => t.start >= speaker.end && /^[,:]$/.test(t.text))
      const lead = { start: sentence.start, end: cue.start }
      const rest = { start: comma ? comma.end : speaker.end, end: sentence.end }
      // "The Union, according to Reuters, counted 66,000 arrivals": the longer part, where it has the verb.
      const goesOn =
        sentence.tokens[at - 1]?.text === ',' &&
        comma?.text === ',' &&
        !sentence.tokens.slice(0, at).some((t) => /^(?:VB[DZP]|MD)$/.test(t.xpos)) &&
        sentence.tokens.slice(comma.index).some((t) => /^(?:VB[DZP]|MD)$/.test(t.xpos))
      const words = at === 0 || goesOn ? rest : lead
      const content = tidy(text, words, quotations[sentence.block.index]!)
      if (content.end - content.start < 3) return []
      const { start, end } = speaker
      return [
        {
          sentence,
          cue,
          lemma: phrase.lemma,
          speaker: { start, end },
          content,
          main: true,
          negated: false,
          sure: 1,
          rule: phrase.lemma === 'according to' ? 'statement/according-to' : 'statement/source-phrase',
        },
      ]
    }),
  )
