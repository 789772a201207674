import { OnRecordError } from '../text/error.js'

type Cause = Readonly<{ code?: string; message?: string }>

const KNOWN: readonly (readonly [code: RegExp, what: string, hint: string])[] = [
  [
    /^SQLITE_FULL|^SQLITE_IOERR|^53100|^ENOSPC/,
    'is on a disk that is full or failing',
    'Nothing of what was kept before is lost. Make room and run the command again; it goes on where it stopped.',
  ],
  [
    /^SQLITE_READONLY|^SQLITE_PERM|^25006|^42501|^EACCES|^EROFS|^EPERM/,
    'can’t be written',
    'Give yourself the right to write to it and to its folder, or copy it elsewhere and name the copy with --ledger.',
  ],
  [
    /^SQLITE_CANTOPEN|^ENOTDIR|^EEXIST/,
    'can’t be opened',
    'Check that its folder is there and may be written.',
  ],
  [/^SQLITE_NOTADB/, 'is no ledger', 'Name another file with --ledger.'],
  [
    /^SQLITE_CORRUPT|^XX00[12]/,
    'is damaged',
    'See what is left with onrecord check-ledger, then bring back a backup with onrecord restore.',
  ],
  [
    /^SQLITE_BUSY|^SQLITE_LOCKED|^55P03|^57014/,
    'is in use by another command',
    'Wait until that has ended and run this one again.',
  ],
  [/^28|^SELF_SIGNED/, 'refuses the user or the password', 'Check the user and the password in the address.'],
  [/^3D000/, 'isn’t there', 'Make the database first: createdb NAME'],
  [
    /^ECONN|^ENOTFOUND|^EAI_AGAIN|^ETIMEDOUT|^57P|^08|^53300|^EPIPE/,
    'doesn’t answer',
    'Check that PostgreSQL runs and that the address is right; what was kept before is not lost.',
  ],
]

/** The code of a failure; a connection that the server dropped has none of its own. */
const codeOf = ({ code = '', message = '' }: Cause): string =>
  code || (/^Connection terminated/.test(message) ? 'ECONNRESET' : '')

/** Whether a failure lies in the database's surroundings, not in what was to be kept. */
export const isFaultOfLedger = (cause: unknown): boolean => {
  const code = codeOf(((cause as OnRecordError).cause ?? cause) as Cause)
  return KNOWN.some(([pattern]) => pattern.test(code))
}

/** Whether it was a database that failed, and not a file or another host. */
export const isOfDatabase = (cause: unknown): boolean => {
  const { code = '', message = '' } = cause as Cause
  return /^(?:SQLITE_|\d[\dA-Z]{4}$|XX\d{3}$)/.test(code) || /^Connection terminated/.test(message)
}

/** What a failure of the database means to the person at the command line. */
export function ledgerError(where: string, cause: unknown): OnRecordError {
  if (cause instanceof OnRecordError) return cause
  const { message = String(cause) } = cause as Cause
  const code = codeOf(cause as Cause)
  const known = KNOWN.find(([pattern]) => pattern.test(code))
  return known
    ? new OnRecordError({ code: 'ledger', message: `The ledger ${where} ${known[1]}`, hint: known[2], cause })
    : new OnRecordError({
        code: 'ledger',
        message: `The ledger ${where} can’t be used: ${message}`,
        hint: 'Run onrecord check-ledger to see whether it is whole.',
        cause,
      })
}

export const noLedger = (where: string) =>
  new OnRecordError({
    code: 'not-found',
    message: `There is no ledger at ${where}`,
    hint: 'Make one by adding reports: onrecord add FILE, or name another with --ledger.',
  })
