import { originsOf, sourcesOf } from '../ledger/find/backing.js'
import { findFigures } from '../ledger/find/find-records.js'
import type { FigureQuestion, FoundRecord } from '../ledger/find/question.js'
import { MOST } from '../ledger/find/question.js'

import type { Ledger } from '../ledger/ledger.js'
import type { Figure } from '../records/record.js'
import type { Evidence } from './evidence.js'
import { oppositeOf, rolesOf } from './flows.js'
import type { SeriesQuestion, Where } from './question.js'
import { mainPlaces } from './relation.js'

/** Only what was published, or what the ledger held, by the end of a day; both YYYY-MM-DD. */
export type Until = Readonly<{ asOf?: string | undefined; knownOn?: string | undefined }>

/**
 * The figures of a ledger that bear on a series: those of its measure at its place, and where there are stocks, what goes
 * the other way. Rejected and orphaned records are left out.
 */
export async function evidenceOf(
  ledger: Ledger,
  question: SeriesQuestion,
  until: Until = {},
): Promise<readonly Evidence[]> {
  const [main] = rolesOf(question.measure)
  const where = question[main!] ?? question.at ?? question.to ?? question.from
  const place: FigureQuestion = {
    ...(where?.country ? { country: where.country } : where ? { place: where.id ?? where.name } : {}),
    ...until,
  }
  const opposite = oppositeOf(question.measure)
  const own = await allFigures(ledger, { ...place, measure: question.measure })
  const stocks = opposite ? await allFigures(ledger, { ...place, basis: 'stock' }) : []
  const others =
    opposite && stocks.length > 0 ? await allFigures(ledger, { ...place, measure: opposite }) : []
  const found = new Map(
    [...own, ...stocks, ...others]
      .filter(({ record }) => isThere(record, where))
      .map((figure) => [figure.id, figure]),
  )
  return withBacking(
    ledger,
    [...found.values()].filter(({ review }) => review !== 'orphaned'),
  )
}

/** Whether a figure is about the place, a part of it or the country that it is in; arrivals from there are not. */
function isThere(figure: Figure, where: Where | null): boolean {
  const places = mainPlaces(figure)
  return (
    !where ||
    places.length === 0 ||
    places.some(({ country, id, name }) =>
      where.country ? country === where.country : id === where.id || name === where.name,
    )
  )
}

async function allFigures(
  ledger: Ledger,
  question: FigureQuestion,
): Promise<readonly FoundRecord<'figure'>[]> {
  const all: FoundRecord<'figure'>[] = []
  let after: string | null = null
  do {
    const { items, next }: Awaited<ReturnType<typeof findFigures>> = await findFigures(ledger, {
      ...question,
      limit: MOST,
      ...(after !== null && { after }),
    })
    all.push(...items)
    after = next
  } while (after !== null)
  return all
}

async function withBacking(
  ledger: Ledger,
  figures: readonly FoundRecord<'figure'>[],
): Promise<readonly Evidence[]> {
  const [sources, origins] = [await sourcesOf(ledger, figures), await originsOf(ledger, figures)]
  return figures.map(({ id, record, article, sentence, review }) => {
    const source = sources.get(id)
    return {
      figure: record,
      article,
      sentence: sentence.text,
      source: source ? { key: source.id ?? source.name, name: source.name } : null,
      origin: origins.get(article.id) ?? article.id,
      review,
    }
  })
}
