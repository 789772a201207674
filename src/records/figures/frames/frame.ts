import type { Sentence, Token } from '../../../language/sentence.js'
import { childrenOf, headOf, relation } from '../../../language/tree.js'
import type { NumberMention } from '../../../mentions/mention.js'
import type { Measure } from '../../record.js'
import { type Told, verbTells, wordTells } from './words.js'

/** The people whose frame is looked for: `noun` null where only the number stands for them. */
export type People = Readonly<{
  sentence: Sentence
  number: NumberMention
  noun: Token | null
  /** The word by which number and noun together hang in the tree. */
  top: Token
}>

/**
 * What is told of the people counted. `predicate` is the word that tells it; `described` where it belongs to the people
 * themselves ("12 people who fled"), so that what the clause around them plans or denies does not reach it.
 */
export type Frame = Readonly<{
  measure: Measure
  basis: 'total' | 'stock'
  predicate: Token
  described: boolean
}>

export type FrameFinder = (people: People) => Frame | null

export const frameOf = (told: Told, predicate: Token, described = false): Frame => ({
  measure: told.measure,
  basis: told.basis,
  predicate,
  described,
})

export type Role = 'subject' | 'object'

const isPassive = (sentence: Sentence, verb: Token): boolean =>
  childrenOf(sentence, verb).some((c) => c.rel === 'aux:pass' || c.rel === 'nsubj:pass')

/** The noun of "in detention", "without power", "under evacuation orders" that hangs on a verb, noun or adjective. */
export function settingOf(sentence: Sentence, head: Token): Frame | null {
  for (const child of childrenOf(sentence, head)) {
    if (!/^(?:obl|nmod|advmod|compound)$/.test(relation(child)) || child.index < head.index) continue
    const preposition = childrenOf(sentence, child).find((c) => relation(c) === 'case')?.lemma
    if (!preposition || !/^(?:in|at|under|without|aboard|on|behind|inside|outside|near)$/.test(preposition))
      continue
    const parts = [child, ...childrenOf(sentence, child).filter((c) => relation(c) === 'compound')]
    for (const part of parts) {
      const told = part.upos === 'PROPN' ? null : wordTells('setting', part)
      if (told) return { ...frameOf(told, head.upos === 'VERB' ? head : child), described: true }
    }
  }
  return null
}

/**
 * What a predicate tells of the people in one role. Where an infinitive or complement hangs on it, that tells more than a
 * verb of help, need or appearance: "helped 12 people to return", "were left homeless", "are believed to have drowned".
 */
export function told(sentence: Sentence, predicate: Token, role: Role, depth = 0): Frame | null {
  const own =
    predicate.upos === 'ADJ' || predicate.upos === 'ADV'
      ? wordTells('state', predicate)
      : (verbTells(sentence, predicate, role) ?? (role === 'object' ? wordTells('state', predicate) : null))
  if (own?.measure === 'detention' && role === 'object' && isContainer(sentence, predicate)) return null
  if (own && own.measure !== 'affected') return frameOf(own, predicate)
  if (predicate.upos === 'NOUN' && childrenOf(sentence, predicate).some((c) => relation(c) === 'case')) {
    const place = wordTells('setting', predicate)
    if (place) return frameOf(place, predicate)
  }
  const complement = depth < 4 ? complementOf(sentence, predicate, role, depth) : null
  if (complement) return complement
  return own ? frameOf(own, predicate) : settingOf(sentence, predicate)
}

/** "The camp holds 17,000": a place holds people without detaining them. */
function isContainer(sentence: Sentence, verb: Token): boolean {
  const subject = (of: Token | null) => of && childrenOf(sentence, of).find((c) => relation(c) === 'nsubj')
  const found = subject(verb) ?? (relation(verb) === 'conj' ? subject(headOf(sentence, verb)) : null)
  return (
    found?.rel.startsWith('nsubj') === true &&
    wordTells('container', found) !== null &&
    !isPassive(sentence, verb)
  )
}

function complementOf(sentence: Sentence, predicate: Token, role: Role, depth: number): Frame | null {
  for (const child of childrenOf(sentence, predicate)) {
    if (child.index < predicate.index) continue
    const rel = relation(child)
    const open = rel === 'xcomp' || (rel === 'ccomp' && !hasSubject(sentence, child))
    const marker = childrenOf(sentence, child).find((c) => relation(c) === 'mark')?.lemma
    // The parser takes many a "to flee" after an object, and "as missing", for an adverbial clause.
    const taken =
      rel === 'advcl' && ((marker === 'to' && role === 'object') || (marker === 'as' && child.upos === 'ADJ'))
    if (!open && !taken) continue
    const found = told(sentence, child, subjectRole(sentence, child), depth + 1)
    if (found) return found
  }
  return null
}

const hasAux = (sentence: Sentence, verb: Token) =>
  childrenOf(sentence, verb).some((c) => relation(c) === 'aux')
const hasSubject = (sentence: Sentence, verb: Token) =>
  childrenOf(sentence, verb).some((c) => /^(?:nsubj|csubj|expl)$/.test(relation(c)))

/** The role that the subject of a verb has in what it tells: the passive makes it the object. */
export const subjectRole = (sentence: Sentence, verb: Token): Role =>
  isPassive(sentence, verb) || (verb.xpos === 'VBN' && verb.upos === 'VERB' && !hasAux(sentence, verb))
    ? 'object'
    : 'subject'

/** The role in which a verb has a dependent, null where it is neither its subject nor its object. */
export function roleOf(sentence: Sentence, dependent: Token, verb: Token): Role | null {
  const rel = relation(dependent)
  if (dependent.rel === 'nsubj:pass') return 'object'
  if (rel === 'nsubj') return subjectRole(sentence, verb)
  if (rel === 'obj' || rel === 'iobj') return 'object'
  return null
}

/** The word by which a number and its noun hang in the tree: "53" in "53 of the passengers were rescued". */
export function topOf(sentence: Sentence, core: Token, from: number, to: number): Token {
  let top = core
  for (
    let head = headOf(sentence, top);
    head && head.index >= from && head.index <= to;
    head = headOf(sentence, top)
  )
    top = head
  return top
}
