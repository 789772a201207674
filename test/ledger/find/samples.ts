import { afterAll, beforeAll } from 'vitest'
import { add } from '../../../src/add.js'
import { type Ledger, openLedger } from '../../../src/ledger/ledger.js'
import { type Engine, freshAddress } from '../ledgers.js'

/** A ledger with the samples in it, for all tests of a group; nothing of it is changed by them. */
export function samplesOn(engine: Engine): () => Ledger {
  let ledger: Ledger
  beforeAll(async () => {
    ledger = await openLedger(await freshAddress(engine), { create: true })
    await add(ledger, ['samples'], { now: () => new Date('2022-12-01T10:00:00Z') })
  })
  afterAll(() => ledger.close())
  return () => ledger
}
