// Step 7: how well a model parses a treebank, with the code that the reading uses.
//   node training/evaluate.mjs MODEL DATA [SET …]      MODEL is a folder such as models/english-parser
import { join } from 'node:path'
import * as runtime from 'onnxruntime-node'
import { openParser } from '../dist/language/parser/parser.js'
import { readLines } from './conllu.mjs'
import { agreement, base } from './score.mjs'

const [model, data, ...named] = process.argv.slice(2)
if (!data) throw new Error('usage: node training/evaluate.mjs MODEL DATA [SET …]')
const sets = named.length > 0 ? named : ['ewt-test', 'gum-test', 'gumnews-test', 'pud-test', 'pudnews-test']
const SURE = 0.9
const REPORTING = new Set(
  'say tell announce report add claim confirm note warn state explain declare estimate'.split(' '),
)
const RELATIONS = ['nsubj', 'obj', 'nummod', 'ccomp', 'conj', 'appos', 'advcl', 'root']

/** A percentage with one decimal; a dash where there is nothing to be counted. */
const percent = (part, whole) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1))

/** A tree's links by name, those that carry attributed figures: [name, dependent, head and whatever else must agree]. */
function linksOf(tokens, { upos, head, rel }) {
  const cases = new Map()
  rel.forEach((r, i) => {
    if (r === 'case' && !cases.has(head[i])) cases.set(head[i], tokens[i].form.toLowerCase())
  })
  return tokens.flatMap((_, i) => {
    const relation = base(rel[i])
    const links = []
    const add = (name, also = '') => links.push([name, i, `${head[i]} ${also}`])
    const governor = tokens[head[i]]
    if (governor && upos[head[i]] === 'VERB' && REPORTING.has(governor.lemma))
      if (relation === 'nsubj' || relation === 'ccomp') add(`${relation} of a reporting verb`)
    if (RELATIONS.includes(relation)) add(relation)
    if ((relation === 'obl' || (relation === 'nmod' && rel[i] !== 'nmod:poss')) && cases.has(i))
      add(`${relation} with the same case word`, cases.get(i))
    return links
  })
}

const goldOf = (tokens) => ({
  upos: tokens.map((t) => t.upos),
  head: tokens.map((t) => t.head - 1),
  rel: tokens.map((t) => t.rel),
})

/** Precision and recall of each kind of link. */
function relations(sentences, parses) {
  const counts = new Map()
  const count = (name) => {
    if (!counts.has(name)) counts.set(name, { right: 0, found: 0, gold: 0 })
    return counts.get(name)
  }
  sentences.forEach(({ tokens }, k) => {
    if (!parses[k]) return
    const gold = linksOf(tokens, goldOf(tokens))
    const found = linksOf(tokens, parses[k])
    const there = new Set(gold.map(String))
    for (const [name] of gold) count(name).gold++
    for (const link of found) {
      count(link[0]).found++
      if (there.has(String(link))) count(link[0]).right++
    }
  })
  return counts
}

/** Share of the words whose head is held for sure, and how many of them have the right head and relation. */
function certainty(sentences, parses) {
  let words = 0
  const sure = { all: 0, right: 0 }
  sentences.forEach(({ tokens }, k) => {
    words += tokens.length
    parses[k]?.sure.forEach((probability, i) => {
      if (probability < SURE) return
      sure.all++
      if (parses[k].head[i] === tokens[i].head - 1 && base(parses[k].rel[i]) === base(tokens[i].rel))
        sure.right++
    })
  })
  return { share: percent(sure.all, words), precision: percent(sure.right, sure.all) }
}

const parser = await openParser(runtime, model)
for (const set of sets) {
  const sentences = readLines(join(data, `${set}.jsonl`))
  const words = sentences.map(({ tokens }) => tokens.map((t) => t.form))
  const start = performance.now()
  const parses = await parser.parse(words)
  const seconds = (performance.now() - start) / 1000
  const score = agreement(sentences, parses)
  const { share, precision } = certainty(sentences, parses)
  console.log(
    `${set}: ${score.words} words | UPOS ${score.upos.toFixed(2)} UAS ${score.uas.toFixed(2)} LAS ${score.las.toFixed(2)}` +
      ` | sure >= ${SURE}: ${share} % of words, LAS ${precision} | ${Math.round(score.words / seconds)} words/s`,
  )
  for (const [name, { right, found, gold }] of [...relations(sentences, parses)].sort())
    console.log(`  ${name.padEnd(30)} P ${percent(right, found)} R ${percent(right, gold)} of ${gold}`)
}
