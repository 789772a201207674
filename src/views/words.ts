import type { Place } from '../mentions/mention.js'
import type { Figure, Measure, Modality, Period, Position, Statement } from '../records/record.js'

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

const nameBy = (names: Intl.DisplayNames, code: string): string => {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}

/** "Georgia" for GE. */
export const countryInWords = (code: string): string => nameBy(regions, code)
export const languageInWords = (code: string): string => nameBy(languages, code)

const measures: Readonly<Record<Measure, string>> = {
  arrival: 'arrivals',
  departure: 'departures',
  crossing: 'crossings',
  displacement: 'displacement',
  refugee: 'refugees',
  evacuation: 'evacuations',
  return: 'returns',
  expulsion: 'expulsions',
  mobilisation: 'mobilisation',
  stranded: 'stranded',
  death: 'deaths',
  injury: 'injuries',
  missing: 'missing',
  detention: 'detentions',
  rescue: 'rescues',
  affected: 'affected',
  protest: 'protest',
  other: 'measure not stated',
}
export const measureInWords = (measure: Measure): string => measures[measure]

const bases = {
  total: 'a count',
  stock: 'a stock, as of a day',
  rate: 'a rate',
  change: 'a change',
  plan: 'a plan, not a count',
} as const
export const basisInWords = ({ basis }: Figure): string => bases[basis]

const before = {
  about: 'about ',
  'just-under': 'just under ',
  'just-over': 'just over ',
  'at-least': 'at least ',
  'at-most': 'at most ',
  exact: '',
  range: '',
  vague: '',
} as const

/** "just under 10,000 people a day", "5,000 to 6,000 people", "40% more". */
export function amountInWords({ amount, basis, per, unit }: Figure): string {
  const { low, high, qualifier } = amount
  const [least, most] = [low ?? high, high ?? low]
  if (least === null || most === null)
    return basis === 'change'
      ? 'a change, not how large'
      : `${nounFor(null, unit)}, a number too vague to give`
  if (basis === 'change') return before[qualifier] + changeInWords(least, most)
  const noun = nounFor(least === most && !per ? least : null, unit) + (per ? ` a ${per}` : '')
  if (qualifier === 'vague') return `${noun}, counted in ${numbers.format(least)}s`
  return `${before[qualifier]}${least === most ? '' : `${numbers.format(least)} to `}${numbers.format(most)} ${noun}`
}

const nounFor = (n: number | null, unit: Figure['unit']) =>
  n === 1 ? unit : unit === 'person' ? 'people' : 'households'

function changeInWords(least: number, most: number): string {
  const times = least >= 2
  const shown = (ratio: number) =>
    times ? numbers.format(ratio) : `${numbers.format(Math.abs(ratio - 1) * 100)}%`
  if (least === most && least === 1) return 'no change'
  if (least === most && least === 2) return 'twice as many'
  const range = [...new Set([shown(least), shown(most)])].join(' to ')
  return `${range} ${times ? 'times as many' : least > 1 ? 'more' : 'fewer'}`
}

const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** "27 September 2022", with the time of day where one is given. */
export function dayInWords(iso: string): string {
  const day = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(day)) return iso
  const time = /T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(iso)
  const zone = time?.[2] === 'Z' ? ' UTC' : (time?.[2] ?? '')
  return days.format(day) + (time ? `, ${time[1]}${zone && zone !== ' UTC' ? ` ${zone}` : zone}` : '')
}

/** "21 to 26 September 2022", "since 21 September 2022", null where nothing is said. */
export function stretchInWords({
  start,
  end,
}: Readonly<{ start: string | null; end: string | null }>): string | null {
  if (start === null) return end === null ? null : `until ${dayInWords(end)}`
  if (end === null) return `since ${dayInWords(start)}`
  if (start === end) return dayInWords(start)
  const [year, month] = start.split('-')
  const last =
    year && month ? new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10) : ''
  if (start.endsWith('-01') && end === last) return dayInWords(start).replace(/^1 /, '')
  if (start === `${year}-01-01` && end === `${year}-12-31`) return `${year}`
  const from = dayInWords(start)
  const to = dayInWords(end)
  const same =
    start.slice(0, 7) === end.slice(0, 7) ? / .+$/ : start.slice(0, 4) === end.slice(0, 4) ? / \d+$/ : null
  const short = same && start.length === 10 && end.length === 10 ? from.replace(same, '') : from
  return `${short} to ${to}`
}

/** The period of a figure with the words that say it. */
export function periodInWords({ period, basis }: Pick<Figure, 'period' | 'basis'>): string | null {
  const stretch =
    basis === 'stock' && period.end !== null && (period.start === null || period.start === period.end)
      ? `as of ${dayInWords(period.end)}`
      : stretchInWords(period)
  return stretch && stretch + provenOf(period)
}

const provenOf = ({ quote, precision }: Period): string =>
  quote ? ` (“${quote}”)` : precision === 'published' ? ' (the day of publication)' : ''

const placeInWords = ({ text, name, country }: Place): string => {
  const land = country && countryInWords(country)
  const shown = name === text ? name : `${name} (“${text}”)`
  return land && land !== name ? `${shown}, ${land}` : shown
}

/** "from Russia to Georgia; at Verkhny Lars, Russia"; null where no place is said. */
export function placesInWords({ from, to, at }: Pick<Figure, 'from' | 'to' | 'at'>): string | null {
  const list = (places: readonly Place[]) => places.map(placeInWords).join('; ')
  const parts = [
    from.length > 0 && `from ${list(from)}`,
    to.length > 0 && `to ${list(to)}`,
    at.length > 0 && `at ${list(at)}`,
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join('; ') : null
}

/** "“Russian citizens” (citizen, Russia)"; null where no one is named. */
export function populationInWords({ who, population }: Figure): string | null {
  const known = [population.kind, population.nationality && countryInWords(population.nationality)].filter(
    (part) => part !== null && part.toLowerCase() !== who?.quote.toLowerCase(),
  )
  if (!who) return known.length > 0 ? known.join(', ') : null
  return `“${who.quote}”${known.length > 0 ? ` (${known.join(', ')})` : ''}`
}

/** "the interior ministry (s1)", with the statement that carries it; null where the reporter gives the figure. */
export const sourceInWords = ({ source }: Figure): string | null =>
  source && source.name + (source.statement ? ` (${source.statement})` : '')

/** What is known of a speaker beside the name: role, organisation, country and kind. */
export function speakerInWords({ role, organisation, country, kind }: Statement['speaker']): string {
  return [role, organisation, country && countryInWords(country), kind].filter(Boolean).join(', ')
}

/** "said, indirect speech, via Interfax; alleged". */
export function reportedInWords({ cue, form, via, hedge, negated }: Statement): string {
  return [
    `“${cue.quote}”${negated ? ' (negated)' : ''}`,
    form === 'mixed' ? 'partly quoted' : form === 'direct' ? 'quoted' : 'in the reporter’s words',
    via.length > 0 && `via ${via.join(', ')}`,
    hedge && `hedged: ${hedge}`,
  ]
    .filter(Boolean)
    .join('; ')
}

const modalities: Readonly<Record<Modality, string>> = {
  will: 'will',
  'will-not': 'will not',
  must: 'must',
  'must-not': 'must not',
  may: 'may',
  'may-not': 'may not',
  'calls-for': 'calls for',
  considers: 'considers',
}
export const modalityInWords = ({ modality }: Position): string => modalities[modality]

/** "1 figure", "2 figures". */
export const count = (n: number, noun: string): string => `${numbers.format(n)} ${noun}${n === 1 ? '' : 's'}`

/** Whether the reading is doubtful enough to say so. */
export const isDoubtful = ({ confidence }: Readonly<{ confidence: number }>): boolean => confidence < 0.5
