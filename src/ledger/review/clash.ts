import { overlaps, type Span } from '../../text/span.js'
import { spanOf } from '../record-rows.js'
import { lose } from './compose.js'
import type { Settled } from './plan.js'
import { stateOf } from './state.js'

/**
 * The same with no number counted twice: a decided figure that the rules no longer read is lost where its words are only
 * found at a place that another figure claims, since nothing tells whose they are. Figures that people made overlap
 * before stay as they are.
 */
export function withoutClashes(settled: readonly Settled[], text: string): readonly Settled[] {
  const standing = settled.flatMap((one) => {
    const span = spanNow(one)
    return span ? [{ one, span }] : []
  })
  return settled.map((one) => {
    const { old, read } = one
    const span = spanNow(one)
    const review = old && stateOf(old.decisions).review
    if (!span || read || !review) return one
    const clash = standing.some(
      (other) => other.one !== one && overlaps(other.span, span) && !overlappedBefore(other.one, one),
    )
    return clash ? { ...one, outcome: lose(review, read, old, text) } : one
  })
}

const spanNow = ({ outcome }: Settled): Span | null =>
  outcome.kind === 'stands' && 'amount' in outcome.body ? outcome.body.span : null

const overlappedBefore = ({ old: a }: Settled, { old: b }: Settled): boolean =>
  a !== null && b !== null && a.text === b.text && overlaps(spanOf(a.body), spanOf(b.body))
