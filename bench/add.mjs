// What keeping costs: articles a second into a ledger against reading them and keeping nothing, with the same threads in the
// same run; one thread against two; memory as the ledger grows. Prints tables in Markdown.
//   node bench/add.mjs [--articles 10000] [--compared 600] [--postgres]
// Articles are paragraphs of the samples with other numbers, shuffled and joined to some 600 words each.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { add } from '../dist/add.js'
import { decode } from '../dist/article/decode.js'
import { inOrder } from '../dist/in-order.js'
import { read } from '../dist/index.js'
import { findPages } from '../dist/intake/find-pages.js'
import { openLedger } from '../dist/ledger/ledger.js'
import { startReaders } from '../dist/workers/pool.js'
import { startPostgres } from '../scripts/postgres.mjs'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    compared: { type: 'string', default: '600' },
    postgres: { type: 'boolean', default: false },
  },
})
const many = Number(values.articles)
const compared = Number(values.compared)
const cores = availableParallelism()

let state = 1
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) | 0
  return (state >>> 0) / 2 ** 32
}
const paragraphs = []
for (const file of readdirSync('samples').filter((name) => name.endsWith('.html'))) {
  const { article } = await read({
    html: decode(readFileSync(join('samples', file)), 'text/html').text,
  })
  if (article.language === 'en')
    for (const { kind, start, end } of article.blocks)
      if (kind === 'body') paragraphs.push(article.text.slice(start, end))
}
/** The same paragraph with other numbers where they are larger than a day of the month. */
const withOtherNumbers = (text) =>
  text.replace(/\d{1,3}(?:,\d{3})+/g, () => (1000 + Math.floor(random() * 400_000)).toLocaleString('en'))

function article(id) {
  const text = []
  for (let words = 0; words < 600; words += text.at(-1).split(/\s/).length)
    text.push(withOtherNumbers(paragraphs[Math.floor(random() * paragraphs.length)]))
  const day = `2022-${String(9 + (id % 3)).padStart(2, '0')}-${String(1 + (id % 28)).padStart(2, '0')}`
  return { id: String(id), text: text.join('\n\n'), title: `Report ${id}`, published: day }
}

const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
const linesOf = (name, from, count) => {
  const path = join(folder, name)
  writeFileSync(
    path,
    Array.from({ length: count }, (_, i) => `${JSON.stringify(article(from + i))}\n`).join(''),
  )
  return path
}
async function seconds(work) {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
const table = (head, rows) =>
  console.log(`${[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`)

/** Articles a second through reading threads that are warm, keeping nothing. */
async function readingRate(path, threads) {
  const readers = startReaders(threads)
  const readAll = async (input) => {
    for await (const { kind } of inOrder(findPages([input]), (found) => readers.read(found), threads * 16))
      if (kind !== 'read') throw new Error('an article could not be read')
  }
  const time = await seconds(() => readAll(path))
  await readers.close()
  return compared / time
}
let ledgers = 0
const server = values.postgres ? await startPostgres() : null
async function addingRate(path, threads) {
  const ledger = await openLedger(server ? server.address : join(folder, `${ledgers++}.db`), { create: true })
  const time = await seconds(() => add(ledger, [path], { threads }))
  await ledger.close()
  return compared / time
}

try {
  console.log(`Load before: ${loadavg()[0].toFixed(1)} on ${cores} cores.\n`)
  // The files are read once before anything is timed, and each rate includes the start of its threads.
  const rounds = []
  for (let round = 0; round < 3; round++) {
    const path = (name) => linesOf(`${name}-${round}.jsonl`, 1e6 * (round + 1) + ledgers * 1e5, compared)
    rounds.push({
      reading: await readingRate(path('read'), cores),
      adding: await addingRate(path('add'), cores),
      one: await addingRate(path('one'), 1),
    })
  }
  table(
    [
      'round',
      `reading, ${cores} threads`,
      `adding, ${cores} threads`,
      'share',
      'adding, one thread',
      'times one thread',
    ],
    rounds.map(({ reading, adding, one }, i) => [
      i + 1,
      `${reading.toFixed(1)} articles/s`,
      `${adding.toFixed(1)} articles/s`,
      `${((adding / reading) * 100).toFixed(0)}%`,
      `${one.toFixed(1)} articles/s`,
      (adding / one).toFixed(2),
    ]),
  )
  if (many > 0) {
    const ledger = await openLedger(server ? server.address : join(folder, 'many.db'), { create: true })
    const rows = []
    const start = performance.now()
    let last = { done: 0, at: start }
    await add(ledger, [linesOf('many.jsonl', 0, many)], {
      onKept: ({ added, known }) => {
        const done = added + known
        if (done - last.done < many / 10 && done < many) return
        const at = performance.now()
        rows.push([
          done,
          `${(((done - last.done) / (at - last.at)) * 1000).toFixed(1)} articles/s`,
          `${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB`,
        ])
        last = { done, at }
      },
    })
    await ledger.close()
    table(['articles', 'rate since the row before', 'memory of the process'], rows)
    console.log(`${many} articles in ${((performance.now() - start) / 1000).toFixed(0)} s.\n`)
  }
  console.log(`Load after: ${loadavg()[0].toFixed(1)}.`)
} finally {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
}
