/** Chu-Liu/Edmonds: the best tree under score[dependent][head], where node 0 is the root. */
export type Scores = Float64Array[]

export function bestTree(score: Scores): Int32Array {
  const head = arborescence(score)
  const n = score.length
  const roots: number[] = []
  for (let i = 1; i < n; i++) if (head[i] === 0) roots.push(i)
  if (roots.length <= 1) return head
  // UD wants one child of the root: try each candidate and keep the best tree.
  let best = -Infinity
  let out = head
  for (const r of roots) {
    const s = score.map((row, i) => {
      const y = row.slice()
      if (i !== r) y[0] = -1e6
      return y
    })
    const h = arborescence(s)
    let v = 0
    for (let i = 1; i < n; i++) v += s[i]![h[i]!]!
    if (v > best) {
      best = v
      out = h
    }
  }
  return out
}

function arborescence(S: Scores): Int32Array {
  const n = S.length
  const head = new Int32Array(n).fill(-1)
  for (let i = 1; i < n; i++) {
    let b = 0
    for (let j = 1; j < n; j++) if (S[i]![j]! > S[i]![b]!) b = j
    head[i] = b
  }
  const cycle = findCycle(head)
  if (!cycle) return head

  // Contract the cycle into one node (index m), solve the smaller problem, then open the cycle where it was entered.
  const inside = new Set(cycle)
  const rest: number[] = []
  for (let i = 0; i < n; i++) if (!inside.has(i)) rest.push(i)
  const m = rest.length
  const N: Scores = Array.from({ length: m + 1 }, () => new Float64Array(m + 1).fill(-1e9))
  const gain = cycle.reduce((a, i) => a + S[i]![head[i]!]!, 0)
  const leave = new Map<number, number>() // outside node -> its best head inside the cycle
  const enter = new Map<number, number>() // outside head -> the cycle node it would take over
  rest.forEach((i, a) => {
    if (i) {
      rest.forEach((j, b) => {
        N[a]![b] = S[i]![j]!
      })
      const j = cycle.reduce((x, y) => (S[i]![y]! > S[i]![x]! ? y : x))
      N[a]![m] = S[i]![j]!
      leave.set(i, j)
    }
    const loss = (k: number) => S[k]![i]! - S[k]![head[k]!]!
    const k = cycle.reduce((x, y) => (loss(y) > loss(x) ? y : x))
    N[m]![a] = loss(k) + gain
    enter.set(i, k)
  })
  const h2 = arborescence(N)
  const out = head.slice()
  rest.forEach((i, a) => {
    if (i) out[i] = h2[a] === m ? leave.get(i)! : rest[h2[a]!]!
  })
  const e = rest[h2[m]!]!
  out[enter.get(e)!] = e
  return out
}

function findCycle(head: Int32Array): number[] | null {
  const seen = new Int32Array(head.length)
  for (let i = 1; i < head.length; i++) {
    const path: number[] = []
    let j = i
    while (j > 0 && seen[j] === 0) {
      seen[j] = i
      path.push(j)
      j = head[j]!
    }
    if (j > 0 && seen[j] === i && path.includes(j)) return path.slice(path.indexOf(j))
  }
  return null
}
