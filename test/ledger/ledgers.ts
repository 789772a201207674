import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, inject } from 'vitest'
import { type Ledger, openLedger } from '../../src/ledger/ledger.js'
import { freshDatabase } from './postgres.js'

export type Engine = Ledger['engine']

/** Runs the same tests on both databases. */
export const onBothDatabases = (name: string, tests: (engine: Engine) => void): void =>
  describe.each(['sqlite', 'postgres'] as const)(`${name} on %s`, tests)

/** Where a new, empty ledger can be made. */
export async function freshAddress(engine: Engine): Promise<string> {
  if (engine === 'postgres') return freshDatabase(inject('postgres'))
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-ledger-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'onrecord.db')
}

const open: Ledger[] = []
afterEach(async () => {
  for (const ledger of open.splice(0)) await ledger.close()
})

/** A ledger that is closed after the test. */
export async function ledgerAt(address: string): Promise<Ledger> {
  const ledger = await openLedger(address, { create: true })
  open.push(ledger)
  return ledger
}
