import { keyOf, type Term } from '../../../ledger/find/filter.js'
import { filters } from '../../../ledger/find/filters.js'
import { pagingTerms } from '../../../ledger/find/question.js'
import { SORTS } from '../../../ledger/find/sorts.js'
import type { RecordKind } from '../../../ledger/tables.js'
import type { Option } from '../command.js'
import { color, helpOption, ledger } from './options.js'

/** How results are printed. */
export const outputs: readonly Option[] = [
  {
    name: 'table',
    value: null,
    summary: 'A table that fits the terminal, with the words; this is what you get if nothing is said',
  },
  { name: 'json', value: null, summary: 'The results as JSON: items, and next, which goes after --after' },
  { name: 'csv', value: null, summary: 'The results as CSV with a line of headings, for a spreadsheet' },
]

const optionsOf = (terms: readonly Term[]): readonly Option[] =>
  terms.map(({ name, value, summary }) => ({ name, value, summary }))

/** The terms of these names, in that order. */
export const termsNamed = (terms: readonly Term[], names: readonly string[]): readonly Option[] =>
  optionsOf(names.flatMap((name) => terms.find((term) => term.name === name) ?? []))

/** What comes after the options of its own in every command that finds something. */
export const shared: readonly Option[] = [...outputs, ledger, ...color, helpOption]

const sort: Option = {
  name: 'sort',
  value: 'ORDER',
  summary: `${SORTS.filter((order) => !order.endsWith('-desc')).join(', ')}, each also with -desc; day-desc, the newest reports first, if not given`,
}

/** The options of a command that finds records of a kind. */
export const recordOptions = (kind: RecordKind, more: readonly Option[] = []): readonly Option[] => [
  ...optionsOf(filters.filter(({ kinds }) => kinds.includes(kind))),
  ...more,
  sort,
  ...optionsOf(pagingTerms),
  ...shared,
]

/** Values of options under the names that questions have them by. */
export const questionOf = (
  options: ReadonlyMap<string, readonly string[]>,
  names: readonly Option[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    names.flatMap(({ name, value }) => {
      const given = options.get(name)?.[0]
      return value === null || given === undefined || NO_QUESTION.has(name) ? [] : [[keyOf(name), given]]
    }),
  )

/** Options that say where to look and what to do, not what to find. */
const NO_QUESTION = new Set(['ledger', 'diff', 'svg', 'png', 'html', 'md', 'pdf'])
