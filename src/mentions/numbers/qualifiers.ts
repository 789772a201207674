import type { Rule } from '../../text/rule.js'
import type { Qualifier } from '../mention.js'
import { lower, standsAt, type Tokens } from './tokens.js'
import { type Phrase, type QualifierWord, qualifiersAfter, qualifiersBefore } from './words.js'

export type QualifierRule = Rule<Qualifier>

/** The words that bound a number, grown outwards from it, and the qualifiers found, the nearest first. */
export type Qualified = Readonly<{ from: number; to: number; means: readonly Qualifier[] }>

/** Takes in the qualifiers around a number. */
export function qualify(tokens: Tokens, number: Readonly<{ from: number; to: number }>): Qualified {
  let { from, to } = number
  const means: Qualifier[] = []
  const before = (): Phrase<QualifierWord> | undefined =>
    qualifiersBefore
      .get(lower(tokens[from - 1]))
      ?.find(({ words }) => standsAt(tokens, from - words.length, words))
  for (let found = before(); found; found = before()) {
    from -= found.words.length
    means.push(found.entry.means)
  }
  const after = qualifiersAfter.get(lower(tokens[to]))?.find(({ words }) => standsAt(tokens, to, words))
  if (after) {
    to += after.words.length
    means.push(after.entry.means)
  }
  return { from, to, means }
}

/** What each class of qualifier makes of a number; their words stand in lexicon/en/qualifiers.yml. */
export const qualifierRules: readonly QualifierRule[] = [
  {
    id: 'number/about',
    why: 'About, some, around, an estimated: the number named is the best value, its error unstated.',
    reads: [
      ['[Some 98,000] people arrived.', { qualifier: 'about', low: 98000, high: 98000 }],
      ['[An estimated 300] people or so left.', { qualifier: 'about', low: 300 }],
      ['[300 or so] people left.', { qualifier: 'about' }],
    ],
    ignores: ['They talked about the war; 300 people left.', '300 people left.'],
    find: 'about',
  },
  {
    id: 'number/just-under',
    why: 'Nearly, almost, close to: a little less than the number named.',
    reads: [
      ['[Nearly 10,000] people arrived.', { qualifier: 'just-under', low: 10000, high: 10000 }],
      ['[Just under 300] people left.', { qualifier: 'just-under', low: 300 }],
    ],
    ignores: ['They were nearly there when 300 people left.'],
    find: 'just-under',
  },
  {
    id: 'number/just-over',
    why: 'Slightly more than, just over: a little more than the number named.',
    reads: [
      ['[Slightly more than 300] people left.', { qualifier: 'just-over', low: 300, high: 300 }],
      ['[Just over 10,000] people arrived.', { qualifier: 'just-over' }],
    ],
    ignores: ['More than 300 people left.'],
    find: 'just-over',
  },
  {
    id: 'number/at-least',
    why: 'At least, more than, over, "1,000-plus": the number named is the lower end, and there is no upper one.',
    reads: [
      ['[At least seven] people were killed.', { qualifier: 'at-least', low: 7, high: null }],
      ['[1,000-plus] families left.', { qualifier: 'at-least', low: 1000, high: null }],
      ['[400 or more] people left.', { qualifier: 'at-least', low: 400, high: null }],
    ],
    ignores: ['At least they left; 300 people stayed.', 'Slightly more than 300 people left.'],
    find: 'at-least',
  },
  {
    id: 'number/at-most',
    why: 'Less than, up to, as many as: the number named is the upper end, and there is no lower one.',
    reads: [
      ['[Less than 10,000] people arrived.', { qualifier: 'at-most', low: null, high: 10000 }],
      ['[As many as 300] people were killed.', { qualifier: 'at-most', low: null, high: 300 }],
    ],
    ignores: ['Just under 300 people left.'],
    find: 'at-most',
  },
]
