/** Scores of arcs: `scores[dependent][head]`, where node 0 is the root. */
export type Scores = readonly Float64Array[]

const NEVER = -1e9
/** More than any difference between the scores of two trees. */
const PENALTY = 1e6

/**
 * The tree with the greatest sum of scores, and one child of the root as Universal Dependencies want it: the head of every
 * node, -1 for node 0. Chu and Liu (1965), Edmonds (1967).
 */
export function bestTree(scores: Scores): Int32Array {
  const heads = arborescence(scores)
  const roots = heads.reduce((count, head, i) => count + (i > 0 && head === 0 ? 1 : 0), 0)
  if (roots < 2) return heads
  // Where each child of the root costs the same penalty, the best tree has one, and it is the best of those with one.
  return arborescence(
    scores.map((row) => {
      const dear = row.slice()
      dear[0]! -= PENALTY
      return dear
    }),
  )
}

function arborescence(scores: Scores): Int32Array {
  const heads = bestHeads(scores)
  const cycle = cycleIn(heads)
  if (!cycle) return heads

  // The cycle becomes one node, the smaller tree is found, and the cycle is opened where that tree enters it.
  const inside = new Set(cycle)
  const rest = [...heads.keys()].filter((i) => !inside.has(i))
  const contracted = rest.length
  const smaller = Array.from({ length: contracted + 1 }, () => new Float64Array(contracted + 1).fill(NEVER))
  const gain = cycle.reduce((sum, i) => sum + scores[i]![heads[i]!]!, 0)
  /** The best head in the cycle for a node outside. */
  const leave: number[] = []
  /** The node of the cycle that a head outside would take over. */
  const enter: number[] = []
  rest.forEach((i, a) => {
    if (i > 0) {
      rest.forEach((j, b) => {
        smaller[a]![b] = scores[i]![j]!
      })
      const head = cycle.reduce((best, k) => (scores[i]![k]! > scores[i]![best]! ? k : best))
      smaller[a]![contracted] = scores[i]![head]!
      leave[a] = head
    }
    const change = (k: number) => scores[k]![i]! - scores[k]![heads[k]!]!
    const taken = cycle.reduce((best, k) => (change(k) > change(best) ? k : best))
    smaller[contracted]![a] = change(taken) + gain
    enter[a] = taken
  })
  const found = arborescence(smaller)
  const out = heads.slice()
  rest.forEach((i, a) => {
    if (i > 0) out[i] = found[a] === contracted ? leave[a]! : rest[found[a]!]!
  })
  const entrance = found[contracted]!
  out[enter[entrance]!] = rest[entrance]!
  return out
}

/** The best head of every node by itself. */
function bestHeads(scores: Scores): Int32Array {
  const heads = new Int32Array(scores.length).fill(-1)
  for (let i = 1; i < scores.length; i++) {
    const row = scores[i]!
    let best = 0
    for (let j = 1; j < row.length; j++) if (row[j]! > row[best]!) best = j
    heads[i] = best
  }
  return heads
}

function cycleIn(heads: Int32Array): readonly number[] | null {
  const seen = new Int32Array(heads.length)
  for (let i = 1; i < heads.length; i++) {
    const path: number[] = []
    let node = i
    while (node > 0 && seen[node] === 0) {
      seen[node] = i
      path.push(node)
      node = heads[node]!
    }
    if (node > 0 && seen[node] === i) return path.slice(path.indexOf(node))
  }
  return null
}
