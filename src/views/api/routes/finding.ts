import { z } from '@hono/zod-openapi'
import { findFailures } from '../../../ledger/find/failures.js'
import { filters } from '../../../ledger/find/filters.js'
import {
  ARTICLE_FILTERS,
  type ArticleQuestion,
  articleSort,
  findArticles,
} from '../../../ledger/find/find-articles.js'
import { findPlaces } from '../../../ledger/find/find-places.js'
import { findRecords } from '../../../ledger/find/find-records.js'
import { findReports } from '../../../ledger/find/find-reports.js'
import { findSources, type SourceQuestion } from '../../../ledger/find/find-sources.js'
import { misuse } from '../../../ledger/find/misuse.js'
import { diffPositions } from '../../../ledger/find/positions-diff.js'
import { DEFAULT_LIMIT, type FigureQuestion, MOST, pagingTerms } from '../../../ledger/find/question.js'
import { search } from '../../../ledger/find/search.js'
import { show } from '../../../ledger/find/show.js'
import { SORTS } from '../../../ledger/find/sorts.js'
import { countOf, wordsOf } from '../../../ledger/find/values.js'
import { decisions } from '../../../ledger/review/log.js'
import type { RecordKind } from '../../../ledger/tables.js'
import { queryOf, questionOf } from '../queries.js'
import { type Api, route } from '../route.js'
import { Figure, FoundArticle, found, list, Position, page, Statement } from '../schemas.js'

const sort = { name: 'sort', value: 'ORDER', summary: `The order: ${SORTS.join(', ')}` }
const limit = { name: 'limit', value: 'N', summary: `How many at most, ${DEFAULT_LIMIT} if not given` }
const termsOf = (kind: RecordKind) => [
  ...filters.filter(({ kinds }) => kinds.includes(kind)),
  sort,
  ...pagingTerms,
]
const loose = z.record(z.string(), z.unknown())

const kinds = [
  ['figures', 'figure', Figure, 'Figures: how many people, where, when, on whose word'],
  ['statements', 'statement', Statement, 'Statements: who said what'],
  ['positions', 'position', Position, 'Positions: what an actor will, must or calls for'],
] as const

/** What looks into the ledger; filters, order and pages are those of the command line. */
export function addFinding(api: Api): void {
  for (const [name, kind, schema, summary] of kinds)
    route(
      api,
      {
        method: 'get',
        path: `/${name}`,
        tag: 'Finding',
        summary,
        query: queryOf(termsOf(kind)),
        answer: page(found(schema)),
      },
      async ({ ledger, query }) => await findRecords(ledger, kind, questionOf(query)),
    )
  route(
    api,
    {
      method: 'get',
      path: '/positions/diff',
      tag: 'Finding',
      summary: 'What an actor changed between two days',
      query: queryOf([
        { name: 'actor', value: 'NAME', summary: 'Whose positions' },
        { name: 'diff', value: 'DAYS', summary: 'The two days: 2022-09-21..2022-10-04' },
      ]),
      answer: loose,
    },
    async ({ ledger, query }) => {
      const { actor = '', diff = '' } = query
      return diffPositions(ledger, { actor: wordsOf(actor) }, diff)
    },
  )
  route(
    api,
    {
      method: 'get',
      path: '/articles',
      tag: 'Finding',
      summary: 'Articles, with how many records each has',
      query: queryOf([
        ...filters.filter(({ name }) => (ARTICLE_FILTERS as readonly string[]).includes(name)),
        articleSort,
        ...pagingTerms,
      ]),
      answer: page(FoundArticle),
    },
    async ({ ledger, query }) => {
      const { limit: asked, ...question } = questionOf(query)
      const answer = await findArticles(ledger, {
        ...question,
        limit: countOf(asked ?? DEFAULT_LIMIT, MOST),
      } as ArticleQuestion)
      return answer
    },
  )
  for (const [path, what] of [
    ['/articles/{id}', 'article'],
    ['/records/{id}', 'record'],
    ['/sources/{id}', 'identity'],
  ] as const)
    route(
      api,
      {
        method: 'get',
        path,
        tag: 'Finding',
        summary: `All about one ${what}: its text, history and origin`,
        answer: loose,
      },
      async ({ ledger, id }) => {
        const shown = await show(ledger, id)
        if (shown.what !== what) throw misuse(`${id} is no ${what}`, `It is one of the ${shown.what}s.`)
        return shown
      },
    )
  const named = [
    { name: 'name', value: 'NAME', summary: 'A name, or a part of it' },
    { name: 'country', value: 'COUNTRY', summary: 'A country, by its name or its code' },
    limit,
  ]
  for (const [path, summary, find] of [
    ['/sources', 'Who is quoted, with how many records', findSources],
    ['/places', 'Places, with how many figures', findPlaces],
  ] as const)
    route(
      api,
      { method: 'get', path, tag: 'Finding', summary, query: queryOf(named), answer: list(loose) },
      async ({ ledger, query }) => {
        const { limit: asked, ...question } = questionOf(query)
        return await find(ledger, {
          ...question,
          limit: countOf(asked ?? DEFAULT_LIMIT, MOST),
        } as SourceQuestion)
      },
    )
  route(
    api,
    {
      method: 'get',
      path: '/search',
      tag: 'Finding',
      summary: 'Articles that hold words, the best fitting first, with snippets',
      query: queryOf([
        { name: 'words', value: 'WORDS', summary: 'word, "a phrase", -not, OR' },
        ...pagingTerms,
      ]),
      answer: page(loose),
    },
    async ({ ledger, query }) => {
      const { words = '', limit: asked, ...paging } = questionOf(query)
      return await search(ledger, words, { ...paging, limit: countOf(asked ?? DEFAULT_LIMIT, 500) })
    },
  )
  route(
    api,
    {
      method: 'get',
      path: '/reports',
      tag: 'Finding',
      summary: 'What each source gave, once, with all that carry it',
      query: queryOf(termsOf('figure').filter(({ name }) => name !== 'sort' && name !== 'after')),
      answer: list(loose),
    },
    async ({ ledger, query }) => {
      const { limit: asked, ...question } = questionOf(query)
      return await findReports(ledger, {
        ...question,
        limit: countOf(asked ?? DEFAULT_LIMIT, MOST),
      } as FigureQuestion)
    },
  )
  route(
    api,
    {
      method: 'get',
      path: '/failures',
      tag: 'Finding',
      summary: 'What could not be taken in, and why',
      query: queryOf([limit]),
      answer: list(loose),
    },
    async ({ ledger, query }) => {
      const { limit: asked } = questionOf(query)
      return await findFailures(ledger, { limit: countOf(asked ?? DEFAULT_LIMIT, MOST) })
    },
  )
  route(
    api,
    {
      method: 'get',
      path: '/decisions',
      tag: 'Review',
      summary: 'Who decided what, when and why, the oldest first',
      query: queryOf([
        { name: 'target', value: 'ID', summary: 'Only those about this record, article or source' },
        limit,
      ]),
      answer: z.object({ items: z.array(loose) }),
    },
    async ({ ledger, query }) => {
      const { target, limit: asked } = questionOf(query)
      const most = countOf(asked ?? DEFAULT_LIMIT, MOST)
      const items: unknown[] = []
      for await (const decision of decisions(ledger, target ? { targets: [target] } : {})) {
        if (items.length >= most) break
        items.push(decision)
      }
      return { items }
    },
  )
}
