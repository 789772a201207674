import { expect, test } from 'vitest'
import { isFaultOfLedger, isOfDatabase, ledgerError } from '../../src/ledger/ledger-error.js'

const failure = (message: string, code?: string) => Object.assign(new Error(message), code && { code })

test.each([
  [failure('Connection terminated unexpectedly'), 'doesn’t answer'],
  [failure('the database system is starting up', '57P03'), 'doesn’t answer'],
  [failure('database or disk is full', 'SQLITE_FULL'), 'is on a disk that is full or failing'],
])('%s is the database’s, and says what to do', (cause, says) => {
  expect(isOfDatabase(cause)).toBe(true)
  expect(isFaultOfLedger(cause)).toBe(true)
  const error = ledgerError('my.db', cause)
  expect(error.message).toBe(`The ledger my.db ${says}`)
  expect(error.hint).toMatch(/\S/)
})

test.each([failure('permission denied', 'EACCES'), failure('no such host', 'ENOTFOUND'), failure('oops')])(
  '%s is not the database’s',
  (cause) => expect(isOfDatabase(cause)).toBe(false),
)
