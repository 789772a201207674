import type { Rule } from '../../text/rule.js'

export const statementRules: readonly Rule<unknown>[] = []
