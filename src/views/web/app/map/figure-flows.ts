import { linkTo } from '../route.js'
import type { Figure, FoundRecord } from '../types.js'
import { endsInWords, FLOWS, type Flow } from './flows.js'

type Found = FoundRecord<'figure'>

/**
 * Flows as single figures give them: the smallest and the greatest number that any report has. They are not added up, as
 * their days may overlap; rates, changes and plans are left out.
 */
export function figureFlows(found: readonly Found[]): readonly Flow[] {
  const counted = found.filter(
    ({ record }) => FLOWS.includes(record.measure) && record.basis === 'total' && record.unit === 'person',
  )
  const groups = Map.groupBy(counted, ({ record }) => keyOf(record))
  return [...groups].flatMap(([id, group]) => {
    const records = group.map(({ record }) => record)
    const [first] = records
    const ends = records.flatMap(({ amount: { low, high } }) => [low, high].filter((end) => end !== null))
    if (!first || ends.length === 0) return []
    const [low, high] = [Math.min(...ends), Math.max(...ends)]
    const { from, to } = countriesOf(first)
    if (from === null && to === null) return []
    const asked = { measure: first.measure, ...(from && { from }), ...(to && { to }) }
    return [
      {
        id,
        measure: first.measure,
        from,
        to,
        low,
        high,
        size: high,
        says: endsInWords(low, high),
        figures: records.length,
        href: linkTo('series', null, asked),
      },
    ]
  })
}

const countriesOf = ({ from, to }: Figure) => ({
  from: from.find(({ country }) => country)?.country ?? null,
  to: to.find(({ country }) => country)?.country ?? null,
})

function keyOf(figure: Figure): string {
  const { from, to } = countriesOf(figure)
  return `${figure.measure} ${from} ${to}`
}
