import type { NumberMention, Place } from '../../mentions/mention.js'
import type { Reading } from '../reading.js'
import type { Basis, Measure } from '../record.js'

export type Where = Readonly<{ from: readonly Place[]; to: readonly Place[]; at: readonly Place[] }>

/** The places that a figure is about: where from, where to, or where it holds when it is not a movement. */
export function whereOf(_reading: Reading, _number: NumberMention, _basis: Basis, _measure: Measure): Where {
  return { from: [], to: [], at: [] }
}
