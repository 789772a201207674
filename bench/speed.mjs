// How fast and how large: articles a second on one core, time to the first record, memory over many articles, and time against
// size for hostile input. Prints tables in Markdown; rates are the best of several short runs, as other work only slows them.
//   node bench/speed.mjs [--articles 5000] [--texts FOLDER]
// Articles are paragraphs of the samples, or of the *.txt files of a folder, shuffled and joined to 600 words each.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { decode } from '../dist/article/decode.js'
import { read } from '../dist/index.js'

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '5000' }, texts: { type: 'string' } },
})
const many = Number(values.articles)
const RUNS = 7
const ARTICLES_A_RUN = 40
const published = '2022-09-27'

/** The same choices in every run. */
let state = 1
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) | 0
  return (state >>> 0) / 2 ** 32
}

const samples = readdirSync('samples').filter((file) => file.endsWith('.html'))
const pages = samples.map((file) => decode(readFileSync(join('samples', file)), 'text/html').text)
const inputs = values.texts
  ? readdirSync(values.texts)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => ({ text: readFileSync(join(values.texts, file), 'utf8') }))
  : pages.map((html) => ({ html }))
const paragraphs = []
for (const input of inputs) {
  const { article } = await read(input)
  if (article.language === 'en')
    for (const { kind, start, end } of article.blocks)
      if (kind === 'body') paragraphs.push(article.text.slice(start, end))
}

function textOf600Words() {
  const words = []
  while (words.length < 600)
    words.push(...`${paragraphs[Math.floor(random() * paragraphs.length)]}\n\n`.split(/(?<=\s)(?=\S)/))
  return words.slice(0, 600).join('')
}

async function seconds(work) {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
const table = (head, rows) =>
  console.log(`${[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`)

/** The best of some runs, in articles a second. */
async function bestRate(inputsOfRun) {
  let best = 0
  for (let run = 0; run < RUNS; run++) {
    const list = inputsOfRun()
    const time = await seconds(async () => {
      for (const input of list) await read(input)
    })
    best = Math.max(best, list.length / time)
  }
  return best.toFixed(1)
}
/** From the start of the process until the document of one page is printed. */
async function secondsOfOnePage() {
  return seconds(() => {
    const { status, stderr } = spawnSync(process.execPath, [
      'bin/onrecord.js',
      'read',
      '--json',
      join('samples', samples[0]),
    ])
    if (status !== 0) throw new Error(String(stderr))
  })
}

const texts = () => Array.from({ length: ARTICLES_A_RUN }, () => ({ text: textOf600Words(), published }))
const longPages = () =>
  texts().map(({ text }, i) => ({
    html: pages[i % pages.length].replace(
      /<\/p>/,
      `</p>${text
        .split('\n\n')
        .map((p) => `<p>${p}</p>`)
        .join('')}`,
    ),
  }))
const starts = []
for (let run = 0; run < RUNS; run++) starts.push(await secondsOfOnePage())
for (const input of texts()) await read(input)
table(
  ['one core', 'measured', 'wanted'],
  [
    ['600-word texts a second', await bestRate(texts), 'at least 20'],
    ['pages of 600 words and more a second', await bestRate(longPages), 'at least 12'],
    ['the samples a second', await bestRate(() => pages.map((html) => ({ html }))), 'at least 12'],
    ['seconds from process start to the end of one page', Math.min(...starts).toFixed(2), 'at most 1.0'],
  ],
)

const memory = []
const marks = new Set([0.02, 0.1, 0.2, 0.4, 0.6, 0.8, 1].map((share) => Math.round(many * share)))
for (let i = 1; i <= many; i++) {
  await read({ text: textOf600Words(), published })
  if (marks.has(i)) memory.push([i, Math.round(process.memoryUsage.rss() / 2 ** 20)])
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
console.log(`Load of the machine at the end: ${loadavg()[0].toFixed(1)}`)
