// The origins that a ledger would hold for the labelled set, judged by pairs of articles.
import { built } from './built.mjs'
import { memoryLedger } from './index.mjs'
import { labelledSet } from './set.mjs'

/** The items of a part of the set, in the order of their publication. */
export const itemsOf = (set, lib = built, draw = 0) =>
  labelledSet(lib, draw)
    .filter((item) => item.set === set)
    .sort(
      (a, b) =>
        Date.parse(a.candidate.published) - Date.parse(b.candidate.published) || (a.id < b.id ? -1 : 1),
    )

/** Puts items into a ledger in their order, and counts the pairs that share an origin and those that should. */
export async function pairsOf(items, lib = built) {
  const ledger = memoryLedger(lib)
  for (const { candidate } of items) await ledger.add(candidate)
  const pairs = { right: 0, wrong: 0, missed: 0, list: [] }
  for (let i = 0; i < items.length; i++)
    for (let j = 0; j < i; j++) {
      const [a, b] = [items[j], items[i]]
      const together = ledger.originOf(a.id) === ledger.originOf(b.id)
      const wanted = a.story === b.story
      if (together && wanted) pairs.right++
      else if (together) pairs.wrong++
      else if (wanted) pairs.missed++
      if (together !== wanted) pairs.list.push([a, b, together])
    }
  const precision = pairs.right / (pairs.right + pairs.wrong)
  const recall = pairs.right / (pairs.right + pairs.missed)
  return { ...pairs, precision, recall, ledger }
}

/** The unedited articles that an item must stand with: the one it was made from, or the others of its story. */
export const matesOf = (item, items) =>
  items.filter(
    (other) =>
      other.story === item.story &&
      other.id !== item.id &&
      (item.base ? other.id === item.base : other.base === null),
  )
