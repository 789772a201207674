// Kills `onrecord add`, `onrecord reread` and the database at random moments, again and again, and looks whether anything is lost: the
// tests of test/ledger/crash.test.ts and test/review/reread-crash.test.ts with more rounds than the usual three.
//   node scripts/crash.mjs [--rounds 20] [--seed 1]
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
})
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/ledger/crash.test.ts', 'test/review/reread-crash.test.ts'],
  {
    stdio: 'inherit',
    env: { ...process.env, ONRECORD_CRASH_ROUNDS: values.rounds, ONRECORD_CRASH_SEED: values.seed },
  },
)
process.exitCode = status ?? 1
