import { OnRecordError } from '../text/error.js'
import type { Failed, Provenance } from './found.js'

/** A failure as an item of the stream, so that the others go on. */
export function failedOf(name: string, cause: unknown, provenance: Provenance | null = null): Failed {
  if (cause instanceof OnRecordError) {
    const { code, message, hint } = cause
    return { kind: 'failed', name, code, message, hint, provenance }
  }
  return {
    kind: 'failed',
    name,
    code: 'internal',
    message: `${name}: ${cause instanceof Error ? cause.message : String(cause)}`,
    hint: 'This is a fault of the program; please report it.',
    provenance,
  }
}

/** A failure that is known by its words alone. */
export const formatFailure = (
  name: string,
  message: string,
  hint: string,
  provenance: Provenance | null = null,
) => failedOf(name, new OnRecordError({ code: 'format', message, hint }), provenance)
