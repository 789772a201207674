import type { Rule } from '../../text/rule.js'

export const positionRules: readonly Rule<unknown>[] = []
