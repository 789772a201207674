import type { Rule } from '../../text/rule.js'

export const placeRules: readonly Rule<unknown>[] = []
