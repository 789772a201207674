/** How fast it goes, over the last while; `leftMs` is null where the whole isn't known or too little is done to tell. */
export type Pace = Readonly<{ perSecond: number; leftMs: number | null }>

type Mark = Readonly<{ at: number; count: number; share: number | null }>

/** How far back a pace looks, and how often it takes a mark. */
const WINDOW_MS = 30_000
const MARK_MS = 500
/** Before that nothing is said of the time left. */
const LEAST_MS = 2000

/** Tells the pace from counts and shares as they grow; times in ms on any one clock. */
export function pacer(began: number): (at: number, count: number, share: number | null) => Pace {
  const marks: Mark[] = [{ at: began, count: 0, share: 0 }]
  return (at, count, share) => {
    while (marks.length > 1 && at - (marks[1] as Mark).at > WINDOW_MS) marks.shift()
    const first = marks[0] as Mark
    if (at - (marks.at(-1) as Mark).at >= MARK_MS) marks.push({ at, count, share })
    const ms = at - first.at
    const grown = share === null ? 0 : share - (first.share ?? 0)
    return {
      perSecond: ms > 0 ? ((count - first.count) / ms) * 1000 : 0,
      leftMs: share !== null && grown > 0 && ms >= LEAST_MS ? (ms * (1 - Math.min(1, share))) / grown : null,
    }
  }
}
