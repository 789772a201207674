// Precision and recall of the origins that a ledger would hold, over all pairs and for each kind of article.
import { built } from './built.mjs'
import { memoryLedger } from './index.mjs'
import { seeded, shuffled } from './random.mjs'
import { labelledSet } from './set.mjs'

const percent = (n) => (Number.isNaN(n) ? '' : (100 * n).toFixed(1))
const table = (head, rows) =>
  console.log(`${[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`)

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
  return {
    ...pairs,
    precision: pairs.right / (pairs.right + pairs.wrong),
    recall: pairs.right / (pairs.right + pairs.missed),
    ledger,
  }
}

/** The items of a part of the set, in the order of their publication. */
export const itemsOf = (set, lib = built, draw = 0) =>
  labelledSet(lib, draw)
    .filter((item) => item.set === set)
    .sort(
      (a, b) =>
        Date.parse(a.candidate.published) - Date.parse(b.candidate.published) || (a.id < b.id ? -1 : 1),
    )

export async function score(set, misses) {
  const items = itemsOf(set)
  const stories = new Set(items.map((i) => i.story)).size
  console.log(`### ${set}: ${items.length} articles, ${stories} stories\n`)
  const orders = { 'as published': items, 'in reverse': [...items].reverse() }
  for (const seed of [1, 2, 3]) orders[`shuffled (${seed})`] = shuffled(seeded(seed), items)
  const rows = []
  for (const [name, list] of Object.entries(orders)) {
    const { right, missed, precision, recall } = await pairsOf(list)
    rows.push([name, right + missed, percent(precision), percent(recall)])
  }
  table(['order of arrival', 'pairs of one origin', 'precision', 'recall'], rows)
  const { ledger, list } = await pairsOf(items)
  table(
    ['kind', 'articles', 'with its story, found by key', 'the same, all compared', 'with another story'],
    kindRows(items, ledger),
  )
  if (misses) for (const [a, b, together] of list) showPair(a, b, together)
  if (misses) directMisses(items)
}

/** For each kind: how many stand in the origin of an unedited article of their story, and how many with another story. */
function kindRows(items, ledger) {
  const kinds = [...new Set(items.map((i) => i.kind))]
  const mates = (item) =>
    items.filter(
      (o) => o.story === item.story && o.id !== item.id && (item.base ? o.id === item.base : o.base === null),
    )
  return kinds.map((kind) => {
    const own = items.filter((i) => i.kind === kind)
    const paired = own.filter((i) => mates(i).length > 0)
    const found = paired.filter((i) => mates(i).some((m) => ledger.originOf(m.id) === ledger.originOf(i.id)))
    const direct = paired.filter((i) =>
      mates(i).some((m) => built.compare(i.candidate, m.candidate).verdict !== 'different'),
    )
    const wrong = own.filter((i) =>
      items.some((o) => o.story !== i.story && ledger.originOf(o.id) === ledger.originOf(i.id)),
    )
    return [
      kind,
      own.length,
      paired.length ? percent(found.length / paired.length) : '',
      paired.length ? percent(direct.length / paired.length) : '',
      wrong.length,
    ]
  })
}

function showPair(a, b, together) {
  const { verdict, reason, evidence } = built.compare(a.candidate, b.candidate)
  const { longestShared: _, ...rest } = evidence
  console.log(
    `${together ? 'WRONGLY TOGETHER' : 'APART'}: ${a.id} | ${b.id}\n   ${verdict}: ${reason} ${JSON.stringify(rest)}`,
  )
}

/** Pairs of an edited article with its base, or of unedited ones, that a comparison judges wrongly. */
function directMisses(items) {
  console.log('\nJudged wrongly by themselves:')
  for (const a of items)
    for (const b of items) {
      if (a.id >= b.id || !(a.base === b.id || b.base === a.id || (!a.base && !b.base))) continue
      const folds = built.compare(a.candidate, b.candidate).verdict !== 'different'
      if (folds !== (a.story === b.story)) showPair(a, b, folds)
    }
}
