import { useEffect, useState } from 'preact/hooks'
import { dayInWords } from '../../../words.js'
import { ask } from '../api.js'
import { Empty, Shown } from '../parts/states.js'
import { linkTo } from '../route.js'
import type { FoundArticle, Results } from '../types.js'
import { useAnswer } from '../use-answer.js'

type Filters = Readonly<Record<'outlet' | 'published-from' | 'published-to', string | undefined>>

/** What people have decided about the records of an article. */
export function reviewInWords({ counts, unreviewed }: FoundArticle): string {
  const all = counts.figure + counts.statement + counts.position
  if (all === 0) return 'no records'
  if (unreviewed === 0) return 'reviewed'
  return unreviewed === all ? 'to review' : `${all - unreviewed} of ${all} reviewed`
}

/** The articles of the ledger, the newest first; `version` changes when there may be new ones. */
export function ArticleList({ filters, version }: Readonly<{ filters: Filters; version: number }>) {
  const query = { ...filters, limit: 50 }
  const answer = useAnswer<Results<FoundArticle>>('articles', query)
  const [more, setMore] = useState<readonly Results<FoundArticle>[]>([])
  useEffect(() => setMore([]), [answer.data])
  useEffect(() => (version > 0 ? answer.reload() : undefined), [version])
  return (
    <Shown answer={answer}>
      {(first) => {
        const pages = [first, ...more]
        const articles = pages.flatMap(({ items }) => items)
        const next = pages.at(-1)?.next
        if (articles.length === 0)
          return <Empty>No article here yet. Drop a file above, or widen the filters.</Empty>
        return (
          <>
            <div class="scroll">
              <table class="articles">
                <thead>
                  <tr>
                    <th scope="col">Day</th>
                    <th scope="col">Outlet</th>
                    <th scope="col">Article</th>
                    <th scope="col" class="number">
                      Figures
                    </th>
                    <th scope="col" class="number">
                      Statements
                    </th>
                    <th scope="col" class="number">
                      Positions
                    </th>
                    <th scope="col">Review</th>
                  </tr>
                </thead>
                <tbody>
                  {articles.map((article) => (
                    <Line key={article.id} article={article} />
                  ))}
                </tbody>
              </table>
            </div>
            {next && (
              <button
                type="button"
                onClick={async () =>
                  setMore([
                    ...more,
                    await ask<Results<FoundArticle>>('articles', { query: { ...query, after: next } }),
                  ])
                }
              >
                Show more
              </button>
            )}
          </>
        )
      }}
    </Shown>
  )
}

function Line({ article }: Readonly<{ article: FoundArticle }>) {
  const { id, day, outlet, title, counts, origin } = article
  return (
    <tr>
      <td class="day">
        {day ? <time dateTime={day}>{dayInWords(day)}</time> : <span class="soft">no day</span>}
      </td>
      <td class="outlet" dir="auto">
        {outlet ?? <span class="soft">not named</span>}
      </td>
      <th scope="row" dir="auto">
        <a href={linkTo('articles', id)}>{title ?? 'Without a title'}</a>
        {origin !== null && origin !== id && (
          <>
            {' '}
            <a class="copy" href={linkTo('articles', origin)}>
              a copy
            </a>
          </>
        )}
      </th>
      <td class="number">{counts.figure || '–'}</td>
      <td class="number">{counts.statement || '–'}</td>
      <td class="number">{counts.position || '–'}</td>
      <td class="review">{reviewInWords(article)}</td>
    </tr>
  )
}
