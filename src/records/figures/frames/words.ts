import { lemma } from '../../../language/lemma.js'
import type { Sentence, Token } from '../../../language/sentence.js'
import { childrenOf, relation } from '../../../language/tree.js'
import { lexicon } from '../../../lexicon.js'
import type { Measure } from '../../record.js'

/** How a word stands to the people counted, as lexicon/en/measures.yml explains. */
export type As =
  | 'subject'
  | 'object'
  | 'event'
  | 'state'
  | 'setting'
  | 'group'
  | 'force'
  | 'troop'
  | 'camp'
  | 'container'

/** What a word tells of people, and whether such a count holds at a time (`stock`) or covers what happened (`total`). */
export type Told = Readonly<{ measure: Measure; basis: 'total' | 'stock' }>

type Entry = { measure: Measure; as: As; basis?: 'stock'; alone?: true; words: readonly string[] }

const tables = new Map<string, Told>()
for (const { measure, as, basis, alone, words } of lexicon<Entry>('measures'))
  for (const word of words)
    tables.set(`${as} ${alone ? '-' : ''}${word}`, { measure, basis: basis ?? 'total' })

const look = (as: As, word: string): Told | null => tables.get(`${as} ${word}`) ?? null

/** What a noun, adjective or participle tells, by its lemma or its form. */
export const wordTells = (as: As, token: Token): Told | null =>
  look(as, token.lemma) ?? look(as, token.text.toLowerCase()) ?? look(as, lemma(token.text, 'NOUN'))

/** The particles, prepositions, adverbs and objects that a verb takes with it. */
function companions(sentence: Sentence, verb: Token): readonly string[] {
  const next = sentence.tokens[verb.index + 1]
  const particle = next && /^(?:RP|RB|IN)$/.test(next.xpos) ? [next.lemma] : []
  const inTree = childrenOf(sentence, verb).flatMap((child) => {
    const rel = relation(child)
    if (/^(?:compound|advmod|xcomp|case)$/.test(rel) && child.index > verb.index) return [child.lemma]
    if (rel === 'obj') return [child.lemma]
    if (rel !== 'obl' || child.index < verb.index) return []
    return [
      child.lemma,
      ...childrenOf(sentence, child).flatMap((c) => (relation(c) === 'case' ? [c.lemma] : [])),
    ]
  })
  return [...inTree, ...particle]
}

/** What a verb tells of its subject or object; with a particle or object it may tell something else than alone. */
export function verbTells(sentence: Sentence, verb: Token, as: 'subject' | 'object' | 'force'): Told | null {
  const base = verb.upos === 'VERB' || verb.upos === 'AUX' ? verb.lemma : lemma(verb.text, 'VERB')
  const with_ = companions(sentence, verb)
  for (const companion of with_) {
    const found = look(as, `${base} ${companion}`)
    if (found) return found
  }
  return look(as, base) ?? (isAlone(sentence, verb) ? look(as, `-${base}`) : null)
}

/** Without particle or oblique: "take 1,500 refugees", not "take them to court". */
const isAlone = (sentence: Sentence, verb: Token): boolean =>
  childrenOf(sentence, verb).every(
    (c) => c.index < verb.index || !/^(?:compound|obl|advmod|xcomp)$/.test(relation(c)),
  )

/** Whether a verb with this particle tells something of its object. */
export const tellsWith = (verb: Token, particle: Token): boolean =>
  look('object', `${verb.lemma} ${particle.lemma}`) !== null
