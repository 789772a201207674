import type { Sentence, Token } from '../../language/sentence.js'
import { childBy, childrenOf, lastTokenIn, spanOf, subtreeOf } from '../../language/tree.js'
import { lexicon } from '../../lexicon.js'
import { nounPhrase } from '../../mentions/actors/phrase.js'
import type { Span } from '../../text/span.js'
import { lower } from './around.js'
import type { Found, Scene } from './found.js'
import { tidy } from './tidy.js'

const nouns = new Set(
  lexicon<{ noun?: string }>('attributions').flatMap((entry) => (entry.noun ? [entry.noun] : [])),
)

/** Whose claim it is: "the minister's claim", "his claim", "a claim by the minister". */
function ownerOf(sentence: Sentence, noun: Token): Span | null {
  const owner = childrenOf(sentence, noun).find((c) => c.rel === 'nmod:poss')
  if (owner) {
    const span = nounPhrase(sentence, owner, { before: noun.index })
    const last = lastTokenIn(sentence, span)
    return last && /^['’]s?$/.test(last.text) && last.start > span.start
      ? { start: span.start, end: last.start }
      : span
  }
  const next = sentence.tokens[noun.index + 1]
  if (!/^(?:by|from)$/.test(lower(next))) return null
  const that = sentence.tokens.findIndex((t) => t.index > noun.index && lower(t) === 'that')
  const words = that < 0 ? [] : sentence.tokens.slice(noun.index + 2, that)
  return words.length > 0 && words.length < 9 ? spanOf(words) : null
}

/** "the minister's claim that A", "a warning by the agency that A". */
export const byNoun = ({ text, sentences, quotations }: Scene): readonly Found[] =>
  sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((noun): Found[] => {
      if (noun.upos !== 'NOUN' || !nouns.has(noun.lemma)) return []
      const that = sentence.tokens.find(
        (t) => t.index > noun.index && t.index < noun.index + 11 && lower(t) === 'that',
      )
      const first = that && sentence.tokens[that.index + 1]
      const speaker = first ? ownerOf(sentence, noun) : null
      if (!that || !first || !speaker) return []
      // Between the noun and "that" stands at most whose it is.
      if (speaker.end < noun.end && that.index !== noun.index + 1) return []
      const here = quotations[sentence.block.index]!
      const clause = childBy(sentence, noun, 'acl', 'ccomp')
      if (!clause || clause.index < that.index) return []
      const content = tidy(text, { start: first.start, end: subtreeOf(sentence, clause).at(-1)!.end }, here)
      if (content.end - content.start < 3) return []
      const found = {
        sentence,
        cue: noun,
        lemma: noun.lemma,
        speaker,
        content,
        main: false,
        negated: false,
        sure: noun.sure,
      }
      return [{ ...found, rule: 'statement/noun-that' }]
    }),
  )
