import { userInfo } from 'node:os'
import type { By } from '../../ledger/review/decide.js'
import { OnRecordError } from '../../text/error.js'
import type { Arguments } from './arguments.js'

/** Who decides, why, and on which version, as the command line and the system say. */
export function byOf(options: Arguments['options']): By {
  const expected = options.get('expect')?.[0]
  if (expected !== undefined && !/^\d{1,15}$/.test(expected))
    throw new OnRecordError({
      code: 'misuse',
      message: `“${expected}” is no version`,
      hint: 'Give its number, as shown beside the record.',
    })
  return {
    who: options.get('who')?.[0] ?? (process.env.ONRECORD_WHO || userName()),
    why: options.get('why')?.[0] ?? null,
    expect: expected === undefined ? null : Number(expected),
  }
}

function userName(): string {
  try {
    return userInfo().username
  } catch (cause) {
    throw new OnRecordError({
      code: 'misuse',
      message: 'The system doesn’t say who you are',
      hint: 'Say it: --who NAME, or ONRECORD_WHO=NAME.',
      cause,
    })
  }
}
