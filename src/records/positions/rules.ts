import { commandRules } from './commands.js'
import { demandRules } from './demands.js'
import { futureRules } from './futures.js'
import { leaveRules } from './leave.js'
import { measureRules } from './measures.js'
import { nounRules } from './nouns.js'
import type { PositionRule } from './scene.js'
import { scheduledRules } from './scheduled.js'
import { stanceRules } from './stances.js'

/** In the order in which they are tried; where two read the same conduct, the earlier one stands. */
export const positionRules: readonly PositionRule[] = [
  ...futureRules,
  ...scheduledRules,
  ...demandRules,
  ...leaveRules,
  ...stanceRules,
  ...nounRules,
  ...measureRules,
  ...commandRules,
]
