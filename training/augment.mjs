// Step 3: sentences in the shapes that news uses and treebanks seldom hold. No new text is copied: the first kind puts parts
// of training sentences together, the second comes from a small grammar.
//   node training/augment.mjs DATA [ATTRIBUTED=2500] [NEWS=1500]      -> DATA/aug-train.jsonl
import { join } from 'node:path'
import { attribute, REPORTING, stop } from './augment/attribution.mjs'
import { clauseWith } from './augment/clauses.mjs'
import { headlineWith } from './augment/headlines.mjs'
import { materialOf } from './augment/material.mjs'
import { day } from './augment/phrases.mjs'
import { pick, random } from './augment/random.mjs'
import { speakersWith } from './augment/speakers.mjs'
import { as, comma, linear, node, pre } from './augment/tree.mjs'
import { readLines, writeLines } from './conllu.mjs'

const [data, attributed = 2500, news = 1500] = process.argv.slice(2)
if (!data) throw new Error('usage: node training/augment.mjs DATA [ATTRIBUTED] [NEWS]')

const { speakers, contents, names } = materialOf(
  ['ewt', 'gum'].flatMap((corpus) => readLines(join(data, `${corpus}-train.jsonl`))),
)
if (speakers.length === 0 || contents.length === 0)
  throw new Error(`${data} holds no sentence that says who said what`)
const types = [...new Set(names)]
/** A name: half of the time by how often it occurs, so that frequent ones don't crowd out the rest. */
const name = () => (random() < 0.5 ? pick(names) : pick(types))
const { place, speaker } = speakersWith(name)
const clause = clauseWith({ place, speaker })
const headline = headlineWith({ place })

/** A sentence's first determiner or preposition loses its capital inside another sentence. */
function lowered(tree) {
  let first = tree
  while (first.left.length > 0) first = first.left[0]
  if (first.upos !== 'PROPN' && /^[A-Z][a-z]*$/.test(first.form) && first.form !== 'I')
    first.form = first.form.toLowerCase()
  return tree
}

const accordingTo = () =>
  pre(
    as(speaker('obl'), 'obl'),
    node('according', 'VERB', 'VBG', 'case', [], [node('to', 'ADP', 'IN', 'fixed')], 'accord'),
  )

function reported() {
  const [form, xpos, lemma] = pick(REPORTING.filter(([verb]) => verb !== 'told'))
  const that = () => (random() < 0.6 ? [node('that', 'SCONJ', 'IN', 'mark')] : [])
  const content = pre(as(clause(), 'ccomp'), ...that())
  const who = speaker('nsubj')
  return node(form, 'VERB', xpos, 'root', [who], [...(random() < 0.4 ? [day()] : []), content], lemma)
}

function newsSentence() {
  const kind = random()
  if (kind < 0.3) return stop(attribute(clause(), speaker('nsubj')))
  if (kind < 0.45) return stop(pre(clause(), accordingTo(), comma()))
  if (kind < 0.6) return stop(reported())
  if (kind < 0.8) return stop(clause())
  return headline()
}

/** The words of a tree, without the commas that meet another mark; null where something hangs on such a comma. */
function wordsOf(tree) {
  const words = linear(as(tree, 'root'))
  const kept = words.filter((word, i) => !(word.form === ',' && /^[,.]$/.test(words[i + 1]?.form ?? '')))
  const places = new Map([[0, 0], ...kept.map((word, i) => [words.indexOf(word) + 1, i + 1])])
  const out = kept.map((word) => ({ ...word, head: places.get(word.head) }))
  if (out.some((word) => word.head === undefined)) return null
  out[0].form = out[0].form.replace(/^[a-z]/, (letter) => letter.toUpperCase())
  return out
}

const copyOfOne = (trees) => structuredClone(pick(trees))
const trees = [
  ...Array.from({ length: Number(attributed) }, () =>
    stop(attribute(copyOfOne(contents), lowered(copyOfOne(speakers)))),
  ),
  ...Array.from({ length: Number(news) }, newsSentence),
]
const sentences = trees
  .map(wordsOf)
  .filter((tokens) => tokens !== null)
  .map((tokens, i) => ({ id: `aug${i}`, doc: 'aug', tokens }))
writeLines(join(data, 'aug-train.jsonl'), sentences)
console.log(
  `${sentences.length} sentences from ${speakers.length} speakers, ${contents.length} contents, ${types.length} names`,
)
