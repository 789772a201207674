import type { Term } from '../ledger/find/filter.js'
import { policies } from './policies.js'

/** What a series is asked for in words: from a command line, an address or a program. */
export type SeriesAsked = Readonly<{
  measure?: string | undefined
  from?: string | undefined
  to?: string | undefined
  at?: string | undefined
  population?: string | undefined
  period?: string | undefined
  policy?: string | undefined
  unit?: string | undefined
  householdSize?: string | number | undefined
  householdSource?: string | undefined
  asOf?: string | undefined
  knownOn?: string | undefined
}>

/** Every term of a series: the command line, its help, the documentation and the library take them from here. */
export const seriesTerms: readonly Term[] = [
  {
    name: 'measure',
    value: 'NAME',
    summary: 'What happens to the people: arrival, departure, displacement, death …',
  },
  {
    name: 'to',
    value: 'PLACE',
    summary: 'Where they go: a country by its name or code, or a place that figures name',
  },
  { name: 'from', value: 'PLACE', summary: 'Where they come from' },
  { name: 'at', value: 'PLACE', summary: 'Where it happens, for what is no movement' },
  {
    name: 'population',
    value: 'COUNTRY',
    summary: 'The nationality of the people, by its name or its code; what all figures agree on if not given',
  },
  {
    name: 'period',
    value: 'DAYS',
    summary:
      'The days to show, 2022-09-17..2022-09-26, or from one time of day to another, 2022-09-28T10:00..2022-09-29T10:00',
  },
  {
    name: 'policy',
    value: 'NAME',
    summary: `What numbers are taken to mean: ${policies.map(({ id }) => id).join(', ')}; ${policies[0]!.id} if not given`,
  },
  { name: 'unit', value: 'UNIT', summary: 'person or household; person if not given' },
  {
    name: 'household-size',
    value: 'N',
    summary: 'Persons in a household, so that households count as persons',
  },
  { name: 'household-source', value: 'TEXT', summary: 'Who says so; goes with --household-size' },
  { name: 'as-of', value: 'DAY', summary: 'Only what was published by the end of that day' },
  { name: 'known-on', value: 'DAY', summary: 'What the ledger held at the end of that day' },
]
