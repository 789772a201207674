import type { Sentence, Token } from '../../language/sentence.js'
import type { Span } from '../../text/span.js'
import { type CountedKind, countedKind, isState } from './lexicon.js'

/** What a number counts: the head noun, the whole noun phrase, and the kind; `noun` null where it is left out. */
export type Counted = Readonly<{ noun: Token; who: Span; kind: CountedKind }>

const INSIDE = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM'])
const lower = (token: Token | undefined) => token?.text.toLowerCase() ?? ''
/** Participles that stand before a noun: "displaced people", "camped migrants". */
const isParticiple = (token: Token) => token.upos === 'VERB' && /(?:ed|ing|en)$/.test(token.text)
const DETERMINER = /^(?:the|these|those|its|their|his|her|our|a|an|all|such)$/

/**
 * The noun phrase that follows a number, read from left to right: determiners after "of", adjectives, participles and
 * nouns, up to the first word that can't belong to it. Null where no noun follows or it is no one.
 */
export function countedAfter(sentence: Sentence, after: number): Counted | null | 'bare' {
  const { tokens } = sentence
  let at = after
  while (/^(?:more|other|additional|new|further|others|extra|fellow)$/.test(lower(tokens[at]))) {
    if (lower(tokens[at]) === 'others') return phrase(tokens, at, at, 'person')
    at++
  }
  if (lower(tokens[at]) === 'of') {
    at++
    if (/^(?:them|us|those|whom|whose|you)$/.test(lower(tokens[at]))) return phrase(tokens, at, at, 'person')
    while (DETERMINER.test(lower(tokens[at]))) at++
  }
  const first = at
  let last = -1
  for (let i = at; i < tokens.length && i < at + 12; i++) {
    const token = tokens[i]!
    const next = tokens[i + 1]
    if (token.upos === 'NOUN' || token.upos === 'PROPN') last = i
    else if (INSIDE.has(token.upos) || (isParticiple(token) && next && last < 0)) continue
    else if (token.upos === 'ADV' && last < 0 && next && (INSIDE.has(next.upos) || isParticiple(next)))
      continue
    else if (
      /^(?:-|–|"|“|”|‘|’|’s|'s|\(|\))$/.test(token.text) &&
      next &&
      INSIDE.has(next.upos) &&
      token.text !== '(' &&
      !(token.text === '’' && last >= 0)
    )
      continue
    else if (/^(?:,|and|or)$/.test(token.text) && last < 0 && next && i > at) continue
    else break
  }
  const state = tokens.slice(first, first + 1).find(isState)
  if (last < 0) {
    // "42 missing", "17 killed": the people are not named.
    if (state) return phrase(tokens, first, first, 'state')
    return 'bare'
  }
  for (let i = last; i >= first; i--) {
    const token = tokens[i]!
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') continue
    const kind = countedKind(token)
    if (kind) return phrase(tokens, first, i, kind === 'state' ? 'person' : kind)
    // "20 police cars" and "75 refugee camps": the last noun decides, but an appositive name after a role does not.
    if (!(token.upos === 'PROPN' && /^\p{Lu}/u.test(token.text))) break
  }
  return state && last === first ? phrase(tokens, first, first, 'state') : null
}

const phrase = (tokens: readonly Token[], from: number, to: number, kind: CountedKind): Counted => ({
  noun: tokens[to]!,
  who: { start: tokens[from]!.start, end: tokens[to]!.end },
  kind,
})
