import type { Rule } from '../../text/rule.js'
import { comparisonRules } from './comparison-rules.js'
import { frameRules } from './frames/rules.js'

export const figureRules: readonly Rule<unknown>[] = [...frameRules, ...comparisonRules]
