import type { Value } from '../../series/series-type.js'
import type { Style } from '../cli/terminal.js'

/** What the scale ends at, so that wide bounds don’t press the rest together: so many times the greatest best estimate. */
const SCALE = 1.5

/** The number at which the scale of a chart ends. */
export function scaleOf(values: readonly Value[]): number {
  const best = Math.max(0, ...values.map(({ best: value }) => value ?? 0))
  const bounds = values.flatMap(({ high, low, known }) => (known === 'unknown' ? [] : [high ?? low]))
  return Math.max(1, Math.min(best * SCALE, Math.max(best, ...bounds)))
}

/**
 * One value as a line of a chart: the reach from least to greatest, the best estimate in it (● reported or implied,
 * ○ imputed), and an arrow where the reach goes on beyond the scale. Nothing where the value is unknown.
 */
export function chartLine(
  { low, high, best, known }: Value,
  scale: number,
  width: number,
  style: Style,
): string {
  if (known === 'unknown' || best === null) return style.faint('·')
  const column = (value: number) => Math.min(width - 1, Math.round((value / scale) * (width - 1)))
  const [from, to, at] = [column(low), high === null ? width - 1 : column(high), column(best)]
  const beyond = high === null || high > scale * (1 + 1 / width)
  const dot = known === 'imputed' ? '○' : '●'
  return Array.from({ length: to + 1 }, (_, n) =>
    n === at ? style.strong(dot) : n < from ? ' ' : n === to && beyond ? '→' : style.faint('─'),
  ).join('')
}
