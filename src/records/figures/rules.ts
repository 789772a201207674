import type { Rule } from '../../text/rule.js'
import { frameRules } from './frames/rules.js'

export const figureRules: readonly Rule<unknown>[] = [...frameRules]
