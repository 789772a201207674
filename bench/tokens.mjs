// How often the words and sentences of src/language agree with those of treebanks, on the treebanks' raw text.
//   node bench/tokens.mjs FOLDER [--misses]     FOLDER holds *.conllu or *.conllu.gz, fetched by the reader (training/README.md)
// Words and sentences are compared as spans; a sentence counts when its beginning and its end are both right. Where a
// treebank marks paragraphs, each is read by itself; else the sentences of a document follow one another in one paragraph.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { splitSentences } from '../dist/language/sentences.js'
import { tokenize } from '../dist/language/tokens.js'

const [folder, ...options] = process.argv.slice(2)
const showMisses = options.includes('--misses')
if (!folder) throw new Error('usage: node bench/tokens.mjs FOLDER [--misses]')

const straight = (s) => s.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")

/** The paragraphs of a CoNLL-U text: raw text and the spans of its words and sentences. */
function paragraphsOf(conllu) {
  const paragraphs = []
  let paragraph = null
  for (const sentence of conllu.split(/\n\n+/)) {
    const lines = sentence.split('\n')
    const text = lines.find((l) => l.startsWith('# text = '))?.slice(9)
    if (text === undefined) continue
    if (!paragraph || lines.some((l) => /^# (newdoc|newpar)/.test(l))) {
      paragraph = { text: '', words: [], sentences: [] }
      paragraphs.push(paragraph)
    }
    const offset = paragraph.text.length === 0 ? 0 : paragraph.text.length + 1
    let at = 0
    const words = []
    for (const line of lines) {
      const [id, form] = line.split('\t')
      if (!/^\d+$/.test(id ?? '') || form === undefined) continue
      const start = straight(text).indexOf(straight(form), at)
      if (start < 0) continue
      at = start + form.length
      words.push({ start: offset + start, end: offset + at })
    }
    if (words.length === 0) continue
    paragraph.text += (offset === 0 ? '' : ' ') + text
    paragraph.words.push(...words)
    paragraph.sentences.push({ start: words[0].start, end: words.at(-1).end })
  }
  return paragraphs
}

const key = ({ start, end }) => `${start}-${end}`
const score = () => ({ both: 0, found: 0, gold: 0 })
function compare(count, found, gold) {
  const wanted = new Set(gold.map(key))
  const missing = new Set(wanted)
  for (const span of found) if (missing.delete(key(span))) count.both++
  count.found += found.length
  count.gold += gold.length
  return { missing, wrong: found.filter((span) => !wanted.has(key(span))) }
}
const percent = ({ both, found, gold }) => {
  const [p, r] = [(100 * both) / found, (100 * both) / gold]
  return `P ${p.toFixed(2)}  R ${r.toFixed(2)}  F1 ${((2 * p * r) / (p + r)).toFixed(2)}`
}

for (const file of readdirSync(folder).sort()) {
  if (!/\.conllu(\.gz)?$/.test(file)) continue
  const raw = readFileSync(join(folder, file))
  const counts = { words: score(), sentences: score() }
  for (const { text, words, sentences } of paragraphsOf(
    (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8'),
  )) {
    const mine = splitSentences(tokenize(text, { start: 0, end: text.length }))
    const inWords = compare(counts.words, mine.flat(), words)
    compare(
      counts.sentences,
      mine.map((s) => ({ start: s[0].start, end: s.at(-1).end })),
      sentences,
    )
    if (!showMisses) continue
    const around = ({ start, end }) =>
      `${text.slice(Math.max(0, start - 20), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}`
    for (const span of inWords.wrong) console.log('word', around(span))
    const wanted = new Set(sentences.map((s) => s.end))
    const got = new Set(mine.map((s) => s.at(-1).end))
    for (const end of got)
      if (!wanted.has(end))
        console.log('break', text.slice(Math.max(0, end - 40), end), '¦', text.slice(end, end + 40))
    for (const end of wanted)
      if (!got.has(end))
        console.log('no break', text.slice(Math.max(0, end - 40), end), '¦', text.slice(end, end + 40))
  }
  console.log(`${file}: words ${percent(counts.words)} | sentences ${percent(counts.sentences)}`)
}
