import { count } from '../../../words.js'
import { ArticleLine } from '../parts/article-line.js'
import type { Origin } from '../types.js'

/** Where the telling of an article comes from, and which outlets carry it. */
export function OriginNote({ origin, id }: Readonly<{ origin: Origin | null; id: string }>) {
  if (!origin || (origin.carriers.length === 0 && origin.founder.id === id)) return null
  const { founder, carriers, reason } = origin
  const outlets = new Set(carriers.map(({ outlet, id: article }) => outlet ?? article)).size
  return (
    <details class="origin">
      <summary>
        {founder.id === id
          ? `The same text in ${count(outlets, 'other outlet')}`
          : `The same text as in ${founder.outlet ?? 'an earlier report'}: both count as one report`}
      </summary>
      <p>{reason}</p>
      <ol>
        <li>
          <ArticleLine article={founder} /> was the first
        </li>
        {carriers
          .filter((article) => article.id !== founder.id)
          .map((article) => (
            <li key={article.id}>
              <ArticleLine article={article} />
            </li>
          ))}
      </ol>
    </details>
  )
}
