import { type Field, fields } from '../../../../ledger/review/fields.js'
import { countryInWords } from '../../../words.js'
import type { FoundRecord, RecordKind } from '../types.js'

/** A field of a record as a person writes it: the name of a place, the words of a quote, nothing for null. */
export function writtenOf(record: FoundRecord['record'], path: string): string {
  let value: unknown = record
  for (const part of path.split('.'))
    value = value === null || value === undefined ? null : (value as Record<string, unknown>)[part]
  if (value === null || value === undefined) return ''
  if (Array.isArray(value))
    return value.map((item) => (typeof item === 'string' ? item : placeOf(item))).join(', ')
  if (typeof value === 'object') return String((value as { quote?: string }).quote ?? '')
  return String(value)
}

function placeOf({ name, country }: Readonly<{ name: string; country: string | null }>): string {
  return country === null || countryInWords(country) === name ? name : `${name}, ${country}`
}

/** The fields that are corrected most, in the order of the form. */
const first: Readonly<Record<RecordKind, readonly string[]>> = {
  figure: [
    'amount.low',
    'amount.high',
    'amount.qualifier',
    'basis',
    'per',
    'measure',
    'population.nationality',
    'from',
    'to',
    'at',
    'period.start',
    'period.end',
    'source.name',
  ],
  statement: ['speaker', 'speaker.name', 'speaker.kind', 'content', 'hedge', 'said.start', 'said.end'],
  position: ['actor', 'actor.name', 'modality', 'action', 'condition'],
}

/** The fields of a kind of record: those that are corrected most, and the others. */
export function fieldsOf(kind: RecordKind): Readonly<{ first: readonly Field[]; others: readonly Field[] }> {
  const all = fields[kind]
  const names = first[kind]
  return {
    first: names.flatMap((name) => all.find(({ path }) => path === name) ?? []),
    others: all.filter(({ path }) => !names.includes(path)),
  }
}

const names: Readonly<Record<string, string>> = {
  'amount.low': 'least',
  'amount.high': 'greatest',
  'amount.qualifier': 'qualifier',
  basis: 'kind of count',
  per: 'per',
  'population.nationality': 'nationality',
  from: 'from',
  to: 'to',
  at: 'at',
  'period.start': 'first day',
  'period.end': 'last day',
  'source.name': 'source',
  'speaker.name': 'name of the speaker',
  'speaker.kind': 'kind of speaker',
  'said.start': 'said from',
  'said.end': 'said until',
  'actor.name': 'name of the actor',
  modality: 'will, must, may …',
}

/** The name of a field in words. */
export const fieldName = (path: string): string => names[path] ?? path.replaceAll('.', ' ')
