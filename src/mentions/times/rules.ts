import type { Rule } from '../../text/rule.js'
import { dayRules } from './days.js'
import { nearRules } from './near.js'
import type { TimeReader } from './reader.js'
import { stretchRules } from './stretches.js'
import { yearRules } from './years.js'

/** The patterns in the order in which they are tried; at one place the longest match counts. */
export const timeRules: readonly Rule<TimeReader>[] = [
  ...dayRules,
  ...yearRules,
  ...nearRules,
  ...stretchRules,
]
