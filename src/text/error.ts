export type ErrorCode =
  | 'misuse'
  | 'not-found'
  | 'network'
  | 'forbidden'
  | 'binary'
  | 'too-large'
  | 'format'
  | 'ledger'
  | 'conflict'
  | 'unavailable'
  | 'internal'

/** Misuse or a failure of input or output: what went wrong, and in `hint` what to do about it. Doubtful readings are notes, never errors. */
export class OnRecordError extends Error {
  readonly code: ErrorCode
  readonly hint: string

  constructor({
    code,
    message,
    hint,
    cause,
  }: { code: ErrorCode; message: string; hint: string; cause?: unknown }) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'OnRecordError'
    this.code = code
    this.hint = hint
  }
}
