import type { TimeMention } from '../mention.js'
import { addDays, type Stretch, ymd } from './calendar.js'

/** What a time says, before its place in the text: `start` and `end` null where open or unknown. */
export type TimeValue = Readonly<{
  kind: TimeMention['kind']
  start: string | null
  end: string | null
  precision: TimeMention['precision']
  per?: TimeMention['per']
}>

/** Reads a match: `published` is the publication day or null, `future` whether the sentence speaks of what is to come. */
export type TimeReader = Readonly<{
  pattern: RegExp
  read: (match: RegExpExecArray, published: string | null, future: boolean) => TimeValue | null
}>

export const MONTH =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)'
export const WEEKDAY =
  '(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday|sun\\.|mon\\.|tues?\\.|wed\\.|thurs?\\.|fri\\.|sat\\.)'
export const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
export const COUNT = `(?:\\d{1,3}|${SMALL.slice(1).join('|')}|a|an|several|few|a few|couple of|a couple of)`

/** 1 for January to 12. */
export const monthNumber = (word: string) => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1
/** Null for a vague count. */
export const countOf = (word: string) => {
  const w = word.toLowerCase()
  return /^\d/.test(w) ? Number(w) : w === 'a' || w === 'an' ? 1 : SMALL.includes(w) ? SMALL.indexOf(w) : null
}
/** The year of a month and day named without one: the latest up to publication, or the next in a plan. */
export const yearNear = (
  published: string | null,
  month: number,
  day: number,
  future: boolean,
): number | null => {
  if (!published) return null
  const year = Number(published.slice(0, 4))
  const candidate = ymd(year, month, day)
  if (!future && candidate > published) return year - 1
  if (future && candidate < addDays(published, -60)) return year + 1
  return year
}
export const on = (day: string): TimeValue => ({ kind: 'day', start: day, end: day, precision: 'day' })
export const during = ({ start, end }: Stretch, precision: TimeValue['precision']): TimeValue => ({
  kind: 'period',
  start,
  end,
  precision,
})
/** A stretch that holds the day of publication ends with it. */
export const upTo = (stretch: Stretch, published: string | null): Stretch =>
  published && published >= stretch.start && published < stretch.end
    ? { start: stretch.start, end: published }
    : stretch
/** A pattern of whole words. */
export const re = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${source})(?![\\p{L}\\p{N}])`, 'giu')
