import type { RecordKind } from '../tables.js'
import {
  actorKinds,
  bases,
  comparisons,
  forms,
  hedges,
  measures,
  modalities,
  pers,
  precisions,
  qualifiers,
  units,
} from '../vocabulary.js'

/** What a field holds: `words` have a place in the text, a `phrase` stands somewhere in it, `id` names another record. */
export type Holds =
  | Readonly<{ kind: 'choice'; of: readonly string[] }>
  | Readonly<{ kind: 'number'; most: number }>
  | Readonly<{ kind: 'day' | 'country' | 'text' | 'flag' | 'list' | 'words' | 'phrase' | 'places' }>
  | Readonly<{ kind: 'id'; of: RecordKind }>

/** A field that a person may correct, by its path in the record. */
export type Field = Readonly<{
  path: string
  holds: Holds
  /** Whether it may be null; a list of places is then empty. */
  nullable: boolean
  /** Other ways to write the path. */
  also: readonly string[]
}>

type Also = readonly string[]
const must = (path: string, holds: Holds, also: Also = []): Field => ({ path, holds, nullable: false, also })
const may = (path: string, holds: Holds, also: Also = []): Field => ({ path, holds, nullable: true, also })

const choice = (of: readonly string[]): Holds => ({ kind: 'choice', of })
const count: Holds = { kind: 'number', most: 1e11 }
const share: Holds = { kind: 'number', most: 1 }
const day: Holds = { kind: 'day' }
const text: Holds = { kind: 'text' }
const words: Holds = { kind: 'words' }
const phrase: Holds = { kind: 'phrase' }
const places: Holds = { kind: 'places' }
const country: Holds = { kind: 'country' }

/** Every field that can be corrected, by the kind of record. The first of each kind is the words that name the record. */
export const fields: Readonly<Record<RecordKind, readonly Field[]>> = {
  figure: [
    must('quote', words, ['span']),
    may('amount.low', count),
    may('amount.high', count),
    must('amount.qualifier', choice(qualifiers)),
    must('basis', choice(bases)),
    may('per', choice(pers)),
    must('unit', choice(units)),
    may('who', words, ['who.quote']),
    may('population.nationality', country),
    may('population.kind', text),
    must('measure', choice(measures)),
    may('from', places),
    may('to', places),
    may('at', places),
    may('period.start', day),
    may('period.end', day),
    may('period.edtf', text),
    may('period.quote', phrase),
    must('period.precision', choice(precisions)),
    must('comparison.kind', choice(comparisons)),
    must('comparison.with', text),
    must('source.name', text),
    must('source.text', phrase),
    may('source.statement', { kind: 'id', of: 'statement' }),
    must('confidence', share),
  ],
  statement: [
    must('content', words, ['quote', 'span', 'content.quote']),
    must('speaker', words, ['speaker.quote']),
    must('speaker.name', text),
    may('speaker.role', text),
    may('speaker.organisation', text),
    may('speaker.country', country),
    must('speaker.kind', choice(actorKinds)),
    must('cue', words, ['cue.quote']),
    must('cue.lemma', text),
    must('form', choice(forms)),
    may('via', { kind: 'list' }),
    must('negated', { kind: 'flag' }),
    may('hedge', choice(hedges)),
    may('said.start', day),
    may('said.end', day),
    must('confidence', share),
  ],
  position: [
    must('action', words, ['quote', 'span', 'action.quote']),
    must('actor', words, ['actor.quote']),
    must('actor.name', text),
    must('modality', choice(modalities)),
    may('condition', words, ['condition.quote']),
    may('statement', { kind: 'id', of: 'statement' }),
    must('confidence', share),
  ],
}

/** Fields that hold others: empty they are null, else they mean the field that names them. */
export const parents: Readonly<Partial<Record<RecordKind, Readonly<Record<string, string>>>>> = {
  figure: { source: 'source.name', comparison: 'comparison.with' },
}

/** Why a field of the contract is none to correct. */
export const fixed: Readonly<Record<string, string>> = {
  id: 'The id stays with the record',
  rules: 'The rules that read it are kept as they are',
  sentence: 'The sentence follows from the words',
}
