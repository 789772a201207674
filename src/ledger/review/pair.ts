import { type AnyRecord, spanOf } from '../record-rows.js'
import type { RecordKind } from '../tables.js'
import { type Around, findAgain, isEnough, sharedAround } from './anchor.js'
import { diff } from './diff.js'

/** A record of one of two readings, with what stands around the words that name it. */
export type Item = Readonly<{ id: string; kind: RecordKind; body: AnyRecord; around: Around }>

/** How much of two longer stretches must be common for them to be the same, as a share of both together. */
const COMMON = 0.5
/** How many more characters around the words the best match must share than the next. */
const CLEAR = 4

type Placed = Item & Readonly<{ start: number; end: number; quote: string }>
const placed = (item: Item): Placed => ({ ...item, ...spanOf(item.body) })

/**
 * Which record of a new reading is which of an older one: by the same words in the same place, then by the same words
 * with the same around them, then by words that overlap where the older ones stand now. Gives the index in `fresh` for
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
  for (const find of [samePlaces, sameWords, inOrder, overlapping])
    for (const [id, index] of find(rest(), free, text)) if (!pairs.has(id) && free.has(index)) take(id, index)
  return pairs
}

type Find = (
  olds: readonly Placed[],
  free: ReadonlyMap<number, Placed>,
  text: string,
) => readonly (readonly [id: string, index: number])[]

/** How alike an older and a new record are; more is better. */
type Candidate = Readonly<{ id: string; index: number; score: number }>

const best = (candidates: readonly Candidate[]): ReturnType<Find> => {
  const [ids, indexes] = [new Set<string>(), new Set<number>()]
  return candidates
    .toSorted((a, b) => b.score - a.score)
    .flatMap(({ id, index }) => {
      if (ids.has(id) || indexes.has(index)) return []
      ids.add(id)
      indexes.add(index)
      return [[id, index] as const]
    })
}

/** Candidates by kind and words, so that long articles aren't compared each with each. */
function byWords(free: ReadonlyMap<number, Placed>): (old: Placed) => readonly (readonly [number, Placed])[] {
  const groups = new Map<string, (readonly [number, Placed])[]>()
  for (const entry of free) {
    const key = `${entry[1].kind}\0${entry[1].quote}`
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return ({ kind, quote }) => groups.get(`${kind}\0${quote}`) ?? []
}

/** The same words in the same place; of several records with the same words, those that say the same. */
const samePlaces: Find = (olds, free) => {
  const alike = byWords(free)
  return best(
    olds.flatMap((old) =>
      alike(old).flatMap(([index, item]) => {
        if (item.start !== old.start || !isSamePlace(old, item)) return []
        return [
          { id: old.id, index, score: (item.id === old.id ? 0.5 : 0) - diff(old.body, item.body).length },
        ]
      }),
    ),
  )
}

const isSamePlace = ({ around: a }: Placed, { around: b }: Placed): boolean => a[0] === b[0] && a[1] === b[1]

/** The same words, by what stands around them, where that leaves no doubt. */
const sameWords: Find = (olds, free) => {
  const alike = byWords(free)
  const candidates = olds.flatMap((old) => {
    return alike(old).flatMap(([index, item]) => {
      const shared = sharedAround(old.around, item.around)
      return isEnough(old, shared) ? [{ id: old.id, index, score: shared }] : []
    })
  })
  // Doubt on either side is doubt.
  const rival = (one: Candidate) =>
    candidates.some(
      (c) => c !== one && (c.id === one.id || c.index === one.index) && c.score > one.score - CLEAR,
    )
  return candidates.filter((one) => !rival(one)).map(({ id, index }) => [id, index])
}

/** Words that stand several times with the same around them: in their order, if there are as many as there were. */
const inOrder: Find = (olds, free) => {
  const alike = byWords(free)
  const groups = new Map<string, Placed[]>()
  for (const old of olds) {
    const key = `${old.kind}\0${old.quote}`
    groups.set(key, [...(groups.get(key) ?? []), old])
  }
  return [...groups.values()].flatMap((group) => {
    const now = alike(group[0]!).toSorted(([, a], [, b]) => a.start - b.start)
    const before = group.toSorted((a, b) => a.start - b.start)
    if (now.length !== before.length) return []
    const sure = before.every((old, i) => isEnough(old, sharedAround(old.around, now[i]![1].around)))
    return sure ? before.map((old, i) => [old.id, now[i]![0]] as const) : []
  })
}

/** Records whose words have grown or shrunk: they overlap where the older words stand now. */
const overlapping: Find = (olds, free, text) => {
  const now = [...free].toSorted(([, a], [, b]) => a.start - b.start)
  return best(
    olds.flatMap((old) => {
      const at = findAgain(text, old)
      if (!at) return []
      return now.flatMap(([index, item]) => {
        if (item.kind !== old.kind) return []
        const common = Math.min(at.end, item.end) - Math.max(at.start, item.start)
        const share = common / (Math.max(at.end, item.end) - Math.min(at.start, item.start))
        return common > 0 && (old.kind === 'figure' || share >= COMMON)
          ? [{ id: old.id, index, score: share }]
          : []
      })
    }),
  )
}
