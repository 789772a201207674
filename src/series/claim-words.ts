import type { Claim } from './fold.js'
import { DAY, dayAt, type Stretch } from './timeline.js'

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const years = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

export const numberInWords = (value: number): string => numbers.format(Math.round(value))

/** "on 26 September 2022", "from 17 to 26 September 2022", "from 10:00 on 28 September to 10:00 on 29 September 2022". */
export function stretchInWords({ start, end }: Stretch): string {
  const time = (minute: number) => new Date(minute * 60_000)
  if (start % DAY !== 0 || end % DAY !== 0) {
    const clock = (minute: number) => time(minute).toISOString().slice(11, 16)
    return `from ${clock(start)} on ${dates.format(time(start))} to ${clock(end)} on ${years.format(time(end))}`
  }
  const last = end - DAY
  if (last === start) return `on ${years.format(time(start))}`
  const [first, until] = [dayAt(start), dayAt(last)]
  const from =
    first.slice(0, 7) === until.slice(0, 7)
      ? String(Number(first.slice(8)))
      : first.slice(0, 4) === until.slice(0, 4)
        ? dates.format(time(start))
        : years.format(time(start))
  return `from ${from} to ${years.format(time(last))}`
}

/** Who says it: "Vakhtang Gomelauri", "the interior ministry and Vakhtang Gomelauri"; the outlet where nobody is named. */
export function voicesInWords({ carriers }: Claim): string {
  const names = [
    ...new Set(
      carriers.map(({ evidence: { source, article } }) =>
        articled(source?.name ?? article.outlet ?? 'a report'),
      ),
    ),
  ]
  return names.length < 3
    ? names.join(' and ')
    : `${names.slice(0, 2).join(', ')} and ${numberInWords(names.length - 2)} more`
}

/** A name of an office or a body that is no proper name takes an article: "the interior ministry". */
export const articled = (name: string): string =>
  /^(?:the|a|an|some) |^\p{Lu}/u.test(name) ? name : `the ${name}`

/** The number as the report gives it: "about 10,000 a day", "less than 10,000". */
export function quoteOf({ carriers }: Claim): string {
  const { figure } = carriers[0]!.evidence
  const quote = figure.quote.replace(/\s+/g, ' ')
  return (
    quote.charAt(0).toLowerCase() +
    quote.slice(1) +
    (figure.basis === 'rate' ? ` a ${figure.per ?? 'day'}` : '')
  )
}

/** The claim in the report's own terms: "about 10,000 a day from 21 to 27 September 2022 (the interior ministry)". */
export function claimInWords(claim: Claim): string {
  const { form } = claim
  const when = form.kind === 'sum' ? ` ${stretchInWords(form.stretch)}` : ''
  return `${quoteOf(claim)}${when} (${voicesInWords(claim)})`
}
