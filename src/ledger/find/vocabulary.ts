import type { Basis, Measure, Modality } from '../../records/record.js'

/** The names of a union, none forgotten: the compiler asks for each. */
const namesOf = <Name extends string>(all: Readonly<Record<Name, true>>): readonly Name[] =>
  Object.keys(all) as Name[]

/** What figures can measure. */
export const MEASURES = namesOf<Measure>({
  arrival: true,
  departure: true,
  crossing: true,
  displacement: true,
  refugee: true,
  evacuation: true,
  return: true,
  expulsion: true,
  mobilisation: true,
  stranded: true,
  death: true,
  injury: true,
  missing: true,
  detention: true,
  rescue: true,
  affected: true,
  protest: true,
  other: true,
})

/** How figures can be counted. */
export const BASES = namesOf<Basis>({ total: true, stock: true, rate: true, change: true, plan: true })

/** How an actor can stand to an action. */
export const MODALITIES = namesOf<Modality>({
  will: true,
  'will-not': true,
  must: true,
  'must-not': true,
  may: true,
  'may-not': true,
  'calls-for': true,
  considers: true,
})

/** What can be asked of the review of records; `yes` is any decision that keeps the record. */
export const REVIEWED = [
  'yes',
  'no',
  'accepted',
  'rejected',
  'corrected',
  'added',
  'orphaned',
  'all',
] as const
export type Reviewed = (typeof REVIEWED)[number]
