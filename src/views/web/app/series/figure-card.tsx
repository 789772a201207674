import { daysInWords } from '../../../series/title.js'
import { ArticleLine } from '../parts/article-line.js'
import { Sentence } from '../parts/sentence.js'
import type { FigureUse } from '../types.js'

/** How a figure was used, with its sentence, and where that stands. */
export function FigureCard({ use, current }: Readonly<{ use: FigureUse; current: boolean }>) {
  const { evidence, use: used, start, end, reason, assumed } = use
  const { figure, article, source, sentence } = evidence
  const state = used === 'in conflict' || used === 'denied' ? 'conflicting' : ''
  return (
    <li id={figure.id} tabIndex={-1} class={`card use ${state}${current ? ' current' : ''}`}>
      <p class="kind">
        <span>{used}</span> {start && end ? daysInWords({ start, end }) : 'no days'}
      </p>
      <Sentence text={sentence} quote={figure.quote} />
      <p>
        {source && <bdi>{source.name}, in </bdi>}
        <ArticleLine article={article} record={figure.id} />
      </p>
      {[reason, ...assumed].map(
        (why) =>
          why && (
            <p key={why} class="soft">
              {why}
            </p>
          ),
      )}
    </li>
  )
}
