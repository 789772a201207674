import { mainWords, sameAction } from '../../../../ledger/find/main-words.js'
import type { FoundRecord } from '../types.js'

export type Held = FoundRecord<'position'>

/** One thing that an actor takes a stand on, said at different times; `turned` tells that it changed. */
export type Topic = Readonly<{ words: readonly string[]; held: readonly Held[]; turned: boolean }>
export type Actor = Readonly<{ name: string; topics: readonly Topic[] }>

/**
 * Positions by their actors, those who say most first, and by what they are about, in the order of their days. `known` has the
 * source that a name stands for.
 */
export function actorsOf(positions: readonly Held[], known: ReadonlyMap<string, string>): readonly Actor[] {
  const byActor = Map.groupBy(positions, ({ record }) => known.get(record.actor.name) ?? record.actor.name)
  return [...byActor]
    .map(([name, held]) => ({ name, topics: topicsOf(held) }))
    .toSorted((a, b) => countOf(b) - countOf(a) || (a.name < b.name ? -1 : 1))
}

const countOf = ({ topics }: Actor) => topics.reduce((sum, { held }) => sum + held.length, 0)

function topicsOf(positions: readonly Held[]): readonly Topic[] {
  const topics: { words: readonly string[]; held: Held[] }[] = []
  for (const position of positions) {
    const words = mainWords(position.record.action.quote)
    const topic = topics.find((other) => sameAction(other.words, words))
    if (topic) topic.held.push(position)
    else topics.push({ words, held: [position] })
  }
  return topics.map((topic) => ({
    ...topic,
    turned: topic.held.some((one, n) => n > 0 && turns(topic.held[n - 1]!, one)),
  }))
}

/** Whether a position is another than the one before on the same topic. */
export const turns = (before: Held, after: Held): boolean => before.record.modality !== after.record.modality
