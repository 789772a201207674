import type { TimeValue } from './reader.js'

/** Extended Date/Time Format, level 1; null where neither end is known. */
export const edtfOf = ({
  start,
  end,
  precision,
}: Pick<TimeValue, 'start' | 'end' | 'precision'>): string | null => {
  if (!start && !end) return null
  if (start === end) return start
  if (start && end && precision === 'year' && start.endsWith('-01-01') && end.endsWith('-12-31'))
    return start.slice(0, 4) === end.slice(0, 4)
      ? start.slice(0, 4)
      : `${start.slice(0, 4)}/${end.slice(0, 4)}`
  if (start && end && precision === 'month' && start.endsWith('-01')) return `${start}/${end}`
  return `${start ?? '..'}/${end ?? '..'}`
}
