import { readFileSync } from 'node:fs'

/** People a day as no file has them: each shape from its number of days and a source of numbers in [0, 1). */
export const shapes = {
  wave: (days, random) =>
    daily(days, random, 0.06, (d) => 2400 + 1800 * Math.sin((2 * Math.PI * d) / (31 + 9 * Math.sin(days)))),
  'surge and decay': (days, random) => {
    const at = Math.floor(days * (0.2 + 0.2 * random()))
    return daily(days, random, 0.08, (d) => (d < at ? 600 : 600 + 10_400 * Math.exp((at - d) / 14)))
  },
  'weekly rhythm': (days, random) => {
    const week = [1.1, 1, 0.95, 1, 1.3, 1.7, 0.6]
    return daily(days, random, 0.07, (d) => 3200 * week[d % 7])
  },
  'spikes and zeros': (days, random) =>
    daily(days, random, 0.3, () => (random() < 0.45 ? 0 : 120 * Math.exp(2.2 * random()))),
  plateau: (days, random) => daily(days, random, 0.03, () => 5200),
  growth: (days, random) => daily(days, random, 0.07, (d) => 150 * Math.exp((3.4 * d) / days)),
}

/** Whole people: the level of each day, off by a share that is normally distributed. */
const daily = (days, random, share, level) =>
  Array.from({ length: days }, (_, d) => Math.max(0, Math.round(level(d) * (1 + share * normal(random)))))

const normal = (random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** The numbers of a CSV file of days and people, in order, from its first day; a head line is skipped. */
export function countsIn(file) {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','))
    .filter(([day]) => /^\d{4}-\d\d-\d\d$/.test(day))
  return { first: rows[0][0], counts: rows.map(([, count]) => Number(count)) }
}
