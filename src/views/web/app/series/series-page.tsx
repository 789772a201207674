import { useMemo, useState } from 'preact/hooks'
import { valueInWords } from '../../../series/title.js'
import { usedOf } from '../../../series/used.js'
import { count } from '../../../words.js'
import type { Query } from '../api.js'
import { Downloads } from '../parts/downloads.js'
import { Sentence } from '../parts/sentence.js'
import { Empty } from '../parts/states.js'
import { setQuery } from '../route.js'
import type { FigureUse, Series } from '../types.js'
import { AsOf } from './as-of.js'
import { Chart } from './chart.js'
import { ConflictItem } from './conflict-item.js'
import { FigureCard } from './figure-card.js'
import { Legend } from './legend.js'
import { ValuesTable } from './values-table.js'

const files = [
  ['SVG', 'series.svg'],
  ['PNG', 'series.png'],
  ['CSV', 'series.csv'],
  ['HTML', 'series.html'],
] as const

const daysOf = ({ figures }: Series): readonly string[] =>
  [...new Set(figures.flatMap(({ evidence }) => evidence.article.day ?? []))].toSorted()

/** A series: its chart, its conflicts, its values and the use of each figure. */
export function SeriesPage({
  series,
  all,
  question,
}: Readonly<{ series: Series; all: Series; question: Query }>) {
  const [current, setCurrent] = useState<readonly string[]>([])
  const { days, figures, conflicts, notes, total } = series
  const uses = useMemo(() => new Map(figures.map((use) => [use.evidence.figure.id, use])), [figures])
  const pointed = current.length === 1 ? uses.get(current[0]!) : undefined
  const used = usedOf(figures)
  const asOf = question['as-of'] ?? null
  return (
    <>
      <p class="soft">
        {used} of {count(figures.length, 'figure')} used
        {total && total.known !== 'unknown' && `. All days together: ${valueInWords(total)}`}
        {conflicts.length > 0 && (
          <>
            . <a href="#conflicts">{count(conflicts.length, 'conflict')}</a>
          </>
        )}
      </p>
      {days.length === 0 ? (
        <Empty>No figure tells of these days.</Empty>
      ) : (
        <figure class="plot">
          <Legend />
          <Chart
            series={series}
            current={current}
            onPoint={(id) => setCurrent(id === null ? [] : [id])}
            onChoose={(id) => document.getElementById(id)?.focus()}
          />
          <figcaption aria-live="polite">
            <Pointed use={pointed} />
          </figcaption>
        </figure>
      )}
      <div class="row under">
        <AsOf
          days={daysOf(all)}
          day={asOf === null ? null : String(asOf)}
          onChange={(day) => setQuery({ ...asText(question), 'as-of': day }, { replace: true })}
        />
        <Downloads query={question} files={files} />
      </div>
      {notes.map((note) => (
        <p key={note} class="soft">
          {note}
        </p>
      ))}
      {conflicts.length > 0 && (
        <section aria-labelledby="conflicts">
          <h2 id="conflicts">Conflicts</h2>
          <ol class="conflicts">
            {conflicts.map((conflict) => (
              <ConflictItem key={conflict.id} {...{ conflict, uses }} onPoint={setCurrent} />
            ))}
          </ol>
        </section>
      )}
      {days.length > 0 && <h2>Days</h2>}
      {days.length > 0 && <ValuesTable days={days} figures={figures} />}
      <h2>Figures</h2>
      <ul class="uses">
        {figures.map((use) => (
          <FigureCard
            key={use.evidence.figure.id}
            use={use}
            current={current.includes(use.evidence.figure.id)}
          />
        ))}
      </ul>
    </>
  )
}

const asText = (question: Query): Record<string, string> =>
  Object.fromEntries(Object.entries(question).map(([name, value]) => [name, String(value)]))

function Pointed({ use }: Readonly<{ use: FigureUse | undefined }>) {
  if (!use) return <p class="soft">Point at a figure, or go to it by Tab, to see its sentence.</p>
  const { figure, sentence, source, article } = use.evidence
  return (
    <>
      <p class="kind">
        <span>{use.use}</span> {[source?.name, article.outlet].filter(Boolean).join(', in ')}
      </p>
      <Sentence text={sentence} quote={figure.quote} />
    </>
  )
}
