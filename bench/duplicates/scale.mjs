// What folding costs for 1,000 articles and more: time for sketches and for placing, candidates, memory.
import { built } from './built.mjs'
import { memoryLedger } from './index.mjs'
import { syntheticArticles } from './synthetic.mjs'

const table = (head, rows) =>
  console.log(`${[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`)

/** Milliseconds of processor time, so that other work on the machine doesn't count. */
const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function articleOf({ paragraphs, title }) {
  let text = ''
  const blocks = paragraphs.map((paragraph) => {
    const start = text.length
    text += `${paragraph}\n\n`
    return { kind: 'body', start, end: start + paragraph.length }
  })
  return { text, blocks, title }
}

/** Places so many articles in a new ledger. */
async function run(count) {
  globalThis.gc?.()
  const next = syntheticArticles(1)
  const ledger = memoryLedger(built)
  const stories = new Map()
  let [sketching, placing, bytes, words] = [0, 0, 0, 0]
  for (let i = 0; i < count; i++) {
    const article = next()
    const read = articleOf(article)
    const start = cpu()
    const sketch = built.sketchOf(read)
    const stored = built.sketchToBytes(sketch)
    const middle = cpu()
    const { id, outlet, published, title } = article
    await ledger.add({ id, sketch, publisher: outlet, published, url: null, title, agencies: [] })
    placing += cpu() - middle
    sketching += middle - start
    bytes += stored.length
    words += sketch.length
    stories.set(id, article.story)
  }
  const pairs = { together: 0, wanted: 0, right: 0 }
  const groups = (keyOf) => {
    const sizes = new Map()
    for (const id of stories.keys()) sizes.set(keyOf(id), (sizes.get(keyOf(id)) ?? 0) + 1)
    return [...sizes.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
  }
  pairs.together = groups((id) => ledger.originOf(id))
  pairs.wanted = groups((id) => stories.get(id))
  pairs.right = groups((id) => `${ledger.originOf(id)} ${stories.get(id)}`)
  const { counts } = ledger
  return [
    count.toLocaleString('en'),
    Math.round(words / count),
    (sketching / 1000).toFixed(2),
    (placing / 1000).toFixed(2),
    ((1000 * (sketching + placing)) / count).toFixed(0),
    (counts.candidates / counts.lookups).toFixed(1),
    counts.mostCandidates,
    Math.round(bytes / count),
    (ledger.rows() / count).toFixed(1),
    Math.round(process.memoryUsage.rss() / 2 ** 20),
    ((100 * pairs.right) / pairs.together).toFixed(1),
    ((100 * pairs.right) / pairs.wanted).toFixed(1),
  ]
}

export async function scale(sizes) {
  const rows = []
  for (const size of sizes) rows.push(await run(size))
  table(
    [
      'articles',
      'words each',
      's for sketches',
      's for placing',
      'µs an article',
      'candidates an article',
      'at most',
      'bytes a sketch',
      'index rows an article',
      'MiB of memory',
      'precision',
      'recall',
    ],
    rows,
  )
}
