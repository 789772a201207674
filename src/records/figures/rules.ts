import type { Rule } from '../../text/rule.js'

export const figureRules: readonly Rule<unknown>[] = []
