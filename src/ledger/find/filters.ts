import type { RecordKind } from '../tables.js'
import { bases, measures, modalities } from '../vocabulary.js'
import { type Filter, filter } from './filter.js'
import { oneOf } from './misuse.js'
import { outletsNamed, speakersNamed } from './named.js'
import { inCountry, inPlace } from './place-filter.js'
import { REVIEWED } from './reviewed.js'
import { inText } from './text-filter.js'
import { countryGiven, dayOf, shareOf, wordsOf } from './values.js'

const figures: readonly RecordKind[] = ['figure']
const positions: readonly RecordKind[] = ['position']
const all: readonly RecordKind[] = ['figure', 'statement', 'position']

const speaker = {
  value: 'NAME',
  first: true,
  read: wordsOf,
  where: async ({ ledger, eb }, name) => {
    const aliases = await speakersNamed(ledger, name)
    return aliases.length > 0 ? eb('record.alias', 'in', aliases) : eb.lit(false)
  },
} satisfies Omit<Filter<string>, 'name' | 'summary' | 'kinds'>

/**
 * Every filter of figures, statements and positions. The command line, its help, the documentation and the library take
 * them from here.
 */
export const filters: readonly Filter[] = [
  filter({
    name: 'measure',
    value: 'NAME',
    summary: 'What happened to the people: arrival, departure, displacement …',
    kinds: figures,
    read: (given) => oneOf(given, measures, 'measure'),
    where: ({ eb }, measure) => eb('record.measure', '=', measure),
  }),
  filter({
    name: 'basis',
    value: 'NAME',
    summary: 'How it is counted: total, stock, rate, change or plan',
    kinds: figures,
    read: (given) => oneOf(given, bases, 'basis'),
    where: ({ eb }, basis) => eb('record.basis', '=', basis),
  }),
  filter({
    name: 'modality',
    value: 'NAME',
    summary: 'How the actor stands to the action: will, will-not, must, may, calls-for …',
    kinds: positions,
    read: (given) => oneOf(given, modalities, 'modality'),
    where: ({ eb }, modality) => eb('record.modality', '=', modality),
  }),
  filter({
    name: 'place',
    value: 'NAME',
    summary: 'A place from, to or at which the people are, by its name or its id',
    kinds: figures,
    read: wordsOf,
    where: inPlace,
  }),
  filter({
    name: 'country',
    value: 'COUNTRY',
    summary: 'The country of such a place, by its name or its code: Georgia, GE',
    kinds: figures,
    read: countryGiven,
    where: inCountry,
  }),
  filter({
    name: 'population',
    value: 'KIND',
    summary: 'Who is counted, as the figure says: citizen, refugee, people …',
    kinds: figures,
    read: (given) => wordsOf(given).toLowerCase(),
    where: ({ eb }, population) => eb('record.population', '=', population),
  }),
  filter({
    name: 'nationality',
    value: 'COUNTRY',
    summary: 'The nationality of the people counted, by its name or its code',
    kinds: figures,
    first: true,
    read: countryGiven,
    where: ({ eb }, country) => eb('record.nationality', '=', country),
  }),
  filter({
    ...speaker,
    name: 'speaker',
    summary: 'Who said it, by any of their names; of a figure its source, of a position its actor',
    kinds: all,
  }),
  filter({
    ...speaker,
    name: 'actor',
    summary: 'Whose position it is, by any of their names; the same as --speaker',
    kinds: positions,
  }),
  filter({
    name: 'outlet',
    value: 'NAME',
    summary: 'Who published it, by its name or a part of it',
    kinds: all,
    first: true,
    read: wordsOf,
    where: async ({ ledger, eb }, name) => {
      const outlets = await outletsNamed(ledger, name)
      return outlets.length > 0 ? eb('record.outlet', 'in', outlets) : eb.lit(false)
    },
  }),
  filter({
    name: 'from',
    value: 'DAY',
    summary: 'Holds on this day or later: its period ends no earlier',
    kinds: all,
    read: dayOf,
    where: ({ eb }, day) => eb('record.last_day', '>=', day),
  }),
  filter({
    name: 'to',
    value: 'DAY',
    summary: 'Holds on this day or earlier: its period begins no later',
    kinds: all,
    read: dayOf,
    where: ({ eb }, day) => eb.and([eb('record.first_day', '<=', day), eb('record.first_day', '>', '')]),
  }),
  filter({
    name: 'published-from',
    value: 'DAY',
    summary: 'Published on this day or later',
    kinds: all,
    read: dayOf,
    where: ({ eb }, day) => eb('record.out_day', '>=', day),
  }),
  filter({
    name: 'published-to',
    value: 'DAY',
    summary: 'Published on this day or earlier',
    kinds: all,
    read: dayOf,
    where: ({ eb }, day) => eb.and([eb('record.out_day', '<=', day), eb('record.out_day', '>', '')]),
  }),
  filter({
    name: 'text',
    value: 'WORDS',
    summary: 'The report has these words, written as for onrecord search',
    kinds: all,
    read: wordsOf,
    where: inText,
  }),
  filter({
    name: 'min-confidence',
    value: 'SHARE',
    summary: 'Read at least so surely, from 0 to 1',
    kinds: all,
    read: shareOf,
    where: ({ eb }, share) => eb('record.confidence', '>=', share),
  }),
  filter({
    name: 'reviewed',
    value: 'STATE',
    summary:
      'What people decided: yes, no, accepted, rejected, corrected, added, orphaned, all; all but rejected if not given',
    kinds: all,
    read: (given) => oneOf(given, REVIEWED, 'state of review'),
    where: ({ eb }, state) => {
      if (state === 'all') return eb.lit(true)
      if (state === 'no') return eb('record.review', 'is', null)
      if (state === 'yes') return eb('record.review', 'in', ['accepted', 'corrected', 'added'])
      return eb('record.review', '=', state)
    },
  }),
]
