import { numberInWords, valueInWords } from '../../../series/title.js'
import { usedOf } from '../../../series/used.js'
import { countryInWords, measureInWords } from '../../../words.js'
import { linkTo } from '../route.js'
import type { Measure, Series } from '../types.js'

/**
 * People on their way between two countries (ISO 3166-1 alpha-2; null where the reports don't say): at least, at most and best
 * as persons. `size` is what it is drawn by.
 */
export type Flow = Readonly<{
  id: string
  measure: Measure
  from: string | null
  to: string | null
  low: number
  high: number | null
  size: number
  says: string
  figures: number
  href: string
}>

/** The measures by which people go from one country to another. */
export const FLOWS: readonly Measure[] = [
  'arrival',
  'departure',
  'return',
  'evacuation',
  'expulsion',
  'crossing',
]

/** "arrivals from Russia to Georgia". */
export function nameOf({ measure, from, to }: Pick<Flow, 'measure' | 'from' | 'to'>): string {
  const parts = [from && `from ${countryInWords(from)}`, to && `to ${countryInWords(to)}`]
  return [measureInWords(measure), ...parts.filter(Boolean)].join(' ')
}

/** What a series gives for a period; null where it knows nothing of it. */
export function flowOf(series: Series, asked: Readonly<Record<string, string>>): Flow | null {
  const { question, total, figures } = series
  if (!total || (total.known === 'unknown' && total.low === 0)) return null
  const [from, to] = [question.from?.country ?? null, question.to?.country ?? null]
  return {
    id: `${question.measure} ${from} ${to}`,
    measure: question.measure,
    from,
    to,
    low: total.low,
    high: total.high,
    size: total.best ?? total.low,
    says: valueInWords(total),
    figures: usedOf(figures),
    href: linkTo('series', null, asked),
  }
}

/** A single number or the two ends of what single figures give. */
export const endsInWords = (low: number, high: number): string =>
  low === high ? numberInWords(low) : `${numberInWords(low)} to ${numberInWords(high)}`
