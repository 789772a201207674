import { countryName, countryOf } from '../ledger/country.js'
import { misuse, oneOf } from '../ledger/find/misuse.js'
import { dayOf, wordsOf } from '../ledger/find/values.js'
import { nameKey } from '../ledger/indexable.js'
import type { Ledger } from '../ledger/ledger.js'
import { measures, units } from '../ledger/vocabulary.js'
import { OnRecordError } from '../text/error.js'
import type { SeriesAsked } from './asked.js'
import { type Role, rolesOf } from './flows.js'
import type { Until } from './load.js'
import { policies } from './policies.js'
import type { SeriesQuestion, Where } from './question.js'
import { DAY, dayEnd, dayStart, minuteOf, type Stretch } from './timeline.js'

/** Understands what is asked; throws `misuse` for what can't be right and for a place that no figure names. */
export async function understandSeries(
  ledger: Ledger,
  asked: SeriesAsked,
): Promise<Readonly<{ question: SeriesQuestion; until: Until }>> {
  if (asked.measure === undefined)
    throw misuse('No measure is given', 'Say what to count: --measure arrival --to Georgia')
  const measure = oneOf(asked.measure, measures, 'measure')
  const where = async (role: Role) =>
    asked[role] === undefined ? null : whereOf(ledger, wordsOf(asked[role]))
  const [from, to, at] = [await where('from'), await where('to'), await where('at')]
  const [main] = rolesOf(measure)
  const place = { from, to, at }[main!] ?? at ?? to ?? from
  if (!place)
    throw misuse(`A series of ${measure}s needs a place`, `Say where: --measure ${measure} --${main} Georgia`)
  const roles = { from, to, at, [main!]: place }
  if (main !== 'at' && at) roles.at = null
  return {
    question: {
      measure,
      ...roles,
      nationality: asked.population === undefined ? null : countryOf(asked.population),
      unit: asked.unit === undefined ? 'person' : oneOf(asked.unit, units, 'unit'),
      period: asked.period === undefined ? null : periodOf(asked.period),
      household: householdOf(asked),
      policy: oneOf(
        asked.policy ?? policies[0]!.id,
        policies.map(({ id }) => id),
        'policy',
      ),
    },
    until: {
      ...(asked.asOf !== undefined && { asOf: dayOf(asked.asOf) }),
      ...(asked.knownOn !== undefined && { knownOn: dayOf(asked.knownOn) }),
    },
  }
}

/** A country, else a place that figures of the ledger name; the most named one where several have the name. */
async function whereOf(ledger: Ledger, given: string): Promise<Where> {
  const country = countryIfAny(given)
  if (country) return { name: countryName(country), country, id: null, whole: true }
  const rows = await ledger.db
    .selectFrom('record_place')
    .select(({ fn }) => ['place', 'name', 'country', fn.countAll<number>().as('figures')])
    .where(({ eb, or }) => or([eb('name_key', '=', nameKey(given)), eb('place', '=', given)]))
    .where('current', '=', 1)
    .groupBy(['place', 'name', 'country'])
    .orderBy('figures', 'desc')
    .orderBy('place')
    .limit(1)
    .execute()
  const [row] = rows
  if (!row) throw misuse(`No figure names “${given}”`, 'onrecord places lists the places that figures name.')
  return { name: row.name, country: row.country, id: row.place, whole: false }
}

function countryIfAny(given: string): string | null {
  try {
    return countryOf(given)
  } catch (error) {
    if (error instanceof OnRecordError && error.code === 'misuse') return null
    throw error
  }
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/

function periodOf(given: string): Stretch {
  const [from = '', to = from] = given.trim().split('..')
  const wrong = (hint: string) => misuse(`“${given}” is no period`, hint)
  if (!MOMENT.test(from) || !MOMENT.test(to))
    throw wrong('Write the first and the last day as 2022-09-17..2022-09-26.')
  dayOf(from.slice(0, 10))
  dayOf(to.slice(0, 10))
  const start = from.length > 10 ? minuteOf(from) : dayStart(from)
  const end = to.length > 10 ? minuteOf(to) : dayEnd(to)
  if (!(start < end)) throw wrong('It has to end after it begins.')
  if ((end - start) / DAY > MOST_DAYS) throw wrong(`Ask for ${MOST_DAYS} days at most.`)
  return { start, end }
}

const MOST_DAYS = 4000

function householdOf({ householdSize, householdSource }: SeriesAsked): SeriesQuestion['household'] {
  if (householdSize === undefined && householdSource === undefined) return null
  const size = Number(householdSize)
  if (!(size >= 1 && size <= 50))
    throw misuse(`“${householdSize ?? ''}” is no household size`, 'Give persons in a household, such as 4.8.')
  if (!householdSource?.trim())
    throw misuse('A household size needs its source', 'Say who gives it: --household-source "census 2014"')
  return { size, source: householdSource.trim() }
}
