import { useEffect, useRef } from 'preact/hooks'
import type { ViewProps } from '../app.js'
import { Empty, Problem, Shown } from '../parts/states.js'
import { Title } from '../parts/title.js'
import type { Series } from '../types.js'
import { useAnswer } from '../use-answer.js'
import { fetchDrawing } from './chart.js'
import { questionOf } from './question.js'
import { type Keys, SeriesForm } from './series-form.js'
import { SeriesPage } from './series-page.js'

/** One daily series out of many reports. */
export function SeriesView({ query }: ViewProps) {
  useEffect(fetchDrawing, [])
  const keys = useAnswer<Keys>('series/keys')
  const question = keys.data && questionOf(query, keys.data.items)
  const answer = useAnswer<Series & { title: string }>(question ? 'series' : null, question ?? {})
  // The days on which reports came out are those of all of them, whatever day is looked at; asked for once.
  const full = useRef<Series | null>(null)
  if (question && !question['as-of'] && answer.data && !answer.busy) full.current = answer.data
  const all = useAnswer<Series>(question?.['as-of'] ? 'series' : null, { ...question, 'as-of': null })
  if (keys.data && !question)
    return (
      <>
        <Title text="Series" />
        <Empty>No figure says yet what is counted and where. Add articles in the inbox.</Empty>
      </>
    )
  return (
    <>
      <Title text={answer.data?.title ?? 'Series'} />
      <Problem problem={keys.problem} />
      {keys.data && question && <SeriesForm keys={keys.data} question={question} />}
      <Shown answer={answer}>
        {(series) =>
          question && (
            <SeriesPage series={series} all={all.data ?? full.current ?? series} question={question} />
          )
        }
      </Shown>
    </>
  )
}
