import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { answers, killNow, type Server } from '../../../scripts/postgres.mjs'
import { checkLedger, type Problem } from '../../../src/ledger/care/check.js'
import { openLedger } from '../../../src/ledger/ledger.js'
import type { Engine } from '../ledgers.js'
import type { Child } from './child.js'
import { contentsOf } from './contents.js'

/** `node scripts/crash.mjs --rounds 20` sets these. */
export const ROUNDS = Number(process.env.ONRECORD_CRASH_ROUNDS ?? 3)
export const SEED = Number(process.env.ONRECORD_CRASH_SEED ?? 1)

/** What is wrong in a ledger, what it holds, and the ids of its articles. */
export async function lookInto(address: string) {
  const ledger = await openLedger(address)
  try {
    const problems: Problem[] = []
    await checkLedger(ledger, { onProblem: (problem) => void problems.push(problem) })
    const articles = await ledger.db.selectFrom('article').select('id').execute()
    return { problems, articles: new Set(articles.map(({ id }) => id)), contents: await contentsOf(ledger) }
  } finally {
    await ledger.close()
  }
}

/** What is killed: the command, or on PostgreSQL the process that serves it, or the whole server. */
type Victim = 'command' | 'backend' | 'server'
const victims: Readonly<Record<Engine, readonly Victim[]>> = {
  sqlite: ['command'],
  postgres: ['command', 'backend', 'server'],
}

/** Who is killed in a round. */
export const victimOf = (engine: Engine, round: number): Victim => {
  const kinds = victims[engine]
  return kinds[(round - 1) % kinds.length] as Victim
}

/** Kills a command that is at work, or what serves it, after some time or when it has ended. */
export async function killAfter(
  ms: number,
  victim: Victim,
  child: Child,
  address: string,
  server: Server,
): Promise<void> {
  await Promise.race([sleep(ms), child.ended])
  if (victim === 'command') child.process.kill('SIGKILL')
  if (victim === 'backend') await killBackend(address, server)
  if (victim === 'server') {
    await server.kill()
    await server.start()
  }
}

async function killBackend(address: string, server: Server): Promise<void> {
  const client = new pg.Client(server.address)
  client.on('error', () => {})
  const ended = new Promise((done) => client.once('end', done))
  await client.connect()
  const { rows } = await client.query('select pid from pg_stat_activity where datname = $1', [
    new URL(address).pathname.slice(1),
  ])
  for (const { pid } of rows.slice(0, 1)) killNow(pid)
  // The server ends every connection when one of its processes was killed, and goes on from its log.
  if (rows.length === 0) await client.end()
  await ended
  await answers(server.address)
}
