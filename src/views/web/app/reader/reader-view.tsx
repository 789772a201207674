import type { ViewProps } from '../app.js'
import { Empty, Shown } from '../parts/states.js'
import type { ShownArticle } from '../types.js'
import { useAnswer } from '../use-answer.js'
import { Reader } from './reader.js'

/** One article with its records beside it. */
export function ReaderView({ id, query }: ViewProps) {
  const answer = useAnswer<ShownArticle>(id === null ? null : `articles/${encodeURIComponent(id)}`)
  if (id === null) return <Empty>No article is chosen.</Empty>
  return (
    <Shown answer={answer}>
      {(shown) => (
        <Reader
          key={shown.article.id}
          shown={shown}
          wanted={query.record ?? null}
          onChanged={answer.reload}
        />
      )}
    </Shown>
  )
}
