import { sql } from 'kysely'
import type { Ledger } from '../ledger.js'
import { ledgerError } from '../ledger-error.js'
import { masksOf } from '../masks/lazy.js'
import type { RecordKind } from '../tables.js'
import type { Term } from './filter.js'
import { speakersNamed } from './named.js'
import { DEFAULT_LIMIT, MOST } from './question.js'
import { countOf, countryGiven, dayOf, endOf, wordsOf } from './values.js'

/** How many records there are of something, in how many articles, and when the first and the last was published. */
export type Summary = Readonly<{
  counts: Readonly<Record<RecordKind, number>>
  articles: number
  firstDay: string | null
  lastDay: string | null
}>

/** Someone who is quoted, whose figures are given, or who holds positions. */
export type FoundSource = Summary &
  Readonly<{
    id: string
    /** Covered where it is masked. */
    name: string
    /** Whether it is a person who isn't a public figure, or whom a person has masked. */
    masked: boolean
    kind: string
    country: string | null
    aliases: readonly string[]
  }>

export type SourceQuestion = Readonly<{
  name?: string | undefined
  country?: string | undefined
  publishedFrom?: string | undefined
  publishedTo?: string | undefined
  asOf?: string | undefined
  knownOn?: string | undefined
  limit?: number | undefined
}>

/** What sources are looked for by, beside the days of publication. */
export const sourceTerms: readonly Term[] = [
  { name: 'name', value: 'NAME', summary: 'Who goes by this name, or by one that holds it' },
  { name: 'country', value: 'COUNTRY', summary: 'Whose country it is, by its name or its code' },
]

/** `next` is whether there are more: sources come all at once, those with the most records first. */
export type Listed<Item> = Readonly<{ items: readonly Item[]; more: boolean }>

/** Records that are counted: current ones, or those of an earlier day, without rejected ones, of some days. */
export function counted({ publishedFrom, publishedTo, asOf, knownOn }: Omit<SourceQuestion, 'name'>) {
  const end = knownOn === undefined ? null : endOf(dayOf(knownOn))
  return sql.join(
    [
      end === null
        ? sql`record.superseded is null`
        : sql`record.learned <= ${end} and (record.superseded is null or record.superseded > ${end})`,
      sql`(record.review is null or record.review <> 'rejected')`,
      ...(publishedFrom === undefined ? [] : [sql`record.out_day >= ${dayOf(publishedFrom)}`]),
      ...[publishedTo, asOf].flatMap((day) =>
        day === undefined ? [] : [sql`record.out_day <= ${dayOf(day)} and record.out_day > ''`],
      ),
    ],
    sql` and `,
  )
}

/** The sums of `Summary`, as columns. */
export const sums = sql`
  sum(case when record.kind = 'figure' then 1 else 0 end) as figures,
  sum(case when record.kind = 'statement' then 1 else 0 end) as statements,
  sum(case when record.kind = 'position' then 1 else 0 end) as positions,
  count(distinct record.article) as articles,
  min(nullif(record.out_day, '')) as first_day, max(nullif(record.out_day, '')) as last_day
`
export type Sums = Readonly<{
  figures: number
  statements: number
  positions: number
  articles: number
  first_day: string | null
  last_day: string | null
}>

export const summaryOf = (row: Sums): Summary => ({
  counts: {
    figure: Number(row.figures),
    statement: Number(row.statements),
    position: Number(row.positions),
  },
  articles: Number(row.articles),
  firstDay: row.first_day,
  lastDay: row.last_day,
})

/** Sources by the number of their records. Throws `misuse` for a value that can't be right. */
export async function findSources(
  ledger: Ledger,
  question: SourceQuestion = {},
): Promise<Listed<FoundSource>> {
  const limit = countOf(question.limit ?? DEFAULT_LIMIT, MOST)
  const country = question.country === undefined ? null : await countryGiven(question.country)
  const name = question.name === undefined ? null : wordsOf(question.name)
  const among = counted(question)
  try {
    const aliases = name === null ? null : await speakersNamed(ledger, name)
    if (aliases?.length === 0) return { items: [], more: false }
    const { rows } = await sql<Sums & { id: string; name: string; kind: string; country: string | null }>`
      select identity.id, identity.name, identity.kind, identity.country, sum.*
      from (
        select alias.identity, ${sums}
        from record join alias on alias.id = record.alias
        where record.alias is not null and ${among}
        ${country ? sql`and alias.identity in (select id from identity where country = ${country})` : sql``}
        ${aliases ? sql`and record.alias in (${sql.join(aliases)})` : sql``}
        group by alias.identity
      ) as sum join identity on identity.id = sum.identity
      order by figures + statements + positions desc, identity.id
      limit ${limit + 1}
    `.execute(ledger.db)
    const shown = rows.slice(0, limit)
    const names = await aliasesOf(
      ledger,
      shown.map(({ id }) => id),
    )
    const masks = await masksOf(ledger)
    return {
      items: shown.map((row) => ({
        id: row.id,
        name: masks.name(row.id, row.name),
        masked: masks.hides(row.id),
        kind: row.kind,
        country: row.country,
        aliases: names
          .filter(({ identity }) => identity === row.id)
          .map(({ name }) => masks.name(row.id, name)),
        ...summaryOf(row),
      })),
      more: rows.length > limit,
    }
  } catch (cause) {
    throw ledgerError(ledger.where, cause)
  }
}

/** An identity with its sums, all days and current records. */
export async function findSourceById(ledger: Ledger, id: string): Promise<Omit<FoundSource, 'aliases'>> {
  const { rows } = await sql<Sums & { id: string; name: string; kind: string; country: string | null }>`
    select identity.id, identity.name, identity.kind, identity.country, sum.*
    from identity, (
      select ${sums} from record join alias on alias.id = record.alias
      where alias.identity = ${id} and ${counted({})}
    ) as sum
    where identity.id = ${id}
  `.execute(ledger.db)
  const { id: _, name, kind, country, ...row } = rows[0]!
  const masks = await masksOf(ledger)
  return { id, name: masks.name(id, name), masked: masks.hides(id), kind, country, ...summaryOf(row) }
}

const aliasesOf = async ({ db }: Ledger, identities: readonly string[]) =>
  identities.length === 0
    ? []
    : db
        .selectFrom('alias')
        .select(['identity', 'name'])
        .distinct()
        .where('identity', 'in', identities)
        .orderBy('identity')
        .orderBy('name')
        .execute()
