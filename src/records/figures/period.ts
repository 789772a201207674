import type { NumberMention } from '../../mentions/mention.js'
import type { Reading } from '../reading.js'
import type { Basis, Measure, Period } from '../record.js'

/** The period or as-of day that a figure covers. */
export function periodOf(
  _reading: Reading,
  _number: NumberMention,
  _basis: Basis,
  _measure: Measure,
): Period {
  return { start: null, end: null, edtf: null, quote: null, precision: 'published' }
}
