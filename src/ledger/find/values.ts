import { misuse } from './misuse.js'

/** A day of the calendar, YYYY-MM-DD; throws `misuse` for what is none. */
export function dayOf(value: string): string {
  const given = value.trim()
  const time = /^\d{4}-\d{2}-\d{2}$/.test(given) ? Date.parse(`${given}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== given)
    throw misuse(`“${given}” is no day of the calendar`, 'Write the day as YYYY-MM-DD.')
  return given
}

/** The last moment of a day, as the ledger writes times. */
export const endOf = (day: string): string => `${day}T23:59:59.999Z`

/** A whole number from 1 to `most`; throws `misuse`. */
export function countOf(value: string | number, most: number): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw misuse(
      `“${value}” is no number of results`,
      `Give a whole number from 1 to ${most.toLocaleString('en')}; go on from the last result with --after.`,
    )
  return number
}

/** A share from 0 to 1; throws `misuse`. */
export function shareOf(value: string): number {
  const number = value.trim() === '' ? Number.NaN : Number(value)
  if (!(number >= 0 && number <= 1))
    throw misuse(`“${value}” is no confidence`, 'Give a number from 0 to 1, such as 0.7.')
  return number
}

/** Words that are there; throws `misuse` for none. */
export function wordsOf(value: string): string {
  const given = value.trim()
  if (given === '') throw misuse('The words to look for are empty', 'Give at least one word.')
  return given
}

/** Loaded when a country is asked for: the help needs no lists of names. */
const countries = () => import('../country.js')

/** The ISO code of a country by its code, its name or its people; throws `misuse`. */
export const countryGiven = async (value: string): Promise<string> => (await countries()).countryOf(value)
