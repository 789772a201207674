import { headsOf } from '../../language/tree.js'
import { lower } from './around.js'
import type { Found, Scene } from './found.js'
import { nounPhrase } from '../../mentions/actors/phrase.js'
import { tidy } from './tidy.js'

const IN_SOURCE = /^(?:NOUN|PROPN|ADJ|DET|NUM|ADP|PART|PRON|X|CCONJ)$/

/** "According to the ministry, …" and "…, according to the ministry". */
export const byPhrase = ({ text, sentences, quotations }: Scene): readonly Found[] =>
  sentences.flatMap((sentence) => {
    const { tokens } = sentence
    return tokens.flatMap((token, i): Found[] => {
      if (lower(token) !== 'according' || lower(tokens[i + 1]) !== 'to' || !tokens[i + 2]) return []
      let last = i + 2
      while (
        last + 1 < tokens.length &&
        IN_SOURCE.test(tokens[last + 1]!.upos) &&
        !/^(?:which|who|that)$/.test(lower(tokens[last + 1]))
      )
        last++
      const head =
        tokens
          .slice(i + 2, last + 1)
          .find((t) => !headsOf(sentence, t).some((h) => h.index >= i + 2 && h.index <= last)) ??
        tokens[last]!
      const speaker = { start: tokens[i + 2]!.start, end: nounPhrase(sentence, head, { after: i + 1 }).end }
      if (speaker.end <= speaker.start) return []
      const cue = { start: token.start, end: tokens[i + 1]!.end }
      const comma = tokens.find((t) => t.start >= speaker.end && /^[,:]$/.test(t.text))
      const raw =
        i === 0
          ? { start: comma ? comma.end : speaker.end, end: sentence.end }
          : { start: sentence.start, end: cue.start }
      const content = tidy(text, raw, quotations[sentence.block.index]!)
      if (content.end - content.start < 3) return []
      const found = { sentence, cue, lemma: 'according to', speaker, content, negated: false, sure: 1 }
      return [{ ...found, rule: 'statement/according-to' }]
    })
  })
