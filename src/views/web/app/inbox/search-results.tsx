import { ArticleLine } from '../parts/article-line.js'
import { Empty, Shown } from '../parts/states.js'
import { linkTo } from '../route.js'
import type { Hit, Results } from '../types.js'
import { useAnswer } from '../use-answer.js'

/** Articles that hold the words, each with some of its text around them. */
export function SearchResults({ words }: Readonly<{ words: string }>) {
  const answer = useAnswer<Results<Hit>>('search', { words, limit: 100 })
  return (
    <Shown answer={answer}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty>
            No article holds these words. Write <code>"a phrase"</code> for words in a row, <code>-word</code>{' '}
            for one that must not be there.
          </Empty>
        ) : (
          <ol class="hits">
            {items.map(({ article, snippet }) => (
              <li key={article.id}>
                <h3 dir="auto">
                  <a href={linkTo('articles', article.id)}>{article.title ?? 'Without a title'}</a>
                </h3>
                <p dir="auto" class="snippet">
                  <Marked {...snippet} />
                </p>
                <p class="soft">
                  <ArticleLine article={article} />
                </p>
              </li>
            ))}
          </ol>
        )
      }
    </Shown>
  )
}

function Marked({ text, marks }: Hit['snippet']) {
  const ends = [0, ...marks.map(({ end }) => end)]
  return (
    <>
      {marks.map(({ start, end }, n) => (
        <span key={start}>
          {text.slice(ends[n], start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
