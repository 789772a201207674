// What reading kept pages again costs: resident memory and pace over many articles, without writing and with it. Prints a table in
// Markdown.
//   node bench/reread.mjs [--articles 3000] [--every 500]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { add } from '../dist/add.js'
import { openLedger } from '../dist/ledger/ledger.js'
import { reread } from '../dist/reread.js'
import { reportOf } from './add/articles.mjs'

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '3000' }, every: { type: 'string', default: '500' } },
})
const [MANY, EVERY] = [values.articles, values.every].map(Number)
const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
const mebibytes = () => Math.round(process.memoryUsage.rss() / 2 ** 20)

/** Memory and articles a second since the last row, each so many articles. */
function meter() {
  const rows = []
  let [last, since] = [0, performance.now()]
  return {
    rows,
    at: (done) => {
      if (done - last < EVERY) return
      const seconds = (performance.now() - since) / 1000
      rows.push({ done, memory: mebibytes(), rate: ((done - last) / seconds).toFixed(1) })
      ;[last, since] = [done, performance.now()]
    },
  }
}

async function measured(ledger, options) {
  const { rows, at } = meter()
  const totals = await reread(ledger, [], { force: true, ...options, onDone: (_, { done }) => at(done) })
  if (totals.read !== MANY || totals.failed > 0) throw new Error(JSON.stringify(totals))
  return rows
}

try {
  const path = join(folder, 'reports.jsonl')
  let lines = ''
  for (let n = 0; n < MANY; n++) lines += `${JSON.stringify(reportOf(n))}\n`
  writeFileSync(path, lines)
  const ledger = await openLedger(join(folder, 'ledger.db'), { create: true })
  await add(ledger, [path])
  const dry = await measured(ledger, { dryRun: true })
  const written = await measured(ledger, {})
  await ledger.close()
  const head = [
    'articles read again',
    '`--dry-run`: resident memory, MiB',
    'articles a second since',
    'writing: resident memory, MiB',
    'articles a second since',
  ]
  const rows = dry.map(({ done, memory, rate }, i) => [
    done,
    memory,
    rate,
    written[i]?.memory,
    written[i]?.rate,
  ])
  console.log([head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'))
  console.log(`Load of the machine at the end: ${loadavg()[0].toFixed(1)}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
