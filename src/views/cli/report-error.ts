import { OnRecordError } from '../../text/error.js'
import { printError } from './output.js'
import { oneLine } from './wrap.js'

/** Message and hint in the one style of all errors; the stack only where ONRECORD_DEBUG is set. */
export function errorLines(error: unknown): readonly string[] {
  const lines =
    error instanceof OnRecordError
      ? [`onrecord: ${oneLine(error.message)}`, `  ${oneLine(error.hint)}`]
      : [
          `onrecord: ${oneLine(error instanceof Error ? error.message : String(error))}`,
          '  This is a fault in OnRecord; ONRECORD_DEBUG=1 shows where.',
        ]
  return process.env.ONRECORD_DEBUG && error instanceof Error ? [...lines, error.stack ?? ''] : lines
}

/** Prints the error and returns the exit code it means. */
export async function reportError(error: unknown): Promise<1 | 2> {
  await printError(errorLines(error).join('\n'))
  return error instanceof OnRecordError && error.code === 'misuse' ? 2 : 1
}
