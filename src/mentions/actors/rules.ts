import type { Rule } from '../../text/rule.js'

export const actorRules: readonly Rule<unknown>[] = []
