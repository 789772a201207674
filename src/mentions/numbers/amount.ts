import type { Rule } from '../../text/rule.js'
import type { NumberKind } from '../mention.js'
import type { Tokens } from './tokens.js'

/** A number without its qualifier: its tokens (half-open) and what it says. */
export type Amount = Readonly<{
  from: number
  to: number
  low: number | null
  high: number | null
  form: 'exact' | 'range' | 'vague'
  /** What it counts or measures where its own words say so: a ratio, a share, a telephone number. */
  kind?: NumberKind
}>

/** Reads the number that begins at a token, null if none does. */
export type AmountAt = (tokens: Tokens, at: number) => Amount | null

export type AmountRule = Rule<AmountAt>
