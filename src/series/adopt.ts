import { countryName } from '../ledger/country.js'
import type { Figure } from '../records/record.js'
import type { Evidence } from './evidence.js'
import { rolesOf } from './flows.js'
import type { SeriesQuestion, Where } from './question.js'
import { relationOf } from './relation.js'

/**
 * Fills in what the question leaves open and all figures that say so agree on: the nationality, and where people come from or
 * go to. Where they differ it stays open, and figures of one are parts of the whole.
 */
export function adopt(
  question: SeriesQuestion,
  evidence: readonly Evidence[],
): Readonly<{ question: SeriesQuestion; notes: readonly string[] }> {
  const figures = evidence
    .map(({ figure }) => figure)
    .filter(
      (figure) => figure.measure === question.measure && figure.basis !== 'plan' && isAsked(figure, question),
    )
  const notes: string[] = []
  const nationality = question.nationality ?? only(figures.map(({ population }) => population.nationality))
  if (nationality && !question.nationality)
    notes.push(
      `All figures that state a nationality state ${countryName(nationality)}: the series is of those people.`,
    )
  const [main] = rolesOf(question.measure)
  const adopted: Partial<Record<'from' | 'to', Where>> = {}
  for (const role of ['from', 'to'] as const) {
    if (role === main || question[role]) continue
    const country = only(
      figures.map((figure) => (figure[role].length === 1 ? figure[role][0]!.country : null)),
    )
    if (country) adopted[role] = { name: countryName(country), country, id: null, whole: true }
  }
  return { question: { ...question, nationality, ...adopted }, notes }
}

/** Whether a figure is about the main place of the question or a part of it. */
const isAsked = (figure: Figure, question: SeriesQuestion): boolean =>
  !('outside' in relationOf(figure, { ...question, nationality: figure.population.nationality }))

/** The one value that is given; null where none or several are. */
function only(values: readonly (string | null)[]): string | null {
  const given = new Set(values.filter((value) => value !== null))
  return given.size === 1 ? [...given][0]! : null
}

/** The question as it stands for figures of another measure: the same place, in the role that it has there. */
export function askedOf(question: SeriesQuestion, measure: SeriesQuestion['measure']): SeriesQuestion {
  if (measure === question.measure) return question
  const [own] = rolesOf(question.measure)
  const [theirs] = rolesOf(measure)
  return { ...question, from: null, to: null, at: null, [theirs!]: question[own!] }
}
