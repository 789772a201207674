import { gunzipSync } from 'node:zlib'
import { inOrder } from './in-order.js'
import type { Failed, Found, Provenance } from './intake/found.js'
import type { Outcome } from './ledger/keep.js'
import type { Ledger } from './ledger/ledger.js'
import { shownOf } from './ledger/masks/decided.js'
import type { NewReading, StoredGiven } from './ledger/new-article.js'
import { type Reread, rereadArticle } from './ledger/review/reread-article.js'
import { version as current, type Version } from './ledger/version.js'
import { OnRecordError } from './text/error.js'
import { type Readers, startReaders, threadsFor } from './workers/pool.js'

export type { Reread } from './ledger/review/reread-article.js'

export type RereadOptions = Readonly<{
  /** Reading threads; one for each core where not given. */
  threads?: number
  /** Only tell what would change; nothing is written. */
  dryRun?: boolean
  /** Read again also the articles that the current rules and model have read before. */
  force?: boolean
  now?: () => Date
  /** Where it goes off, what has been read is kept, and the totals so far are given. */
  signal?: AbortSignal
  /** Called for each article when it is done: what changed in it, or why it could not be read. */
  onDone?: (done: Reread | Failed, count: Readonly<{ done: number; of: number }>) => void | Promise<void>
  /** What reads, and which version of the rules and the model it is; the reading threads where not given. */
  reader?: Readonly<{
    read: (found: Found, article: string) => Promise<NewReading | Failed>
    version: Version
  }>
}>

/** Counts of articles: read anew, read by this version before, and those that could not be read. */
export type RereadTotals = Readonly<{ read: number; before: number; failed: number }>

/** Articles to a transaction. */
const BATCH = 16
/** Ids in memory at once. */
const PAGE = 500

type Again = Readonly<{ article: string; result: NewReading | Failed }>

/**
 * Reads the pages of articles again, or of all where none is named, with the current rules and model, and brings their
 * records in line with that and with what people decided. What is done stays done: run again after a break, it goes on
 * where it stopped. Throws `not-found` for an article that the ledger doesn't have.
 */
export async function reread(
  ledger: Ledger,
  articles: readonly string[],
  options: RereadOptions = {},
): Promise<RereadTotals> {
  const { dryRun = false, force = false, now = () => new Date(), onDone, signal } = options
  await checkThere(ledger, articles)
  const threads = threadsFor(options.threads)
  const version = options.reader?.version ?? current
  let readers: Readers | null = null
  const read =
    options.reader?.read ??
    (async (found: Found, article: string) => {
      readers ??= startReaders(threads)
      return readingOf(await readers.read(found), article)
    })
  const { of, all } = await countThem(ledger, articles, force ? null : version)
  let totals: RereadTotals = { read: 0, before: all - of, failed: 0 }
  let batch: Again[] = []
  const writeBatch = async () => {
    const part = batch
    batch = []
    const how = { version, now: now().toISOString(), dryRun, force }
    const done = await (dryRun ? ledger.read : ledger.write)(async (transaction) => {
      const out: (Reread | Failed | null)[] = []
      for (const { article, result } of part)
        out.push('kind' in result ? result : await rereadArticle(transaction, article, result, how))
      return out
    })
    const told = new Map(
      (
        await shownOf(
          ledger,
          done.flatMap((one) => (one && !('kind' in one) ? [{ id: one.article, one }] : [])),
        )
      ).map(({ id, one }) => [id, one]),
    )
    for (const one of done) {
      totals = !one
        ? { ...totals, before: totals.before + 1 }
        : 'kind' in one
          ? { ...totals, failed: totals.failed + 1 }
          : { ...totals, read: totals.read + 1 }
      if (one)
        await onDone?.('kind' in one ? one : told.get(one.article)!, {
          done: totals.read + totals.failed,
          of,
        })
    }
  }
  const again = async (article: string): Promise<Again> => {
    signal?.throwIfAborted()
    const result = await read(await pageOf(ledger, article), article)
    signal?.throwIfAborted()
    return { article, result }
  }
  const stop = () => void readers?.close()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    for await (const one of inOrder(idsOf(ledger, articles, force ? null : version), again, threads * 4)) {
      batch.push(one)
      if (batch.length >= BATCH) await writeBatch()
    }
    if (batch.length > 0) await writeBatch()
    return totals
  } catch (cause) {
    if (!signal?.aborted) throw cause
    if (batch.length > 0) await writeBatch()
    return totals
  } finally {
    signal?.removeEventListener('abort', stop)
    await (readers as Readers | null)?.close()
  }
}

function readingOf(outcome: Outcome, article: string): NewReading | Failed {
  if (outcome.kind === 'read' && outcome.article.article.id === article) return outcome.article.reading
  if (outcome.kind === 'failed') return { ...outcome, name: article }
  throw new OnRecordError({
    code: 'internal',
    message: `What the ledger holds of ${article} no longer leads to that article`,
    hint: 'Run onrecord check-ledger.',
  })
}

/** Current readings that this version hasn't made; all of them where it is null. */
const outdated = ({ db }: Ledger, version: Version | null) => {
  const query = db.selectFrom('reading').where('superseded', 'is', null)
  return version
    ? query.where((eb) => eb.or([eb('rules', '!=', version.rules), eb('model', '!=', version.model)]))
    : query
}

async function countThem(ledger: Ledger, articles: readonly string[], version: Version | null) {
  const count = async (which: Version | null) => {
    if (articles.length > 0 && which === null) return new Set(articles).size
    const query = outdated(ledger, which).select(({ fn }) => fn.countAll().as('n'))
    const { n } = await (articles.length > 0
      ? query.where('article', 'in', articles)
      : query
    ).executeTakeFirstOrThrow()
    return Number(n)
  }
  return { of: await count(version), all: await count(null) }
}

/** The ids to go through, in order, a page of them in memory at once. */
async function* idsOf(
  ledger: Ledger,
  articles: readonly string[],
  version: Version | null,
): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    let query = outdated(ledger, version).select('article').where('article', '>', after)
    if (articles.length > 0) query = query.where('article', 'in', articles)
    const ids = (await query.orderBy('article').limit(PAGE).execute()).map(({ article }) => article)
    yield* ids
    if (ids.length < PAGE) return
    after = ids.at(-1)!
  }
}

async function checkThere({ db }: Ledger, articles: readonly string[]): Promise<void> {
  for (const id of articles)
    if (!(await db.selectFrom('article').select('id').where('id', '=', id).executeTakeFirst()))
      throw new OnRecordError({
        code: 'not-found',
        message: `There is no article ${id}`,
        hint: 'Check the id; an article’s id begins with a.',
      })
}

/** A page as it was found, from what the ledger keeps of it. */
async function pageOf({ db }: Ledger, article: string): Promise<Found> {
  const { bytes, given, provenance } = await db
    .selectFrom('article')
    .innerJoin('page', 'page.hash', 'article.page')
    .leftJoin('capture', 'capture.article', 'article.id')
    .select(['page.bytes', 'article.given', 'capture.provenance'])
    .where('article.id', '=', article)
    .orderBy('capture.learned')
    .limit(1)
    .executeTakeFirstOrThrow()
  const { name, contentType, address, ...known } = JSON.parse(given) as StoredGiven
  return {
    kind: 'page',
    resource: { name, bytes: gunzipSync(bytes), contentType, url: address },
    given: known,
    provenance: provenance === null ? { kind: 'input' } : (JSON.parse(provenance) as Provenance),
  }
}
