// Step 2: the treebanks of make_treebank.mjs as JSON Lines, one sentence a line (see conllu.mjs).
//   node training/prep.mjs TREEBANK DATA      TREEBANK/*.conllu.gz -> DATA/*.jsonl
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readTreebank, writeLines } from './conllu.mjs'

/** The news in a test set is measured by itself: sentences of PUD whose id begins with n, documents of GUM's news. */
const NEWS = { 'pud-test': ['pudnews-test', /^n/], 'gum-test': ['gumnews-test', /_news_/] }

const [treebank, data] = process.argv.slice(2)
if (!data) throw new Error('usage: node training/prep.mjs TREEBANK DATA')
mkdirSync(data, { recursive: true })

function put(name, sentences) {
  writeLines(join(data, `${name}.jsonl`), sentences)
  const tokens = sentences.reduce((sum, s) => sum + s.tokens.length, 0)
  console.log(`${name}: ${sentences.length} sentences, ${tokens} tokens`)
}

for (const file of readdirSync(treebank).sort()) {
  const name = /^(.+)\.conllu(?:\.gz)?$/.exec(file)?.[1]
  if (!name) continue
  const sentences = readTreebank(join(treebank, file))
  put(name, sentences)
  const news = NEWS[name]
  if (news)
    put(
      news[0],
      sentences.filter((s) => news[1].test(s.id)),
    )
}
