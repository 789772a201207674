import { type Failed, type Found, pageOfFound } from '../intake/found.js'
import { addressOf } from '../ledger/ids.js'
import type { Outcome } from '../ledger/keep.js'
import { newArticle } from '../ledger/new-article.js'
import { read } from '../read.js'
import { OnRecordError } from '../text/error.js'

/** Reads a page that was found, in whatever thread it is called; a page that can't be read is told, not thrown. */
export async function readFound(found: Found): Promise<Outcome> {
  try {
    return { kind: 'read', article: newArticle(found, await read(pageOfFound(found))) }
  } catch (cause) {
    return failedToRead(found, cause)
  }
}

/** What is told of a page that could not be read. */
export function failedToRead({ provenance }: Found, cause: unknown): Failed {
  const error =
    cause instanceof OnRecordError
      ? cause
      : new OnRecordError({
          code: 'internal',
          message: `Reading it broke off: ${cause instanceof Error ? cause.message : String(cause)}`,
          hint: 'Please report it with the page.',
        })
  const { code, message, hint } = error
  return { kind: 'failed', name: addressOf(provenance), code, message, hint, provenance }
}
