import type { Modality } from '../../records/record.js'
import type { Ledger } from '../ledger.js'
import { findPositions } from './find-records.js'
import { mainWords, sameAction } from './main-words.js'
import { misuse } from './misuse.js'
import { type FoundRecord, MOST, type PositionQuestion } from './question.js'
import { dayOf } from './values.js'

type Held = FoundRecord<'position'>

/**
 * What an actor's positions were by the end of one day and became by the end of a later one. `turned` are those on the
 * same action with another modality; `repeated` were said again; `dropped` were not said again between the two days,
 * which need not mean that they were given up.
 */
export type PositionsDiff = Readonly<{
  from: string
  to: string
  new: readonly Held[]
  turned: readonly Readonly<{ before: Held; after: Held }>[]
  repeated: readonly Readonly<{ before: Held; after: Held }>[]
  dropped: readonly Held[]
}>

/** `DAY1..DAY2`, the first before the second; throws `misuse`. */
export function daysOf(range: string): readonly [from: string, to: string] {
  const [from, to, ...more] = range.split('..')
  if (from === undefined || to === undefined || more.length > 0)
    throw misuse(`“${range}” is no pair of days`, 'Write the two days as 2022-09-21..2022-10-04.')
  const days = [dayOf(from), dayOf(to)] as const
  if (days[0] >= days[1])
    throw misuse(
      `${days[0]} is not before ${days[1]}`,
      'Write the earlier day first: 2022-09-21..2022-10-04.',
    )
  return days
}

/** What an actor changed between two days. Throws `misuse` for a question without an actor. */
export async function diffPositions(
  ledger: Ledger,
  question: PositionQuestion,
  range: string,
): Promise<PositionsDiff> {
  const [from, to] = daysOf(range)
  if (question.actor === undefined)
    throw misuse('Two days are compared for one actor', 'Name it with --actor NAME.')
  const held: Held[] = []
  for (let after: string | undefined, more = true; more; ) {
    const page = await findPositions(ledger, { ...question, asOf: to, sort: 'day', limit: MOST, after })
    held.push(...page.items)
    more = page.next !== null
    after = page.next ?? undefined
  }
  return { from, to, ...compare(held, from) }
}

/** Positions in the order of their days; those of the first day and before are what later ones are compared with. */
function compare(held: readonly Held[], from: string): Omit<PositionsDiff, 'from' | 'to'> {
  const topics: { words: readonly string[]; before: Held | null; after: Held | null }[] = []
  for (const position of held) {
    const words = mainWords(position.record.action.quote)
    let topic = topics.find((other) => sameAction(other.words, words))
    if (!topic) {
      topic = { words, before: null, after: null }
      topics.push(topic)
    }
    // The last word of each side counts.
    if ((position.article.day ?? '') <= from) topic.before = position
    else topic.after = position
  }
  const pairs = topics.flatMap(({ before, after }) => (before && after ? [{ before, after }] : []))
  const modality = ({ record }: Held): Modality => record.modality
  return {
    new: topics.flatMap(({ before, after }) => (!before && after ? [after] : [])),
    turned: pairs.filter(({ before, after }) => modality(before) !== modality(after)),
    repeated: pairs.filter(({ before, after }) => modality(before) === modality(after)),
    dropped: topics.flatMap(({ before, after }) => (before && !after ? [before] : [])),
  }
}
