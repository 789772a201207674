// How well copies of one text fold into one origin, and what it costs.
//   node bench/duplicates.mjs [--set tuned|second|…|eighth] [--misses]                   precision and recall on the labelled set
//   node bench/duplicates.mjs --scale [--articles 1000,10000,100000]  time, memory and candidates per article
import { parseArgs } from 'node:util'
import { score } from './duplicates/score.mjs'

const parts = ['tuned', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']
const { values } = parseArgs({
  options: {
    set: { type: 'string' },
    misses: { type: 'boolean' },
    scale: { type: 'boolean' },
    articles: { type: 'string', default: '1000,10000,100000' },
  },
})

if (values.scale) {
  const { scale } = await import('./duplicates/scale.mjs')
  await scale(values.articles.split(',').map(Number))
} else await score(values.set ? [values.set] : parts, values.misses)
