import type { Sentence, Token } from '../../language/sentence.js'
import { childBy, spanOf } from '../../language/tree.js'
import { mediumIn } from '../../mentions/actors/media.js'
import { nounPhrase } from '../../mentions/actors/phrase.js'
import type { Span } from '../../text/span.js'
import { lower } from './around.js'
import { contentOf } from './content.js'
import type { Found, Scene } from './found.js'
import { tidy } from './tidy.js'

const SHAPES = new Set(['clause'] as const)

/** The verb of "quoted … as saying", null where the words are no such thing. */
export function quotingVerb({ tokens }: Sentence, saying: Token): Token | null {
  if (!/^(?:saying|telling)$/.test(lower(saying)) || lower(tokens[saying.index - 1]) !== 'as') return null
  return (
    tokens
      .slice(Math.max(0, saying.index - 12), saying.index)
      .findLast((t) => /^(?:quoted?|quotes|cited?|cites|reported)$/i.test(t.text)) ?? null
  )
}

/** Whom it is quoted from: the subject of "was quoted", the object of "quoted him as saying". */
function quotedSource(sentence: Sentence, verb: Token, saying: Token): Span | null {
  const { tokens } = sentence
  const passive = /^(?:was|were|is|are|been)$/.test(lower(tokens[verb.index - 1]))
  if (!passive) {
    const object = tokens.slice(verb.index + 1, saying.index - 1)
    return object.length > 0 ? spanOf(object) : null
  }
  const subject = childBy(sentence, verb, 'nsubj')
  return subject && subject.index < verb.index
    ? nounPhrase(sentence, subject, { before: verb.index - 1 })
    : null
}

/** "X was quoted as saying that A", "Interfax quoted X as saying A". */
export const byQuoted = ({ text, sentences, quotations }: Scene): readonly Found[] =>
  sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((saying): Found[] => {
      const verb = quotingVerb(sentence, saying)
      const speaker = verb && quotedSource(sentence, verb, saying)
      if (!verb || !speaker) return []
      const cue = speaker.start > verb.start ? saying : { start: verb.start, end: saying.end }
      const group = { start: Math.min(speaker.start, verb.start), end: saying.end }
      const here = quotations[sentence.block.index]!
      const content = contentOf({ text, sentence, quotations: here, cue: saying, group }, SHAPES)
      if (!content) return []
      const { start, end } = cue
      return [
        {
          sentence,
          cue: { start, end },
          lemma: verb.lemma,
          carrier: speaker.start > verb.start ? mediumIn(text.slice(sentence.start, verb.start)) : null,
          speaker,
          content: tidy(text, content.span, here),
          main: true,
          negated: false,
          sure: verb.sure,
          rule: 'statement/quoted-as-saying',
        },
      ]
    }),
  )
