import { type ExpressionBuilder, expressionBuilder, sql } from 'kysely'
import type { Ledger } from '../ledger.js'
import { ledgerError } from '../ledger-error.js'
import { masksOf } from '../masks/lazy.js'
import type { RecordKind, Tables } from '../tables.js'
import { cursorOf, cursorText } from './cursor.js'
import type { Term, Where } from './filter.js'
import { oneOf } from './misuse.js'
import { outletsNamed } from './named.js'
import { type ArticleHead, DEFAULT_LIMIT, MOST, type Paging, type Results } from './question.js'
import { countOf, dayOf, endOf, wordsOf } from './values.js'
import { versionsOn } from './versions.js'

export type ArticleQuestion = Paging &
  Readonly<{
    outlet?: string | undefined
    publishedFrom?: string | undefined
    publishedTo?: string | undefined
    text?: string | undefined
    /** The newest first if not given. */
    sort?: 'day' | 'day-desc' | undefined
  }>

/** An article with how many records it has, rejected ones left out. */
export type FoundArticle = ArticleHead &
  Readonly<{
    language: string | null
    /** The founding article of the telling that it copies; its own id where it copies none; null where not compared. */
    origin: string | null
    learned: string
    counts: Readonly<Record<RecordKind, number>>
    /** How many of these records nobody has decided on. */
    unreviewed: number
  }>

/** The filters of articles, as a command line has them; their meaning is that of the same filters of records. */
export const ARTICLE_FILTERS = ['outlet', 'published-from', 'published-to', 'text'] as const
export const articleSort: Term = {
  name: 'sort',
  value: 'ORDER',
  summary: 'day or day-desc, by publication; the newest first if not given',
}

type Builder = ExpressionBuilder<Tables, 'reading'>

/** Articles that answer a question. Throws `misuse` for a value that can't be right. */
export async function findArticles(
  ledger: Ledger,
  question: ArticleQuestion = {},
): Promise<Results<FoundArticle>> {
  const descending =
    oneOf(question.sort ?? 'day-desc', ['day', 'day-desc'] as const, 'order of articles') !== 'day'
  const limit = countOf(question.limit ?? DEFAULT_LIMIT, MOST)
  const after = question.after === undefined ? null : cursorOf(question.after, false)
  const knownOn = question.knownOn === undefined ? null : dayOf(question.knownOn)
  const wheres = wheresOf(question)
  try {
    const eb: Builder = expressionBuilder<Tables, 'reading'>()
    const versions = eb.or(versionsOn<'reading'>(knownOn).map((version) => version(eb)))
    const outlets = question.outlet === undefined ? null : await outletsNamed(ledger, question.outlet)
    if (outlets?.length === 0) return { items: [], next: null }
    if (outlets) wheres.push(eb('publisher', 'in', outlets))
    if (question.text !== undefined) {
      const { readingsWith } = await import('./readings-with.js')
      const found = await readingsWith(ledger, wordsOf(question.text))
      if ('seqs' in found && found.seqs.length === 0) return { items: [], next: null }
      wheres.push(
        'among' in found
          ? // Of many, the first in order are found on the way, without going to each.
            sql<boolean>`${sql.raw(ledger.engine === 'sqlite' ? '+' : '')}reading.seq in (${found.among})`
          : eb('reading.seq', 'in', found.seqs),
      )
    }
    if (after)
      wheres.push(
        eb(eb.refTuple('out_day', 'seq'), descending ? '<' : '>', eb.tuple(after.value as string, after.seq)),
      )
    const direction = descending ? 'desc' : 'asc'
    const rows = await ledger.db
      .selectFrom('reading')
      .select(['seq', 'out_day as value', 'article', 'title', 'publisher', 'day', 'language', 'learned'])
      .where(eb.and([versions, ...wheres]))
      .orderBy('out_day', direction)
      .orderBy('seq', direction)
      .limit(limit + 1)
      .execute()
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    const more = await aboutArticles(
      ledger,
      shown.map(({ article }) => article),
      knownOn,
    )
    const masks = await masksOf(ledger)
    const names = await masks.namesOf(shown.map(({ seq }) => seq))
    return {
      items: shown.map(({ seq, article, title, publisher, day, language, learned }) =>
        masks.shown(
          { id: article, title, outlet: publisher, day, language, learned, ...more(article) },
          names.get(seq) ?? [],
        ),
      ),
      next: rows.length > limit && last ? cursorText(last) : null,
    }
  } catch (cause) {
    throw ledgerError(ledger.where, cause)
  }
}

function wheresOf({ asOf, publishedFrom, publishedTo }: ArticleQuestion): Where[] {
  const eb: Builder = expressionBuilder<Tables, 'reading'>()
  return [
    ...(publishedFrom === undefined ? [] : [eb('out_day', '>=', dayOf(publishedFrom))]),
    ...[publishedTo, asOf].flatMap((day) =>
      day === undefined ? [] : [eb('out_day', '<=', dayOf(day)), eb('out_day', '>', '')],
    ),
  ]
}

/** Address, origin and counts of some articles, as they were on a day. */
async function aboutArticles({ db }: Ledger, ids: readonly string[], knownOn: string | null) {
  if (ids.length === 0) return () => ({ url: null, origin: null, counts: { ...NONE }, unreviewed: 0 })
  const heads = await db.selectFrom('article').select(['id', 'url']).where('id', 'in', ids).execute()
  const folds = await db
    .selectFrom('fold')
    .select(['article', 'origin'])
    .where('article', 'in', ids)
    .where('superseded', 'is', null)
    .execute()
  const known = knownOn === null ? null : endOf(knownOn)
  const counts = await db
    .selectFrom('record')
    .select(['article', 'kind'])
    .select(({ fn }) => [fn.countAll<number>().as('records'), fn.count<number>('review').as('decided')])
    .where('article', 'in', ids)
    .where((eb) => eb.or([eb('review', 'is', null), eb('review', '!=', 'rejected')]))
    .where((eb) =>
      known === null
        ? eb('superseded', 'is', null)
        : eb.and([
            eb('learned', '<=', known),
            eb.or([eb('superseded', 'is', null), eb('superseded', '>', known)]),
          ]),
    )
    .groupBy(['article', 'kind'])
    .execute()
  const urls = new Map(heads.map(({ id, url }) => [id, url]))
  const origins = new Map(folds.map(({ article, origin }) => [article, origin]))
  return (id: string) => {
    const own = counts.filter(({ article }) => article === id)
    return {
      url: urls.get(id) ?? null,
      origin: origins.get(id) ?? null,
      counts: {
        ...NONE,
        ...Object.fromEntries(own.map(({ kind, records }) => [kind, Number(records)] as const)),
      },
      unreviewed: own.reduce((sum, { records, decided }) => sum + Number(records) - Number(decided), 0),
    }
  }
}
const NONE: Readonly<Record<RecordKind, number>> = { figure: 0, statement: 0, position: 0 }
