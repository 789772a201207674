// Writes a small ledger of the schema as it is now to test/ledger/old: the file of SQLite, compressed, and a backup that makes
// the same on PostgreSQL. To be run once when a step of the schema is released; the tests then bring these up to each newer one.
//   npm run build && node scripts/old-ledger.mjs
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { add } from '../dist/add.js'
import { backup } from '../dist/ledger/care/backup.js'
import { openLedger } from '../dist/ledger/ledger.js'
import { migrations } from '../dist/ledger/migrate.js'

const now = () => new Date('2026-11-25T00:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'onrecord-old-'))
const file = join(folder, 'onrecord.db')
const out = `test/ledger/old/schema-${migrations.at(-1).version}`
const ledger = await openLedger(file, { create: true })
const samples = ['01-georgia-minister', '07-kazakhstan-minister'].map((name) =>
  Buffer.from(`${JSON.stringify({ id: name, html: readFileSync(`samples/${name}.html`, 'utf8') })}\n`),
)
// From standard input, so that no path of a machine is kept.
await add(ledger, ['-'], { threads: 1, now, stdin: Readable.from(samples) })
await backup(ledger, `${out}.backup`, { now })
await ledger.close()
writeFileSync(`${out}.db.gz`, gzipSync(readFileSync(file), { level: 9 }))
rmSync(folder, { recursive: true })
