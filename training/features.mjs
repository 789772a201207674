// Step 4: what train.py reads: words as the vocabulary knows them, rows of affix tables, tags, heads and relations.
//   node training/features.mjs DATA      DATA/*.jsonl -> DATA/features.json, DATA/aug-features.json
// Words and affixes are worked out by src/language/parser/features.ts, the code that runs when the parser is used.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { charRows, norm } from '../dist/language/parser/features.js'
import { readLines } from './conllu.mjs'

/** A tag or relation that is rarer can't be learned. */
const RAREST_TAG = 8
const RAREST_RELATION = 10

const [data] = process.argv.slice(2)
if (!data) throw new Error('usage: node training/features.mjs DATA')
const read = (name) => readLines(join(data, `${name}.jsonl`))

/** Values that occur `least` times or more, the most frequent first. */
function inventory(values, least) {
  const counts = new Map()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1])
    .map(([value]) => value)
}

const tagOf = ({ upos, xpos }) => `${upos}|${xpos}`
const train = ['ewt-train', 'gum-train'].flatMap(read)
const tokens = train.flatMap((sentence) => sentence.tokens)
const tags = inventory(tokens.map(tagOf), RAREST_TAG)
const labels = inventory(
  tokens.map((t) => t.rel),
  RAREST_RELATION,
)
const tagIds = new Map(tags.map((tag, i) => [tag, i]))
const labelIds = new Map(labels.map((label, i) => [label, i]))
/** A rare subtype counts as its relation, a rare relation as `dep`. */
const labelId = (rel) => labelIds.get(rel) ?? labelIds.get(rel.split(':')[0]) ?? labelIds.get('dep') ?? 0

const row = ({ tokens }) => ({
  forms: tokens.map((t) => t.form),
  words: tokens.map((t) => norm(t.form)),
  chars: tokens.map((t) => charRows(t.form)),
  upos: tokens.map((t) => t.upos),
  tags: tokens.map((t) => tagIds.get(tagOf(t)) ?? -1),
  heads: tokens.map((t) => t.head),
  labels: tokens.map((t) => labelId(t.rel)),
})

const sets = { train: train.map(row) }
for (const name of ['ewt-dev', 'gum-dev', 'ewt-test', 'gum-test', 'gumnews-test', 'pud-test', 'pudnews-test'])
  sets[name] = read(name).map(row)
writeFileSync(join(data, 'features.json'), JSON.stringify({ tags, labels, sets }))
if (existsSync(join(data, 'aug-train.jsonl')))
  writeFileSync(join(data, 'aug-features.json'), JSON.stringify(read('aug-train').map(row)))
console.log(`${tags.length} tags, ${labels.length} relations, ${train.length} training sentences`)
