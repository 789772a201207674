import type { ActorKind, Qualifier } from '../mentions/mention.js'
import type { Basis, Figure, Measure, Modality, Per, Period, Statement, Unit } from '../records/record.js'

/** The members of a union as a list; the compiler holds it complete. */
const listOf = <Member extends string>(members: Readonly<Record<Member, true>>): readonly Member[] =>
  Object.keys(members) as Member[]

export const bases = listOf<Basis>({ total: true, stock: true, rate: true, change: true, plan: true })
export const pers = listOf<Per>({ day: true, week: true, month: true, year: true })
export const units = listOf<Unit>({ person: true, household: true })
export const measures = listOf<Measure>({
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
export const qualifiers = listOf<Qualifier>({
  exact: true,
  about: true,
  'just-under': true,
  'just-over': true,
  'at-least': true,
  'at-most': true,
  range: true,
  vague: true,
})
export const precisions = listOf<Period['precision']>({
  minute: true,
  day: true,
  week: true,
  month: true,
  season: true,
  year: true,
  vague: true,
  published: true,
})
export const comparisons = listOf<NonNullable<Figure['comparison']>['kind']>({ figure: true, period: true })
export const actorKinds = listOf<ActorKind>({
  official: true,
  organisation: true,
  medium: true,
  expert: true,
  private: true,
  document: true,
  state: true,
})
export const forms = listOf<Statement['form']>({ direct: true, indirect: true, mixed: true })
export const hedges = listOf<NonNullable<Statement['hedge']>>({ alleged: true, claimed: true, denied: true })
export const modalities = listOf<Modality>({
  will: true,
  'will-not': true,
  must: true,
  'must-not': true,
  may: true,
  'may-not': true,
  'calls-for': true,
  considers: true,
})
