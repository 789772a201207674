import { ArticleLine } from '../parts/article-line.js'
import { Shown } from '../parts/states.js'
import type { FoundRecord, Results } from '../types.js'
import { useAnswer } from '../use-answer.js'

/** What a source said last. */
export function SaidBySource({ source }: Readonly<{ source: string }>) {
  const answer = useAnswer<Results<FoundRecord<'statement'>>>('statements', { speaker: source, limit: 20 })
  return (
    <Shown answer={answer}>
      {({ items }) =>
        items.length > 0 && (
          <section aria-labelledby="said">
            <h2 id="said">Last statements</h2>
            <ul class="said-list">
              {items.map(({ id, record, article }) => (
                <li key={id}>
                  <blockquote dir="auto">{record.content.quote}</blockquote>
                  <ArticleLine article={article} record={id} />
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Shown>
  )
}
