import type { Sentence, Token } from '../../language/sentence.js'
import { childrenOf, headsOf, relation } from '../../language/tree.js'
import { overlaps } from '../../text/span.js'
import { lower } from './around.js'
import { quotingVerb } from './by-quoted.js'
import { contentOf } from './content.js'
import { lemmaOf, shapesOf } from './cues.js'
import type { Found, Scene, Source } from './found.js'
import type { Quotation } from './quotes.js'
import { sourceOfCue } from './speaker.js'
import { tidy } from './tidy.js'

const SPEAKING_PRONOUN = /^(?:he|she|it|they|who|which|we|i|some|many|others?|all|both)$/i

/** Whether what is said would, could or should be said, and so isn't. */
const isOpen = (sentence: Sentence, cue: Token): boolean =>
  childrenOf(sentence, cue).some(
    (c) =>
      /^(?:AUX|PART)$/.test(c.upos) &&
      /^(?:would|could|should|might|may|must|will|to|can)$/.test(c.lemma) &&
      lower(c) !== "'d",
  )

function maySpeak({ head, antecedent }: Source, quoted: boolean): boolean {
  if (antecedent) return true
  // Inside a quotation only others' words are reported: "I said", "we hope" are the speaker's own.
  if (quoted && /^(?:i|we|you|it|this|that)$/i.test(head.text)) return false
  return head.upos !== 'PRON' || SPEAKING_PRONOUN.test(head.text)
}

function read(text: string, sentence: Sentence, quotations: readonly Quotation[], cue: Token): Found | null {
  const shapes = shapesOf(cue)
  if (shapes.size === 0 || (shapes.has('it') && lower(sentence.tokens[cue.index + 1]) !== 'it')) return null
  if (quotingVerb(sentence, cue)) return null
  const source = sourceOfCue(sentence, cue)
  if (!source || overlaps(source.span, cue)) return null
  const quoted = quotations.find((q) => q.inner.start <= cue.start && cue.end <= q.inner.end)
  if (!maySpeak(source, quoted !== undefined) || isOpen(sentence, cue)) return null
  const marks = quoted ? [] : quotations
  const group = { start: Math.min(source.span.start, cue.start), end: Math.max(source.span.end, cue.end) }
  const content = contentOf({ text, sentence, quotations: marks, cue, group }, shapes)
  if (!content) return null
  const span = tidy(
    text,
    quoted
      ? {
          start: Math.max(content.span.start, quoted.inner.start),
          end: Math.min(content.span.end, quoted.inner.end),
        }
      : content.span,
    marks,
  )
  if (span.end - span.start < 3 || overlaps(span, cue)) return null
  const negated = childrenOf(sentence, cue).some((c) => c.lemma === 'not' || lower(c) === 'never')
  // "did not say how many": nothing is said.
  if (
    negated &&
    /^(?:how|what|whether|when|where|why|who|if|which)\b/i.test(text.slice(span.start, span.end))
  )
    return null
  return {
    sentence,
    cue,
    lemma: lemmaOf(cue),
    speaker: source.span,
    ...(source.antecedent ? { antecedent: source.antecedent } : {}),
    content: span,
    main: ![cue, ...headsOf(sentence, cue)].some((t) => /^(?:advcl|acl)$/.test(relation(t))),
    negated,
    sure: source.head.sure,
    rule: content.rule,
  }
}

/** Reporting verbs with a speaker and words. */
export const byVerb = ({ text, sentences, quotations }: Scene): readonly Found[] =>
  sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((cue) => read(text, sentence, quotations[sentence.block.index]!, cue) ?? []),
  )
