import { findFailures } from '../../ledger/find/failures.js'
import { type ArticleQuestion, type FoundArticle, findArticles } from '../../ledger/find/find-articles.js'
import { type FoundPlace, findPlaces } from '../../ledger/find/find-places.js'
import {
  type FoundSource,
  findSources,
  type SourceQuestion,
  type Summary,
} from '../../ledger/find/find-sources.js'
import { DEFAULT_LIMIT, MOST } from '../../ledger/find/question.js'
import { countOf } from '../../ledger/find/values.js'
import { articleColumns, failureColumns, placeColumns, sourceColumns } from '../columns.js'
import { count, countryInWords } from '../words.js'
import type { Arguments } from './arguments.js'
import { articles } from './commands/articles.js'
import { failures } from './commands/failures.js'
import { questionOf } from './commands/finding.js'
import { places, sources } from './commands/sources.js'
import { withLedger } from './ledger-option.js'
import { outputOf, printResults, styleFor } from './results.js'
import type { Cell, TableColumn } from './table.js'

type Options = Arguments['options']
type Inputs = readonly string[]

/** The question of a command line, with its limit as the number that it is. */
export function typedQuestion(options: Options, command: { options: typeof articles.options }) {
  outputOf(options)
  const limit = countOf(options.get('limit')?.[0] ?? DEFAULT_LIMIT, MOST)
  return { ...questionOf(options, command.options), limit }
}

const text = (value: string | number | null | false): Cell =>
  value === null || value === false || value === '' ? [] : [[{ text: String(value) }]]

/** "3 figures, 2 statements"; "no records". */
export const countsInWords = ({ figure, statement, position }: Summary['counts']): string =>
  [
    figure > 0 && count(figure, 'figure'),
    statement > 0 && count(statement, 'statement'),
    position > 0 && count(position, 'position'),
  ]
    .filter(Boolean)
    .join(', ') || 'no records'

/** `onrecord articles`. */
export async function articlesCommand(_: Inputs, options: Options): Promise<number> {
  const question = typedQuestion(options, articles) as ArticleQuestion
  const { items, next } = await withLedger(options, (ledger) => findArticles(ledger, question))
  const style = styleFor(options)
  const table: readonly TableColumn<FoundArticle>[] = [
    {
      title: 'article',
      most: 14,
      cell: ({ id, day }) => [[{ text: id, paint: style.strong }], ...text(day ?? 'no day')],
    },
    { title: 'outlet', most: 20, cell: ({ outlet }) => text(outlet) },
    { title: 'records', most: 16, cell: ({ counts }) => text(countsInWords(counts)) },
    {
      title: 'title',
      most: 80,
      cell: ({ id, title, origin }) => [
        ...text(title ?? 'no title'),
        ...text(origin !== null && origin !== id && `the same report as ${origin}`),
      ],
    },
  ]
  return printResults(options, { items, next, csv: articleColumns, table })
}

const days = ({ firstDay, lastDay }: Summary): Cell =>
  firstDay === lastDay ? text(firstDay) : [...text(firstDay), ...text(`to ${lastDay}`)]

/** `onrecord sources`. */
export async function sourcesCommand(_: Inputs, options: Options): Promise<number> {
  const question = typedQuestion(options, sources) as SourceQuestion
  const { items, more } = await withLedger(options, (ledger) => findSources(ledger, question))
  const style = styleFor(options)
  const table: readonly TableColumn<FoundSource>[] = [
    { title: 'source', most: 14, cell: ({ id }) => [[{ text: id, paint: style.strong }]] },
    { title: 'records', most: 18, cell: ({ counts }) => text(countsInWords(counts)) },
    { title: 'articles', most: 8, cell: ({ articles }) => text(articles) },
    { title: 'published', most: 24, cell: days },
    {
      title: 'name',
      most: 80,
      cell: ({ name, country, aliases }) => [
        ...text(country ? `${name}, ${countryInWords(country)}` : name),
        ...text(aliases.filter((alias) => alias !== name).join('; ')),
      ],
    },
  ]
  return printResults(options, { items, next: more, csv: sourceColumns, table })
}

/** `onrecord places`. */
export async function placesCommand(_: Inputs, options: Options): Promise<number> {
  const question = typedQuestion(options, places) as SourceQuestion
  const { items, more } = await withLedger(options, (ledger) => findPlaces(ledger, question))
  const table: readonly TableColumn<FoundPlace>[] = [
    { title: 'figures', most: 8, cell: ({ counts }) => text(counts.figure) },
    { title: 'articles', most: 8, cell: ({ articles }) => text(articles) },
    { title: 'published', most: 24, cell: days },
    { title: 'country', most: 20, cell: ({ country }) => text(country && countryInWords(country)) },
    { title: 'place', most: 60, cell: ({ name, id }) => text(id ? `${name} (${id})` : name) },
  ]
  return printResults(options, { items, next: more, csv: placeColumns, table })
}

/** `onrecord failures`. */
export async function failuresCommand(_: Inputs, options: Options): Promise<number> {
  const { limit } = typedQuestion(options, failures)
  const { items, more } = await withLedger(options, (ledger) =>
    findFailures(ledger, { all: options.has('all'), limit }),
  )
  const style = styleFor(options)
  return printResults(options, {
    items,
    next: more,
    csv: failureColumns,
    table: [
      { title: 'when', most: 10, cell: ({ learned }) => text(learned.slice(0, 10)) },
      { title: 'what', most: 36, cell: ({ name }) => [[{ text: name, paint: style.strong }]] },
      {
        title: 'why',
        most: 80,
        cell: ({ message, hint, settled }) => [
          ...text(message),
          ...text(settled ? `Came in on ${settled.slice(0, 10)}.` : hint),
        ],
      },
    ],
  })
}
