import type { Rule } from '../../text/rule.js'

export const numberRules: readonly Rule<unknown>[] = []
