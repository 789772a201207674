import type { Rule } from '../../text/rule.js'

export const timeRules: readonly Rule<unknown>[] = []
