import { countryName, countryOf } from '../../ledger/country.js'
import { findPositions } from '../../ledger/find/find-records.js'
import { misuse } from '../../ledger/find/misuse.js'
import type { FoundRecord } from '../../ledger/find/question.js'
import type { Ledger } from '../../ledger/ledger.js'
import { articled, stretchInWords } from '../../series/claim-words.js'
import { findSeries } from '../../series/find-series.js'
import { findSeriesKeys } from '../../series/keys.js'
import type { FigureUse, Series, Value } from '../../series/series-type.js'
import { dayEnd, minuteOf } from '../../series/timeline.js'
import { daysInWords, titleOf, valueInWords } from '../series/title.js'
import { modalityInWords } from '../words.js'
import type { BriefAsked } from './asked.js'
import { type Citation, type Citing, citing } from './citations.js'

/** A sentence with the numbers of the citations that prove it, at least one. */
export type Told = Readonly<{ text: string; cites: readonly number[] }>

/** A situation report on a country: what is known of each measure, what cannot all be right, what actors will or won't do. */
export type Brief = Readonly<{
  title: string
  period: string | null
  sections: readonly Readonly<{ title: string; told: readonly Told[]; series: Series | null }>[]
  citations: readonly Citation[]
  notes: readonly string[]
}>

const MOST_SERIES = 8
const MOST_POSITIONS = 30

/** Writes a briefing from a ledger. Throws `misuse` for a question that can't be right. */
export async function briefOf(ledger: Ledger, asked: BriefAsked): Promise<Brief> {
  if (asked.place === undefined) throw misuse('No place is given', 'Say for which country: --place Georgia')
  const country = countryOf(asked.place)
  const cites = citing()
  const sections: Brief['sections'][number][] = []
  const keys = (await findSeriesKeys(ledger, 1000))
    .filter((key) => key.country === country)
    .slice(0, MOST_SERIES)
  const all: Series[] = []
  for (const { measure, role } of keys) {
    const { period, asOf, policy } = asked
    const series = await findSeries(ledger, { measure, [role]: country, period, asOf, policy })
    all.push(series)
    const told = seriesTold(series, cites)
    if (told.length > 0) sections.push({ title: titleOf(series.question), told, series })
  }
  const conflicts = conflictsTold(all, cites)
  if (conflicts.length > 0)
    sections.push({ title: 'What cannot all be right', told: conflicts, series: null })
  const positions = await positionsTold(ledger, country, asked, cites)
  if (positions.length > 0)
    sections.push({ title: 'What actors say they will do', told: positions, series: null })
  const days = all
    .flatMap(({ days: values }) => values)
    .map(({ start }) => start)
    .sort()
  const [first, last] = asked.period ? asked.period.split('..') : [days[0], days.at(-1)]
  return {
    title: countryName(country),
    period: first ? daysInWords({ start: first, end: last ?? first }) : null,
    sections,
    citations: cites.all(),
    notes: [
      ...(sections.length === 0 ? ['The ledger has nothing on this place and these days.'] : []),
      'Numbers are what reports say, reconciled; bounds in brackets. Days that no figure touches are unknown.',
    ],
  }
}

/** What a series comes to: the whole period, totals that are reported, the highest and the last day. */
function seriesTold(series: Series, cites: Citing): readonly Told[] {
  const told: Told[] = []
  const tell = (text: string, figures: readonly string[]) => {
    const numbers = figures.flatMap((id) => {
      const use = series.figures.find(({ evidence }) => evidence.figure.id === id)
      return use ? [cites.figure(use)] : []
    })
    if (numbers.length > 0) told.push({ text, cites: [...new Set(numbers)].sort((a, b) => a - b) })
  }
  const { total, days } = series
  if (total && total.known !== 'unknown')
    tell(`${daysInWords(total)}: ${valueInWords(total)} people.`, total.figures)
  for (const use of series.figures)
    if (use.use === 'used' && use.kind === 'sum' && use.start && use.end && use.start !== use.end)
      tell(totalInWords(use, { start: use.start, end: use.end }), [use.evidence.figure.id])
  const reported = days.filter(({ known }) => known === 'reported')
  const highest = reported.reduce<Value | null>(
    (most, day) => ((day.best ?? 0) > (most?.best ?? -1) ? day : most),
    null,
  )
  if (highest)
    tell(
      `Most on one reported day: ${valueInWords(highest)} on ${daysInWords(highest)}.`,
      exact(series, highest),
    )
  const last = reported.at(-1)
  if (last && last !== highest)
    tell(`Last reported day: ${valueInWords(last)} on ${daysInWords(last)}.`, exact(series, last))
  return told
}

/** "5,000 to 6,000 a day from 14 to 20 September 2022 (the interior ministry)." */
function totalInWords(
  { evidence: { figure, source, article } }: FigureUse,
  { start, end }: { start: string; end: string },
): string {
  const rate = figure.basis === 'rate' ? ` a ${figure.per ?? 'day'}` : ''
  const stretch = stretchInWords({
    start: minuteOf(start),
    end: end.length > 10 ? minuteOf(end) : dayEnd(end),
  })
  return `${sentenceCase(figure.quote)}${rate} ${stretch} (${articled(source?.name ?? article.outlet ?? 'a report')}).`
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The figures of just that day, which prove it best. */
const exact = ({ figures }: Series, { start, end, figures: all }: Value): readonly string[] => {
  const own = figures
    .filter((use) => use.start === start && use.end === end)
    .map(({ evidence }) => evidence.figure.id)
  return own.length > 0 ? own : all
}

function conflictsTold(all: readonly Series[], cites: Citing): readonly Told[] {
  const seen = new Set<string>()
  return all.flatMap(({ conflicts, figures }) =>
    conflicts
      .filter(({ id }) => !seen.has(id) && seen.add(id))
      .map(({ sentence, cause, members }) => {
        const ids = new Set(members.flatMap((member) => member.figures))
        const proving = figures.filter(({ evidence }) => ids.has(evidence.figure.id))
        return {
          text: `${sentence} Likely cause: ${cause.says}.`,
          cites: [...new Set(proving.map((use) => cites.figure(use)))].sort((a, b) => a - b),
        }
      }),
  )
}

async function positionsTold(
  ledger: Ledger,
  country: string,
  { period, asOf }: BriefAsked,
  cites: Citing,
): Promise<readonly Told[]> {
  const [from, to] = period?.split('..').map((moment) => moment.slice(0, 10)) ?? []
  const { items } = await findPositions(ledger, {
    text: `"${countryName(country)}"`,
    limit: MOST_POSITIONS,
    sort: 'day',
    ...(from && { publishedFrom: from }),
    ...((to ?? from) && { publishedTo: dayAfter(to ?? from!) }),
    ...(asOf && { asOf }),
  })
  return items.map((found) => ({ text: positionInWords(found), cites: [cites.record(found)] }))
}

/** Reports come out the day after. */
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

function positionInWords({ record, article }: FoundRecord<'position'>): string {
  const condition =
    record.condition && !record.action.quote.includes(record.condition.quote)
      ? `, ${record.condition.quote}`
      : ''
  return `${sentenceCase(record.actor.name)} ${modalityInWords(record)} ${record.action.quote}${condition}${article.day ? ` (${daysInWords({ start: article.day, end: article.day })})` : ''}.`
}
