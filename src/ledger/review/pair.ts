import { isEnough, sharedAround } from './anchor.js'
import { diff } from './diff.js'
import { best, FIELDS, type Find, type Item, MANY, type Placed, placed } from './item.js'
import { decidedOn, overlapping } from './overlap.js'

/** How many more characters around the words the best match must share than the next. */
const CLEAR = 4

/**
 * Which record of a new reading is which of an older one: by where the words stand that people decided on, then by the same
 * words in the same place, by the same words with the same around them, and by words that overlap where the older ones
 * stand now. Gives the index in `fresh` for
 * the ids of those that are found.
 */
export function pair(
  olds: readonly Item[],
  fresh: readonly Item[],
  text: string,
): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>()
  const free = new Map(fresh.map((item, index) => [index, placed(item)]))
  const take = (id: string, index: number) => {
    pairs.set(id, index)
    free.delete(index)
  }
  const rest = () => olds.filter(({ id }) => !pairs.has(id)).map(placed)
  for (const find of [decidedOn, samePlaces, sameWords, inOrder, overlapping])
    for (const [id, index] of find(rest(), free, text)) if (!pairs.has(id) && free.has(index)) take(id, index)
  return pairs
}

/** Records by kind and words, so that long articles aren't compared each with each. */
function byWords(free: ReadonlyMap<number, Placed>): (old: Placed) => readonly (readonly [number, Placed])[] {
  const groups = new Map<string, (readonly [number, Placed])[]>()
  for (const entry of free) push(groups, wordsOf(entry[1]), entry)
  return (old) => groups.get(wordsOf(old)) ?? []
}

const wordsOf = ({ kind, quote }: Placed) => `${kind}\0${quote}`

function push<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}

/** The same words in the same place; of several records with the same words, those that say the same. */
const samePlaces: Find = (olds, free) => {
  const groups = new Map<string, (readonly [number, Placed])[]>()
  const key = (item: Placed) => `${wordsOf(item)}\0${item.start}`
  for (const entry of free) push(groups, key(entry[1]), entry)
  return best(
    olds.flatMap((old) =>
      (groups.get(key(old)) ?? []).flatMap(([index, item]) => {
        if (item.around[0] !== old.around[0] || item.around[1] !== old.around[1]) return []
        const last = old.read ? FIELDS : 0
        const same = item.id === old.id ? 0.5 : 0
        return [{ id: old.id, index, score: last + same - diff(old.body, item.body).length }]
      }),
    ),
  )
}

/** The same words, by what stands around them, where that leaves no doubt on either side. */
const sameWords: Find = (olds, free) => {
  const alike = byWords(free)
  const candidates = olds.flatMap((old) => {
    const group = alike(old)
    if (group.length > MANY) return []
    return group.flatMap(([index, item]) => {
      const shared = sharedAround(old.around, item.around)
      return isEnough(old, shared) ? [{ id: old.id, index, score: shared }] : []
    })
  })
  const scores = new Map<string, number[]>()
  for (const { id, index, score } of candidates) {
    push(scores, `old ${id}`, score)
    push(scores, `new ${index}`, score)
  }
  const isClear = (key: string, score: number) =>
    scores.get(key)!.filter((other) => other > score - CLEAR).length === 1
  return candidates
    .filter(({ id, index, score }) => isClear(`old ${id}`, score) && isClear(`new ${index}`, score))
    .map(({ id, index }) => [id, index])
}

/** Words that stand several times with the same around them: in their order, if there are as many as there were. */
const inOrder: Find = (olds, free) => {
  const alike = byWords(free)
  const groups = new Map<string, Placed[]>()
  for (const old of olds) push(groups, wordsOf(old), old)
  return [...groups.values()].flatMap((group) => {
    const now = alike(group[0]!).toSorted(([, a], [, b]) => a.start - b.start)
    const before = group.toSorted((a, b) => a.start - b.start)
    if (now.length !== before.length) return []
    const sure = before.every((old, i) => isEnough(old, sharedAround(old.around, now[i]![1].around)))
    return sure ? before.map((old, i) => [old.id, now[i]![0]] as const) : []
  })
}
