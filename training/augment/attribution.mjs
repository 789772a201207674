/** Content before its verb: `CONTENT, SPEAKER said on Monday.`, `"CONTENT," said SPEAKER in a statement.` */
import { day } from './phrases.mjs'
import { pick, random } from './random.mjs'
import { as, comma, node, post, pre } from './tree.mjs'

/** Reporting verbs: form, Penn tag, lemma; those that reports use most stand more than once. */
export const REPORTING = [
  ['said', 'VBD', 'say'],
  ['said', 'VBD', 'say'],
  ['said', 'VBD', 'say'],
  ['says', 'VBZ', 'say'],
  ['reported', 'VBD', 'report'],
  ['added', 'VBD', 'add'],
  ['announced', 'VBD', 'announce'],
  ['told', 'VBD', 'tell'],
  ['confirmed', 'VBD', 'confirm'],
  ['warned', 'VBD', 'warn'],
]

export function attribute(content, sp) {
  const [f, x, l] = pick(REPORTING)
  let c = as(content, 'ccomp')
  const quoted = random() < 0.25
  if (quoted) c = pre(c, node('"', 'PUNCT', '``', 'punct'))
  const left = [c, comma(), ...(quoted ? [node('"', 'PUNCT', "''", 'punct')] : [])]
  const v = node(f, 'VERB', x, 'root', left, [], l)
  const s = as(sp, 'nsubj')
  const inverted = random() < 0.3 && f !== 'told'
  ;(inverted ? v.right : v.left).push(s)
  if (f === 'told')
    v.right.push(
      pick([
        node('Reuters', 'PROPN', 'NNP', 'iobj'),
        node('AFP', 'PROPN', 'NNP', 'iobj'),
        node('reporters', 'NOUN', 'NNS', 'iobj', [], [], 'reporter'),
        node('journalists', 'NOUN', 'NNS', 'iobj', [], [], 'journalist'),
      ]),
    )
  if (random() < 0.45) v.right.push(day())
  if (random() < 0.1)
    v.right.push(
      node('statement', 'NOUN', 'NN', 'obl', [
        node('in', 'ADP', 'IN', 'case'),
        node('a', 'DET', 'DT', 'det'),
      ]),
    )
  return v
}
/** With a full stop at its end. */
export const stop = (v) => post(v, node('.', 'PUNCT', '.', 'punct'))
