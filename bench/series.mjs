// How near series come to the truth: daily numbers, known or made, are told as the press tells them, with some of it wrong, and
// reconciled. Prints tables in Markdown.
//   node bench/series.mjs [--truth FILE.csv] [--runs 6] [--days 90] [--seed 1] [--shape NAME]
//   node bench/series.mjs --speed
// FILE has a line for each day: its date and the people counted. --speed times a series of two months and one of two years.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { solver } from '../dist/series/program.js'
import { seriesOf } from '../dist/series/series.js'
import { seeded } from './duplicates/random.mjs'
import { question } from './series/evidence.mjs'
import { judge } from './series/judge.mjs'
import { pressOn } from './series/press.mjs'
import { countsIn, shapes } from './series/shapes.mjs'

const { values: options } = parseArgs({
  options: {
    truth: { type: 'string' },
    runs: { type: 'string', default: '6' },
    days: { type: 'string', default: '90' },
    seed: { type: 'string', default: '1' },
    shape: { type: 'string' },
    speed: { type: 'boolean', default: false },
  },
})
const [runs, days, seed] = [options.runs, options.days, options.seed].map(Number)
const WRONG = [0, 0.05, 0.1, 0.2]
const FIRST = '2022-01-03'

const highs = await solver()
const table = (head, rows) =>
  console.log(`${[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`)
const percent = (part, whole) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1))

if (options.speed) {
  await speed()
  process.exit()
}

const worlds = { ...shapes }
if (options.truth && existsSync(options.truth)) {
  const { counts } = countsIn(options.truth)
  // Stretches of the file one after another; from its second half, which has more people.
  worlds['the file'] = (length, random) => {
    const from = Math.floor(counts.length / 3 + random() * ((2 * counts.length) / 3 - length))
    return counts.slice(from, from + length)
  }
} else
  console.log(
    `${options.truth ? `There is no ${options.truth}` : 'No --truth is given'}: only made-up shapes.\n`,
  )

const rows = []
for (const [name, shape] of Object.entries(worlds)) {
  if (options.shape && options.shape !== name) continue
  for (const wrong of WRONG) {
    const sums = {}
    for (let run = 0; run < runs; run++) {
      const random = seeded(seed * 1000 + run * 17 + Math.round(wrong * 100))
      const truth = shape(days, random)
      const press = pressOn(truth, { first: FIRST, random, wrong })
      const before = performance.now()
      const series = await seriesOf(press.evidence, question)
      const result = {
        ...judge(highs, { truth, first: FIRST, ...press }, series),
        ms: performance.now() - before,
      }
      for (const [key, value] of Object.entries(result)) sums[key] = (sums[key] ?? 0) + value
    }
    rows.push({ name, wrong, ...sums })
  }
}
for (const wrong of WRONG) {
  const sums = {}
  for (const row of rows.filter((one) => one.wrong === wrong))
    for (const [key, value] of Object.entries(row)) sums[key] = (sums[key] ?? 0) + value
  rows.push({ ...sums, name: 'all', wrong })
}
table(
  [
    'shape',
    'planted',
    'figures',
    'bounded days',
    'truth inside',
    'error',
    'of the line',
    'of the newest',
    'clashes',
    'with a planted one',
    'with a wrong one',
    'planted',
    'recall',
    'visible',
    'recall',
    'misread',
    'ms',
  ],
  rows.map((row) => [
    row.name,
    `${row.wrong * 100} %`,
    row.figures,
    row.bounded,
    percent(row.inside, row.bounded),
    (row.best / row.compared).toFixed(0),
    percent(row.best, row.line),
    percent(row.best, row.newest),
    row.clashes,
    percent(row.right, row.clashes),
    percent(row.wrongAsTold, row.clashes),
    row.planted,
    percent(row.found, row.planted),
    row.visible,
    percent(row.visibleFound, row.visible),
    row.misread,
    row.ms.toFixed(0),
  ]),
)

/** Reports on some days until there are enough figures, reconciled some times; the first time warms up. */
async function speed() {
  const rows = []
  for (const [length, figures, repeats] of [
    [60, 100, 9],
    [730, 5000, 3],
  ]) {
    const random = seeded(seed)
    const truth = shapes.wave(length, random)
    const evidence = []
    for (let n = 0; evidence.length < figures; n++)
      for (const one of pressOn(truth, { first: FIRST, random, wrong: 0.05 }).evidence)
        evidence.push({ ...one, figure: { ...one.figure, id: `${one.figure.id}-${n}` } })
    const times = []
    let series
    for (let n = 0; n <= repeats; n++) {
      const before = performance.now()
      series = await seriesOf(evidence.slice(0, figures), question)
      if (n > 0) times.push(performance.now() - before)
    }
    times.sort((a, b) => a - b)
    rows.push([
      length,
      figures,
      series.conflicts.length,
      times[times.length >> 1].toFixed(0),
      times.at(-1).toFixed(0),
    ])
  }
  table(['days', 'figures', 'conflicts', 'ms, median', 'ms, most'], rows)
}
