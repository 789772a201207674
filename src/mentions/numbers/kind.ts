import type { Rule } from '../../text/rule.js'
import type { NumberKind } from '../mention.js'
import type { Amount } from './amount.js'
import type { Tokens } from './tokens.js'

/** What the words that touch a number show it to be, null if they show nothing. */
export type KindAt = (tokens: Tokens, amount: Amount) => NumberKind | null

export type KindRule = Rule<KindAt>
