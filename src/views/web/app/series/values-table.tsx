import { daysInWords, numberInWords } from '../../../series/title.js'
import { dayInWords } from '../../../words.js'
import { linkTo } from '../route.js'
import type { FigureUse, Value } from '../types.js'

/** The days of a series as numbers, each with the figures that bear on it. */
export function ValuesTable({
  days,
  figures,
}: Readonly<{ days: readonly Value[]; figures: readonly FigureUse[] }>) {
  const uses = new Map(figures.map((use) => [use.evidence.figure.id, use]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <section class="scroll tall" tabIndex={0} aria-label="The values of each day">
      <table class="values">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col" class="number">
              Least
            </th>
            <th scope="col" class="number">
              Best
            </th>
            <th scope="col" class="number">
              Greatest
            </th>
            <th scope="col">Known</th>
            <th scope="col">Figures</th>
          </tr>
        </thead>
        <tbody>
          {days.map((value) => (
            <tr key={value.start} class={value.known}>
              <th scope="row">{value.start === value.end ? dayInWords(value.start) : daysInWords(value)}</th>
              <Numbers value={value} />
              <td>{value.known}</td>
              <td class="proof">
                {value.figures.map((id) => (
                  <FigureLink key={id} id={id} use={uses.get(id)} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Numbers({ value: { low, best, high, known } }: Readonly<{ value: Value }>) {
  const shown = known === 'unknown' ? [null, null, null] : [low, best, high]
  return (
    <>
      {shown.map((number, n) => (
        <td key={n} class="number">
          {numberInWords(number)}
        </td>
      ))}
    </>
  )
}

function FigureLink({ id, use }: Readonly<{ id: string; use: FigureUse | undefined }>) {
  if (!use) return <span>{id}</span>
  const { figure, article, sentence } = use.evidence
  return (
    <a href={linkTo('articles', article.id, { record: id })} title={sentence}>
      {figure.quote}
    </a>
  )
}
