import type { Rule } from '../../text/rule.js'
import { lower, type Tokens } from './tokens.js'

/** Whether the number that ends before a token is said to come on top of others. */
export const onTop: Rule<(tokens: Tokens, to: number) => boolean> = {
  id: 'number/on-top',
  why: '"More" after a number says that it comes on top of others; it belongs to the words of the number.',
  reads: [
    ['[Eight more] people were killed.', { low: 8, high: 8, qualifier: 'exact' }],
    ['[Tens of thousands more] fled.', { low: 10000, qualifier: 'vague' }],
  ],
  ignores: ['Of 300 people, 12 more than before left.', 'Three times more people came.'],
  find: (tokens, to) => lower(tokens[to]) === 'more' && lower(tokens[to + 1]) !== 'than',
}
