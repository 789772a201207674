// How fast the server answers with a large ledger: 10,000 articles and 100,000 records, on SQLite and on a PostgreSQL of its own.
//   node bench/serve.mjs [--articles 10000] [--records 100000] [--seconds 4] [--in-flight 20] [--only WORD] [--sqlite-only]
// Prints tables in Markdown: the time of each kind of request at so many in flight, of pages until they can be used in Chromium, and
// the size of the page's files. What it makes is deleted at the end.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '../scripts/postgres.mjs'
import { bundle } from './serve/bundle.mjs'
import { fill } from './serve/fill.mjs'
import { load, once } from './serve/load.mjs'
import { pages } from './serve/pages.mjs'
import { requestsOf, unlike } from './serve/requests.mjs'
import { reviewing } from './serve/reviewing.mjs'
import { serving } from './serve/serving.mjs'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    records: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '4' },
    'in-flight': { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
    'sqlite-only': { type: 'boolean', default: false },
  },
})
const began = performance.now()
const log = (text) => console.error(`${((performance.now() - began) / 1000).toFixed(0)} s: ${text}`)
const table = (head, rows) =>
  console.log(`${[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`)
const ms = (time) => (time >= 100 ? time.toFixed(0) : time.toFixed(1))

const folder = mkdtempSync(join(tmpdir(), 'onrecord-serve-'))
const sqlite = join(folder, 'onrecord.db')
const postgres = values['sqlite-only'] ? null : await startPostgres()
const missed = []
/** Lists can be asked for other numbers of results. */
const takesLimit = (path) =>
  /^\/api\/(?:figures|statements|positions|articles|sources|places|search|reports)\?/.test(path) &&
  !path.includes('limit=')
try {
  const series = await fill({
    sqlite,
    postgres,
    articles: Number(values.articles),
    records: Number(values.records),
    log,
  })
  for (const [engine, ledger] of [
    ['SQLite', sqlite],
    ...(postgres ? [['PostgreSQL', postgres.address]] : []),
  ]) {
    const server = await serving(ledger)
    try {
      const { figure, requests: all } = await requestsOf(server.url, series)
      const requests = all.filter(({ name }) => name.includes(values.only))
      const rows = []
      for (const { name, paths, target, warm } of requests) {
        const first = await once(server.url, paths[0])
        // Series are asked for again and again; lists while somebody reviews.
        if (warm) for (const path of paths.slice(1)) await once(server.url, path)
        const stop = warm ? () => {} : reviewing(server.url, figure)
        const { p50, p95, worst, perSecond, failed } = await load(server.url, paths, {
          seconds: Number(values.seconds),
          inFlight: Number(values['in-flight']),
        })
        stop()
        const fresh =
          paths.length > 1 && takesLimit(paths[0])
            ? await load(server.url, unlike(paths), {
                seconds: Number(values.seconds),
                inFlight: Number(values['in-flight']),
              })
            : null
        if (fresh?.failed > 0) missed.push(`${engine}, ${name}: ${fresh.failed} requests failed`)
        if (fresh?.p95 > target)
          missed.push(`${engine}, ${name}, each another: p95 ${ms(fresh.p95)} ms, ${target} ms wanted`)
        if (failed > 0) missed.push(`${engine}, ${name}: ${failed} requests failed`)
        if (p95 > target) missed.push(`${engine}, ${name}: p95 ${ms(p95)} ms, ${target} ms wanted`)
        rows.push([
          name,
          ...[first, p50, p95, worst].map(ms),
          perSecond.toFixed(0),
          fresh ? ms(fresh.p95) : '–',
        ])
        log(`${engine}, ${name}: p95 ${ms(p95)} ms, ${fresh ? ms(fresh.p95) : '–'} each another`)
      }
      console.log(`${engine}, ${values['in-flight']} in flight:\n`)
      table(['request', 'first, alone (ms)', 'p50', 'p95', 'worst', 'a second', 'p95, each another'], rows)
      if (engine === 'SQLite' && values.only === '') {
        const opened = await pages(server.url, series)
        table(
          ['page', 'can be used after (ms), the middle of 5', 'worst'],
          opened.map(({ name, middle, worst }) => [name, ms(middle), ms(worst)]),
        )
        for (const { name, middle, target } of opened)
          if (middle > target) missed.push(`${name}: ${ms(middle)} ms, ${target} ms wanted`)
      }
    } finally {
      await server.close()
    }
  }
  const { first, all } = bundle()
  table(
    ['files of the page', 'kB gzipped'],
    [
      ['what the first page loads', (first / 1000).toFixed(1)],
      ['all of them', (all / 1000).toFixed(1)],
    ],
  )
  if (all > 250_000) missed.push(`the bundle has ${all} bytes`)
  console.log(missed.length === 0 ? 'All within their targets.' : `Missed:\n${missed.join('\n')}`)
} finally {
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
}
