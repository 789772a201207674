// Step 1: collects the trees whose licences allow it, from checkouts of the treebanks, into gzipped CoNLL-U.
//   node training/make_treebank.mjs --ewt DIR --gum DIR --pud FILE --out TREEBANK
// --ewt  a checkout of UniversalDependencies/UD_English-EWT
// --gum  a checkout of amir-zeldes/gum
// --pud  en_pud-ud-test.conllu of UniversalDependencies/UD_English-PUD
// README.md says which commits, under which licences, and why these genres.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'

/** Genres of GUM whose texts are CC BY, CC BY-SA or in the public domain. */
const KEPT_GENRES = new Set(['bio', 'interview', 'news', 'speech', 'textbook', 'vlog', 'voyage'])
/** Documents of these genres whose own source page gives no clear free licence. */
const DROPPED = new Set(['GUM_speech_trump', 'GUM_speech_destiny', 'GUM_textbook_alamo'])
const SETS = ['train', 'dev', 'test']

const option = { type: 'string' }
const { ewt, gum, pud, out } = parseArgs({
  options: { ewt: option, gum: option, pud: option, out: option },
}).values
if (!ewt || !gum || !pud || !out)
  throw new Error('usage: make_treebank.mjs --ewt DIR --gum DIR --pud FILE --out DIR')
mkdirSync(out, { recursive: true })

const read = (path) => readFileSync(path, 'utf8')

function write(name, texts) {
  const conllu = texts.map((text) => `${text.trimEnd()}\n\n`).join('')
  writeFileSync(join(out, `${name}.conllu.gz`), gzipSync(conllu, { level: 9 }))
  console.log(`${name}: ${texts.length} files, ${conllu.match(/^\d+\t/gm)?.length ?? 0} tokens`)
}

/** A set of EWT; a checkout that lacks the large file still has its documents one by one. */
function ewtTexts(set) {
  const whole = join(ewt, `en_ewt-ud-${set}.conllu`)
  if (existsSync(whole)) return [read(whole)]
  const parts = join(ewt, 'not-to-release')
  const files = read(join(parts, 'file-lists', `files.${set}`))
    .trim()
    .split(/\s+/)
  return files.map((file) => read(join(parts, 'sources', file)))
}

/** Which set GUM's own list puts a document in; those it doesn't name are for training. */
function gumSets() {
  const sets = new Map()
  let set = ''
  for (const line of read(join(gum, 'splits.md')).split('\n')) {
    set = /^##\s+(\w+)/.exec(line)?.[1] ?? set
    const document = /^\s*\*\s+(GUM_\w+)/.exec(line)?.[1]
    if (document) sets.set(document, set)
  }
  return (document) => sets.get(document) ?? 'train'
}

const isKept = (document) =>
  document.startsWith('GUM_') && KEPT_GENRES.has(document.split('_')[1]) && !DROPPED.has(document)
/** The machine-written summaries in the metadata are of no use here. */
const withoutSummary = (text) => text.replace(/^# meta::summary.*\n/gm, '')

for (const set of SETS) write(`ewt-${set}`, ewtTexts(set))
const setOf = gumSets()
const documents = readdirSync(join(gum, 'dep'))
  .map((file) => file.replace(/\.conllu$/, ''))
  .filter(isKept)
  .sort()
for (const set of SETS)
  write(
    `gum-${set}`,
    documents
      .filter((d) => setOf(d) === set)
      .map((d) => withoutSummary(read(join(gum, 'dep', `${d}.conllu`)))),
  )
write('pud-test', [read(pud)])
