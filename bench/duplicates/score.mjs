// Precision and recall on the labelled set: by part, by kind of article, and for comparisons by themselves.
import { built } from './built.mjs'
import { itemsOf, matesOf, pairsOf } from './pairs.mjs'
import { seeded, shuffled } from './random.mjs'

/** Each edits the stories in other places. */
const DRAWS = [0, 1, 2, 3]
const percent = (n) => (Number.isNaN(n) ? '' : (100 * n).toFixed(1))
const table = (head, rows) =>
  console.log(`${[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`)

export async function score(parts, misses) {
  const kinds = new Map()
  const rows = []
  for (const part of parts) rows.push(await scorePart(part, kinds, misses))
  table(
    [
      'part',
      'articles',
      'stories',
      'pairs',
      'precision',
      'recall',
      'least of a draw',
      'in reverse',
      'shuffled',
    ],
    rows,
  )
  table(
    ['part', 'articles by hand', 'pairs', 'precision', 'recall', 'in reverse', 'shuffled'],
    await Promise.all(parts.map((part) => scoreByHand(part, misses))),
  )
  table(
    ['kind', 'articles', 'with its story', 'with another story'],
    [...kinds].map(([kind, { all, paired, found, wrong }]) => [
      kind,
      all,
      paired > 0 ? percent(found / paired) : '',
      percent(wrong / all),
    ]),
  )
  scoreComparisons(parts, misses)
}

async function scorePart(part, kinds, misses) {
  const sum = { right: 0, wrong: 0, missed: 0 }
  let least = 1
  for (const draw of DRAWS) {
    const items = itemsOf(part, built, draw)
    const pairs = await pairsOf(items)
    for (const key of Object.keys(sum)) sum[key] += pairs[key]
    least = Math.min(least, pairs.recall)
    countKinds(items, pairs.ledger, kinds)
    if (misses && draw === 0) for (const [a, b, together] of pairs.list) showPair(a, b, together)
  }
  const items = itemsOf(part)
  const recallOf = async (list) => percent((await pairsOf(list)).recall)
  return [
    part,
    items.length,
    new Set(items.map((i) => i.story)).size,
    sum.right + sum.missed,
    percent(sum.right / (sum.right + sum.wrong)),
    percent(sum.right / (sum.right + sum.missed)),
    percent(least),
    await recallOf([...items].reverse()),
    await recallOf(shuffled(seeded(1), items)),
  ]
}

/** The articles as they were written, without those edited by rule: a newsroom's rewrites and nothing else. */
async function scoreByHand(part, misses) {
  const items = itemsOf(part).filter((item) => item.base === null)
  const { right, missed, precision, recall, list } = await pairsOf(items)
  if (misses) for (const [a, b, together] of list) showPair(a, b, together)
  const recallOf = async (order) => percent((await pairsOf(order)).recall)
  return [
    part,
    items.length,
    right + missed,
    percent(precision),
    percent(recall),
    await recallOf([...items].reverse()),
    await recallOf(shuffled(seeded(1), items)),
  ]
}

/** For each kind: how many stand with an unedited article of their story, and how many with another story. */
function countKinds(items, ledger, kinds) {
  const together = (a, b) => ledger.originOf(a.id) === ledger.originOf(b.id)
  for (const item of items) {
    const count = kinds.get(item.kind) ?? { all: 0, paired: 0, found: 0, wrong: 0 }
    const mates = matesOf(item, items)
    count.all++
    if (mates.length > 0) count.paired++
    if (mates.some((mate) => together(item, mate))) count.found++
    if (items.some((other) => other.story !== item.story && together(item, other))) count.wrong++
    kinds.set(item.kind, count)
  }
}

/** Every pair of different stories, and every edited article with what it was made from, compared without a ledger. */
function scoreComparisons(parts, misses) {
  const count = { different: 0, folded: 0, same: 0, refused: 0 }
  for (const part of parts) {
    const items = itemsOf(part)
    for (const a of items)
      for (const b of items) {
        const same = a.story === b.story
        if (a.id >= b.id || (same && a.base !== b.id && b.base !== a.id)) continue
        const folds = built.compare(a.candidate, b.candidate).verdict !== 'different'
        count[same ? 'same' : 'different']++
        if (same && !folds) count.refused++
        if (!same && folds) count.folded++
        if (misses && same !== folds) showPair(a, b, folds)
      }
  }
  const { different, folded, same, refused } = count
  console.log(
    `Compared by themselves: ${folded} of ${different} pairs of different stories fold, ${refused} of ${same} edited articles and their originals don’t.`,
  )
}

function showPair(a, b, together) {
  const { verdict, reason, evidence } = built.compare(a.candidate, b.candidate)
  const { longestShared: _, ...rest } = evidence
  console.log(
    `${together ? 'TOGETHER' : 'APART'}: ${a.id} | ${b.id}\n   ${verdict}: ${reason} ${JSON.stringify(rest)}`,
  )
}
