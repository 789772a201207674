import type { Rule } from '../../text/rule.js'
import type { AmountRule } from './amount.js'
import { plainRules } from './amounts.js'
import { changeRules } from './changes.js'
import { compoundRules } from './compounds.js'
import { kindRules } from './kinds.js'
import { onTop } from './on-top.js'
import { qualifierRules } from './qualifiers.js'

/** What reads a number, in the order in which they are tried. */
export const amountRules: readonly AmountRule[] = [...compoundRules, ...changeRules, ...plainRules]

export const numberRules: readonly Rule<unknown>[] = [...amountRules, ...qualifierRules, onTop, ...kindRules]
