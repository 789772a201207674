import type { Ledger } from '../ledger.js'
import { masksOf } from '../masks/masks.js'
import type { FoundRecord } from './question.js'

/** Who gave a figure, by the name of the identity; the id is null where the name belongs to none. */
export type Source = Readonly<{ id: string | null; name: string }>

/** Rows in one question: less than what either database takes as parameters. */
const ROWS = 500

/** Who gave each figure, by the id of the figure; none for the reporter’s own. */
export async function sourcesOf(
  ledger: Ledger,
  figures: readonly FoundRecord<'figure'>[],
): Promise<ReadonlyMap<string, Source>> {
  const { db } = ledger
  const masks = await masksOf(ledger)
  const found = new Map<string, Source>()
  for (const { id, record } of figures)
    if (record.source) found.set(id, { id: null, name: record.source.name })
  const sourced = [...found.keys()]
  for (let from = 0; from < sourced.length; from += ROWS) {
    const rows = await db
      .selectFrom('record')
      .innerJoin('alias', 'alias.id', 'record.alias')
      .innerJoin('identity', 'identity.id', 'alias.identity')
      .select(['record.id as figure', 'identity.id', 'identity.name'])
      .where('record.id', 'in', sourced.slice(from, from + ROWS))
      .where('record.superseded', 'is', null)
      .execute()
    for (const { figure, id, name } of rows) found.set(figure, { id, name: masks.name(id, name) })
  }
  return found
}

/** The founding article of the telling that each article copies, by the article’s id. */
export async function originsOf(
  { db }: Ledger,
  figures: readonly FoundRecord<'figure'>[],
): Promise<ReadonlyMap<string, string>> {
  const articles = [...new Set(figures.map(({ article }) => article.id))]
  const found = new Map<string, string>()
  for (let from = 0; from < articles.length; from += ROWS) {
    const rows = await db
      .selectFrom('fold')
      .select(['article', 'origin'])
      .where('article', 'in', articles.slice(from, from + ROWS))
      .where('superseded', 'is', null)
      .execute()
    for (const { article, origin } of rows) found.set(article, origin)
  }
  return found
}
