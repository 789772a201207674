import type { Rule } from '../../text/rule.js'
import type { AmountRule } from './amount.js'
import { plainRules } from './amounts.js'
import { calendarRules } from './calendar.js'
import { changeRules } from './changes.js'
import { compoundRules } from './compounds.js'
import type { KindRule } from './kind.js'
import { labelRules } from './labels.js'
import { onTop } from './on-top.js'
import { qualifierRules } from './qualifiers.js'
import { unitRules } from './units.js'

/** What reads a number, in the order in which they are tried. */
export const amountRules: readonly AmountRule[] = [...compoundRules, ...changeRules, ...plainRules]

/** What the words around a number show it to be; the first that knows decides. */
export const kindRules: readonly KindRule[] = [...calendarRules, ...unitRules, ...labelRules]

export const numberRules: readonly Rule<unknown>[] = [...amountRules, ...qualifierRules, onTop, ...kindRules]
