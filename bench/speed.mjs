// How fast and how large: articles a second on one core, memory over many articles, time to the first record,
// and time against size for hostile input. Reads the samples; prints tables in Markdown.
//   node bench/speed.mjs [--articles 5000]
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { read } from '../dist/index.js'

const { values } = parseArgs({ options: { articles: { type: 'string', default: '5000' } } })
const many = Number(values.articles)

const pages = readdirSync('samples')
  .filter((file) => file.endsWith('.html'))
  .map((file) =>
    readFileSync(`samples/${file}`, 'latin1').includes('windows-1251')
      ? new TextDecoder('windows-1251').decode(readFileSync(`samples/${file}`))
      : readFileSync(`samples/${file}`, 'utf8'),
  )

const documents = []
for (const html of pages) documents.push(await read({ html }))

/** Texts of 600 words: the paragraphs of the samples, each text beginning at another one. */
const paragraphs = documents.flatMap(({ article }) =>
  article.blocks.filter((b) => b.kind === 'body').map((b) => article.text.slice(b.start, b.end)),
)
function textOf600Words(first) {
  const taken = []
  for (let i = first, words = 0; words < 600; i++) {
    const paragraph = paragraphs[i % paragraphs.length]
    taken.push(paragraph)
    words += paragraph.split(/\s+/).length
  }
  return taken
    .join('\n\n')
    .split(/(?<=\s)/)
    .slice(0, 600)
    .join('')
}
const published = '2022-09-27'
const seconds = async (work) => {
  const start = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - start) / 1e9
}
const table = (head, rows) =>
  console.log(`${[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`)

for (let i = 0; i < 20; i++) await read({ text: textOf600Words(i), published })

const rows = []
const texts = Array.from({ length: 200 }, (_, i) => textOf600Words(i * 7))
const forTexts = await seconds(async () => {
  for (const text of texts) await read({ text, published })
})
rows.push(['600-word texts a second', (texts.length / forTexts).toFixed(1), 'at least 20'])
const htmlRuns = 10
const forPages = await seconds(async () => {
  for (let k = 0; k < htmlRuns; k++) for (const html of pages) await read({ html })
})
rows.push([
  'HTML pages a second (the samples)',
  ((pages.length * htmlRuns) / forPages).toFixed(1),
  'at least 12',
])

const starts = Array.from({ length: 5 }, () => {
  const start = process.hrtime.bigint()
  const run = spawnSync(process.execPath, [
    'bin/onrecord.js',
    'read',
    '--json',
    `samples/${readdirSync('samples').find((f) => f.endsWith('.html'))}`,
  ])
  if (run.status !== 0) throw new Error(String(run.stderr))
  return Number(process.hrtime.bigint() - start) / 1e9
}).sort((a, b) => a - b)
rows.push([
  'seconds from process start to the end of one page, median of 5',
  starts[2].toFixed(2),
  'first record within 1.0',
])
table(['one core', 'measured', 'wanted'], rows)

const memory = []
const at = [...new Set([0.1, 0.2, 0.4, 0.6, 0.8, 1].map((share) => Math.round(many * share)))]
for (let i = 1; i <= many; i++) {
  await read({ text: textOf600Words(i * 3), published })
  if (at.includes(i)) memory.push([i, Math.round(process.memoryUsage.rss() / 2 ** 20)])
}
table(['articles read in one process', 'resident memory, MiB (wanted: under 450 and flat)'], memory)

const hostile = {
  'open tags': (n) => ({ html: '<div>'.repeat(n / 5) }),
  'one line': (n) => ({ text: 'The ministry said 10 people left. '.repeat(n / 34), published }),
  'one word': (n) => ({ text: 'a'.repeat(n), published }),
  numbers: (n) => ({ text: '12,345 '.repeat(n / 7), published }),
  'nested quotes': (n) => ({ text: '“He said '.repeat(n / 18) + '” '.repeat(n / 18), published }),
  'paragraphs of HTML': (n) => ({
    html: `<article>${'<p>About 1,000 people fled the town on Sunday, officials said.</p>'.repeat(n / 66)}</article>`,
  }),
}
const growth = []
for (const [name, make] of Object.entries(hostile)) {
  const times = []
  for (const size of [250_000, 500_000, 1_000_000, 2_000_000])
    times.push(await seconds(() => read(make(size))))
  growth.push([name, ...times.map((t) => t.toFixed(2)), (times[3] / times[1]).toFixed(1)])
}
table(['seconds for', '250 kB', '500 kB', '1 MB', '2 MB', '2 MB : 500 kB (linear is 4)'], growth)
