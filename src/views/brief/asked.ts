import type { Term } from '../../ledger/find/filter.js'

export type BriefAsked = Readonly<{
  /** A country, by its name or its code. */
  place?: string | undefined
  /** `2022-09-17..2022-09-30`. */
  period?: string | undefined
  asOf?: string | undefined
  policy?: string | undefined
}>

/** The terms of a briefing, for the command line and the API. */
export const briefTerms: readonly Term[] = [
  { name: 'place', value: 'COUNTRY', summary: 'The country, by its name or its code' },
  {
    name: 'period',
    value: 'DAYS',
    summary: 'The days, 2022-09-17..2022-09-30; all that figures are about if not given',
  },
  { name: 'as-of', value: 'DAY', summary: 'Only what was published by the end of that day' },
  { name: 'policy', value: 'NAME', summary: 'What numbers are taken to mean, as for onrecord series' },
]
