import { actorRules } from './mentions/actors/rules.js'
import { numberRules } from './mentions/numbers/rules.js'
import { placeRules } from './mentions/places/rules.js'
import { eventRules } from './mentions/times/events.js'
import { relativeTimeRules } from './mentions/times/relative-rules.js'
import { timeRules } from './mentions/times/rules.js'
import { figureRules } from './records/figures/rules.js'
import { positionRules } from './records/positions/rules.js'
import { statementRules } from './records/statements/rules.js'
import type { Rule } from './text/rule.js'

type Family = 'numbers' | 'times' | 'places' | 'actors' | 'statements' | 'figures' | 'positions'

/** Every rule of the reading stages, by what it finds; the documentation and the tests go through this list. */
export const rules: Readonly<Record<Family, readonly Rule<unknown>[]>> = {
  numbers: numberRules,
  times: [...timeRules, ...eventRules, ...relativeTimeRules],
  places: placeRules,
  actors: actorRules,
  statements: statementRules,
  figures: figureRules,
  positions: positionRules,
}
