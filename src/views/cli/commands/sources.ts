import { filters } from '../../../ledger/find/filters.js'
import { sourceTerms } from '../../../ledger/find/find-sources.js'
import { pagingTerms } from '../../../ledger/find/question.js'
import type { Command } from '../command.js'
import { shared, termsNamed } from './finding.js'

const days = termsNamed(
  [...filters, ...pagingTerms],
  ['published-from', 'published-to', 'limit', 'as-of', 'known-on'],
)

export const sources: Command = {
  name: 'sources',
  usage: '[--FILTER VALUE …]',
  inputs: [0, 0],
  summary: 'List who is quoted, with how many records and from when to when',
  details: [
    'Lists people, offices, organisations and media that figures, statements and positions come from, those with the most records first.',
  ],
  options: [...sourceTerms, ...days, ...shared],
  examples: [
    { command: 'onrecord sources', does: 'all sources' },
    {
      command: 'onrecord sources --country Kazakhstan --csv',
      does: 'those of one country, for a spreadsheet',
    },
  ],
}

export const places: Command = {
  name: 'places',
  usage: '[--FILTER VALUE …]',
  inputs: [0, 0],
  summary: 'List places, with how many figures and from when to when',
  details: ['Lists the places from, to and at which people are counted, those with the most figures first.'],
  options: [
    { ...sourceTerms[0]!, summary: 'A place of this name' },
    { ...sourceTerms[1]!, summary: 'The country that it lies in, by its name or its code' },
    ...days,
    ...shared,
  ],
  examples: [
    { command: 'onrecord places', does: 'all places' },
    { command: 'onrecord places --country GE --json', does: 'those of one country, for a program' },
  ],
}
