import type { Sentence, Token } from '../../language/sentence.js'
import type { Span } from '../../text/span.js'
import { type CountedKind, countedKind, isMistakenVerb, isPeople, isState } from './lexicon.js'

/** What a number counts: the head noun, the whole noun phrase, and the kind; `noun` null where it is left out. */
export type Counted = Readonly<{ noun: Token; who: Span; kind: CountedKind }>

const INSIDE = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM'])
const DETERMINER = /^(?:the|these|those|its|their|his|her|our|a|an|all|such)$/
const MORE = /^(?:more|other|additional|new|further|extra|fellow)$/
const PRONOUN = /^(?:them|us|those|whom|whose|you)$/
/** Marks that may stand inside a noun phrase: "so-called “volunteers”", "the country's citizens". */
const MARK = /^(?:-|–|"|“|”|‘|’|’s|'s|\))$/
/** Where a time begins, the noun phrase has ended: "5,000 arrivals last year". */
const TIME_WORD = /^(?:last|this|next|each|every|per|so)$/
const lower = (token: Token | undefined) => token?.text.toLowerCase() ?? ''
/** Participles that stand before a noun: "displaced people", "camped migrants". */
const isParticiple = (token: Token) => token.upos === 'VERB' && /(?:ed|ing|en)$/.test(token.text)
const isNoun = (token: Token | undefined) =>
  token !== undefined && (token.upos === 'NOUN' || token.upos === 'PROPN' || isPeople(token))

/** The index of the last noun of the phrase that begins at `first`, -1 where no noun belongs to it. */
function lastNoun(tokens: readonly Token[], first: number): number {
  let last = -1
  for (let i = first; i < tokens.length && i < first + 12; i++) {
    const token = tokens[i]!
    const next = tokens[i + 1]
    const leads = next !== undefined && (INSIDE.has(next.upos) || isParticiple(next))
    if (isNoun(token)) last = i
    else if (TIME_WORD.test(lower(token)) && last >= 0) break
    else if (token.upos === 'NUM' && i > first) break
    else if (INSIDE.has(token.upos)) continue
    else if ((isParticiple(token) || token.upos === 'ADV') && last < 0 && (leads || lower(next) === '-'))
      continue
    else if (
      MARK.test(token.text) &&
      next &&
      !(token.text === '’' && last >= 0) &&
      (leads || lower(next) === 'and')
    )
      continue
    // "Search-and-rescue workers", "sick and wounded men".
    else if (
      /^(?:,|and|or)$/.test(token.text) &&
      next &&
      i > first &&
      (last < 0 || tokens[i - 1]!.text === '-')
    )
      continue
    else break
  }
  return last
}

/**
 * The noun phrase that follows a number, read from left to right: determiners after "of", adjectives, participles and
 * nouns, up to the first word that can't belong to it. Null where it is no one; "bare" where no noun follows.
 */
export function countedAfter(sentence: Sentence, after: number): Counted | null | 'bare' {
  const { tokens } = sentence
  let first = after
  while (MORE.test(lower(tokens[first]))) first++
  if (lower(tokens[first]) === 'others') return phrase(tokens, first, first, 'person')
  if (lower(tokens[first]) === 'of') {
    first++
    if (PRONOUN.test(lower(tokens[first]))) return phrase(tokens, first, first, 'person')
    while (DETERMINER.test(lower(tokens[first]))) first++
  }
  const state = tokens[first] && isState(tokens[first]!) ? phrase(tokens, first, first, 'state') : null
  const last = TIME_WORD.test(lower(tokens[first])) ? -1 : lastNoun(tokens, first)
  if (last < 0) return state ?? 'bare'
  const head = headNoun(tokens, first, last)
  if (head) {
    const kind = countedKind(tokens[head]!)!
    return phrase(tokens, first, head, kind === 'state' ? 'person' : kind)
  }
  if (state && last === first) return state
  // "3,300 reported on Monday": a verb follows, and the people are not named.
  const next = tokens[first]
  return next && (next.upos === 'VERB' || isMistakenVerb(next)) ? 'bare' : null
}

/**
 * The last noun that counts people. A noun that counts something else ends the search ("20 police cars", "75 refugee
 * camps"), but not a name after a role ("two ministers Smith"), nor a verb taken for a noun behind a plural ("people camp").
 */
function headNoun(tokens: readonly Token[], first: number, last: number): number | null {
  for (let i = last; i >= first; i--) {
    const token = tokens[i]!
    if (!isNoun(token)) continue
    const behindPlural = tokens.slice(first, i).some((t) => isPlural(t) && countedKind(t) === 'person')
    // "Granted 300,000 Venezuelans temporary permits": the people are counted, and not what they get.
    if (countedKind(token) === 'event' && behindPlural) continue
    if (
      countedKind(token) &&
      (i === last || token.upos === 'PROPN' || isPlural(token) || isNamed(tokens, i, last))
    )
      return i
    if (token.upos === 'NOUN' && !behindPlural) return null
  }
  return null
}

const isPlural = (token: Token) => /^NNP?S$/.test(token.xpos) && token.text.toLowerCase() !== 'police'
/** Whether only names follow up to the end of the phrase. */
const isNamed = (tokens: readonly Token[], at: number, last: number) =>
  tokens.slice(at + 1, last + 1).every((t) => t.upos !== 'NOUN')

const phrase = (tokens: readonly Token[], from: number, to: number, kind: CountedKind): Counted => ({
  noun: tokens[to]!,
  who: { start: tokens[from]!.start, end: tokens[to]!.end },
  kind,
})
