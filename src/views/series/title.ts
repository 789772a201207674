import type { SeriesQuestion } from '../../series/question.js'
import type { Value } from '../../series/series-type.js'
import { countryInWords, dayInWords, measureInWords, stretchInWords } from '../words.js'

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

/** A number of people; "–" where there is none. */
export const numberInWords = (value: number | null): string =>
  value === null ? '–' : numbers.format(Math.round(value))

/** "Arrivals to Georgia from Russia, nationals of Russia". */
export function titleOf({ measure, from, to, at, nationality, unit }: SeriesQuestion): string {
  const name = measureInWords(measure)
  const route = [
    to && measure !== 'departure' && `to ${to.name}`,
    from && `from ${from.name}`,
    to && measure === 'departure' && `to ${to.name}`,
    at && `in ${at.name}`,
  ]
  const people = [
    nationality && `nationals of ${countryInWords(nationality)}`,
    unit === 'household' && 'in households',
  ]
  const head = [name.charAt(0).toUpperCase() + name.slice(1), ...route.filter(Boolean)].join(' ')
  return [head, ...people.filter(Boolean)].join(', ')
}

/** "26 September 2022", "17 to 26 September 2022", with times of day where they are given. */
export const daysInWords = ({ start, end }: Pick<Value, 'start' | 'end'>): string =>
  stretchInWords({ start, end }) ?? dayInWords(start)

/** "10,000 (8,700 to 11,200)", "at least 4,000", "not known". */
export function valueInWords({ low, high, best, known }: Value): string {
  if (known === 'unknown') return low > 0 ? `at least ${numberInWords(low)}` : 'not known'
  if (high === null) return `${numberInWords(best)} (at least ${numberInWords(low)})`
  if (Math.round(low) === Math.round(high)) return numberInWords(low)
  return `${numberInWords(best)} (${numberInWords(low)} to ${numberInWords(high)})`
}
