import { OnRecordError } from '../text/error.js'
import { type Context, contextOf } from './context.js'
import { TIMEOUT_MS } from './fetch.js'
import type { Failed, Found, Unchanged } from './found.js'
import { itemsOfInputs } from './inputs.js'
import { followLeads, type Lead } from './leads.js'
import { politely } from './network/polite-fetch.js'
import { takeTurns } from './network/turns.js'
import type { IntakeOptions } from './options.js'
import { checkPublished } from './published.js'
import { measureInputs } from './totals.js'
import { visitLead } from './visit.js'

const PAUSE_MS = 1000
/** The archives of crawls are cut at a gigabyte or two. */
const MAX_ARCHIVE_BYTES = 4 * 1024 ** 3

/**
 * Every page that the inputs hold or lead to: files, folders, patterns of file names, `-` for standard input, addresses of pages,
 * feeds and sitemaps, archives. One that can't be had is an item too and the others go on. Throws `misuse` for no input or
 * for a `published` that is no day, and the reason of the signal where it goes off.
 */
export async function* findPages(
  inputs: readonly string[],
  options: IntakeOptions = {},
): AsyncGenerator<Found | Failed | Unchanged> {
  checkUse(inputs, options)
  const { limit = Number.POSITIVE_INFINITY } = options
  if (limit <= 0) return
  const ended = new AbortController()
  const end = () => ended.abort(options.signal?.reason)
  options.signal?.addEventListener('abort', end, { once: true })
  if (options.signal?.aborted) end()
  const context = contextOf(options, ended.signal)
  let pages = 0
  try {
    if (options.onProgress) void measureInputs(context, inputs)
    const ways = { ...waysOf(context), room: () => limit - pages, signal: ended.signal }
    for await (const item of followLeads(itemsOfInputs(context, inputs), ways)) {
      if (item.kind === 'page') pages++
      yield item.kind === 'page' ? finished(item, options.published ?? null) : item
      if (pages >= limit) return
    }
  } finally {
    options.signal?.removeEventListener('abort', end)
    ended.abort()
  }
}

function checkUse(inputs: readonly string[], { published }: IntakeOptions): void {
  if (inputs.length === 0)
    throw new OnRecordError({
      code: 'misuse',
      message: 'Nothing is given to take in',
      hint: 'Give files, folders, addresses, or - for standard input.',
    })
  if (published != null) checkPublished(published)
}

function waysOf(context: Context) {
  const { options, signal, now, maxBytes } = context
  const {
    allowHosts = [],
    timeoutMs = TIMEOUT_MS,
    pauseMs = PAUSE_MS,
    maxArchiveBytes = MAX_ARCHIVE_BYTES,
  } = options
  const manners = { turns: takeTurns(signal), allowHosts, timeoutMs, pauseMs, signal, now }
  const fetch = politely(manners, options, { maxBytes, maxArchiveBytes })
  return {
    visit: (lead: Lead) => visitLead(context, fetch, lead),
    isNew({ url }: Lead) {
      const isNew = context.isNew(url.replace(/#.*$/, ''))
      if (!isNew) {
        context.expect(-1)
        context.skip(url, 'given twice')
      }
      return isNew
    },
  }
}

/** The page with the day that is given for all, where nothing more exact is, and with its bytes in a buffer of their own. */
function finished(found: Found, published: string | null): Found {
  const { resource, given } = found
  const own = resource.bytes.length === resource.bytes.buffer.byteLength
  return {
    ...found,
    resource: { ...resource, bytes: own ? resource.bytes : new Uint8Array(resource.bytes) },
    given: { ...given, published: given.published ?? published },
  }
}
