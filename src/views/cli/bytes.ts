const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const

/** "1 byte", "12 kB", "3.4 MB": thousands, one decimal below ten. */
export function inBytes(bytes: number): string {
  if (bytes === 1) return '1 byte'
  let [value, unit] = [bytes, 0]
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000
    unit++
  }
  return `${unit > 0 && value < 9.95 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`
}
