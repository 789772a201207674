// What keeping costs over reading: articles a second into a ledger against bare reading in the same threads, one thread against
// two, and memory and pace over many articles. Prints tables in Markdown.
//   node bench/add.mjs [--articles 10000] [--part 600] [--repeats 3] [--postgres]
// Bare reading, in threads set as those of adding, and adding take turns, so that other work on the machine slows both. Starting the threads does not count. The share of
// processor time says what it would be with the cores to itself.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Tinypool } from 'tinypool'
import { add } from '../dist/add.js'
import { inOrder } from '../dist/in-order.js'
import { findPages } from '../dist/intake/find-pages.js'
import { openLedger } from '../dist/ledger/ledger.js'
import { reportOf } from './add/articles.mjs'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    part: { type: 'string', default: '600' },
    repeats: { type: 'string', default: '3' },
    postgres: { type: 'boolean' },
  },
})
const [MANY, PART, REPEATS] = [values.articles, values.part, values.repeats].map(Number)
/** Articles until the threads are at work. */
const WARM = 64
const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
const fileOf = (from, count) => {
  const path = join(folder, `${from}-${count}.jsonl`)
  let lines = ''
  for (let n = from; n < from + count; n++) lines += `${JSON.stringify(reportOf(n))}\n`
  writeFileSync(path, lines)
  return path
}

/** Seconds and processor seconds an article, from the first ones on. */
function clock() {
  let from = null
  const now = (count) => ({ count, at: performance.now(), cpu: process.cpuUsage() })
  return {
    mark: (count) => {
      if (!from && count >= WARM) from = now(count)
    },
    end: (count) => {
      const { user, system } = process.cpuUsage(from.cpu)
      const seconds = (performance.now() - from.at) / 1000
      return { rate: (count - from.count) / seconds, cpuMs: (user + system) / 1000 / (count - from.count) }
    },
  }
}

async function readBare(path, threads) {
  const pool = new Tinypool({
    filename: new URL('./add/bare.mjs', import.meta.url).href,
    name: 'bare',
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: 4,
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  })
  const time = clock()
  let count = 0
  for await (const _ of inOrder(findPages([path]), (found) => pool.run(found), threads * 16))
    time.mark(++count)
  const result = time.end(count)
  await pool.destroy()
  return result
}

async function addTo(where, path, threads, onKept = () => {}) {
  const ledger = await openLedger(where, { create: true })
  const time = clock()
  let count = 0
  try {
    await add(ledger, [path], {
      threads,
      onKept: ({ added }) => {
        count = added
        time.mark(count)
        onKept(added)
      },
    })
    return time.end(count)
  } finally {
    await ledger.close()
  }
}

const table = (head, rows) =>
  console.log(`${[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`)
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const percent = (share) => `${(share * 100).toFixed(0)} %`

let server = null
let databases = 0
const freshLedger = async (engine) => {
  databases++
  if (engine === 'sqlite') return join(folder, `ledger-${databases}.db`)
  const { default: pg } = await import('pg')
  const client = new pg.Client(server.address)
  await client.connect()
  await client.query(`create database bench_${databases}`)
  await client.end()
  const url = new URL(server.address)
  url.pathname = `/bench_${databases}`
  return url.href
}

try {
  if (values.postgres) server = await (await import('../scripts/postgres.mjs')).startPostgres()
  const engines = values.postgres ? ['sqlite', 'postgres'] : ['sqlite']
  const runs = []
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const path = fileOf(repeat * PART, PART)
    const run = {}
    for (const threads of [1, 2]) {
      run[`bare ${threads}`] = await readBare(path, threads)
      for (const engine of engines)
        run[`${engine} ${threads}`] = await addTo(await freshLedger(engine), path, threads)
    }
    runs.push(run)
  }
  const of = (name, field) => median(runs.map((run) => run[name][field]))
  const ratio = (a, b, field) => median(runs.map((run) => run[a][field] / run[b][field]))
  table(
    [
      '',
      'threads',
      'articles a second',
      'against bare reading',
      'processor ms an article',
      'share of them that is reading',
    ],
    [1, 2].flatMap((threads) =>
      ['bare', ...engines].map((name) => [
        name,
        threads,
        of(`${name} ${threads}`, 'rate').toFixed(1),
        percent(ratio(`${name} ${threads}`, `bare ${threads}`, 'rate')),
        of(`${name} ${threads}`, 'cpuMs').toFixed(1),
        percent(ratio(`bare ${threads}`, `${name} ${threads}`, 'cpuMs')),
      ]),
    ),
  )
  table(
    ['two threads against one', 'times (wanted: at least 1.8)'],
    ['bare', ...engines].map((name) => [name, ratio(`${name} 2`, `${name} 1`, 'rate').toFixed(2)]),
  )

  if (MANY > 0) {
    const rows = []
    let [last, since] = [0, performance.now()]
    await addTo(await freshLedger('sqlite'), fileOf(1_000_000, MANY), 2, (added) => {
      if (added - last < 1000 && added < MANY) return
      const seconds = (performance.now() - since) / 1000
      rows.push([
        added,
        Math.round(process.memoryUsage.rss() / 2 ** 20),
        ((added - last) / seconds).toFixed(1),
      ])
      last = added
      since = performance.now()
    })
    table(['articles in the ledger', 'resident memory, MiB', 'articles a second since'], rows)
  }
  console.log(`Load of the machine at the end: ${loadavg()[0].toFixed(1)}`)
} finally {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
}
