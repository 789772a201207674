import type { Context } from '../mentions/context.js'
import type { Figure, Note, Position, Statement } from './record.js'

/** All that is known of a page so far; each stage adds its part and changes nothing. */
export type Reading = Context &
  Readonly<{
    statements: readonly Statement[]
    figures: readonly Figure[]
    positions: readonly Position[]
    notes: readonly Note[]
  }>
