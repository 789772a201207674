// How fast a large ledger answers: 1,000,000 figures in 60,000 articles, on SQLite and on a PostgreSQL of its own.
//   node bench/find.mjs [--figures 1000000] [--articles 60000] [--times 20] [--only WORD]
// Prints a table in Markdown with the time of each kind of question: the middle one, p95 and the worst. What it makes is
// deleted at the end. `--sqlite PATH --postgres ADDRESS` asks ledgers that are there already.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findFigures } from '../dist/ledger/find/find-records.js'
import { search } from '../dist/ledger/find/search.js'
import { openLedger } from '../dist/ledger/ledger.js'
import { startPostgres } from '../scripts/postgres.mjs'
import { fill } from './find/fill.mjs'
import { DEEP, FIGURES, SEARCHES } from './find/questions.mjs'

const { values } = parseArgs({
  options: {
    figures: { type: 'string', default: '1000000' },
    articles: { type: 'string', default: '60000' },
    times: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
    sqlite: { type: 'string' },
    postgres: { type: 'string' },
  },
})
const began = performance.now()
const log = (text) => console.error(`${((performance.now() - began) / 1000).toFixed(0)} s: ${text}`)

const folder = mkdtempSync(join(tmpdir(), 'onrecord-find-'))
const sqlite = values.sqlite ?? join(folder, 'onrecord.db')
// What is loaded in bulk need not be written twice.
const server = values.postgres
  ? null
  : await startPostgres(['wal_level=minimal', 'max_wal_senders=0', 'max_wal_size=600MB'])
const postgres = values.postgres ?? server.address
try {
  if (server)
    await fill({
      sqlite,
      postgres: server,
      figures: Number(values.figures),
      articles: Number(values.articles),
      log,
    })
  log('filled')
  const ledgers = [await openLedger(sqlite), await openLedger(postgres)]
  const kinds = [
    ...Object.entries({ ...FIGURES, ...DEEP }).map(([name, make]) => ({
      name,
      make,
      ask: (ledger, question) => findFigures(ledger, question),
      target: 100,
    })),
    ...Object.entries(SEARCHES).map(([name, make]) => ({
      name: `search: ${name}`,
      make,
      ask: (ledger, words) => search(ledger, words),
      target: 200,
    })),
  ].filter(({ name }) => name.includes(values.only))
  console.log('| question | SQLite p50 | p95 | worst | PostgreSQL p50 | p95 | worst |')
  console.log('| --- | --- | --- | --- | --- | --- | --- |')
  const missed = []
  for (const { name, make, ask, target } of kinds) {
    const questions = Array.from({ length: Number(values.times) }, make)
    const cells = []
    for (const ledger of ledgers) {
      const times = []
      for (const question of questions) {
        const start = performance.now()
        await ask(ledger, question)
        times.push({ ms: performance.now() - start, question })
      }
      times.sort((a, b) => a.ms - b.ms)
      const at = (share) => times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)]
      if (at(0.95).ms > target) missed.push(`${ledger.engine} ${name}: ${JSON.stringify(at(0.95).question)}`)
      cells.push(...[at(0.5), at(0.95), times.at(-1)].map(({ ms }) => ms.toFixed(1)))
    }
    console.log(`| ${[name, ...cells].join(' | ')} |`)
  }
  console.log(
    missed.length === 0 ? '\nAll p95 under their targets.' : `\nOver the target:\n${missed.join('\n')}`,
  )
  for (const ledger of ledgers) await ledger.close()
} finally {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
}
