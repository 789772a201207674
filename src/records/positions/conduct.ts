import type { Sentence, Token } from '../../language/sentence.js'
import { childBy, childrenOf, relation, subtreeOf } from '../../language/tree.js'
import type { Span } from '../../text/span.js'
import { caseOf, markOf } from './clause.js'
import type { Conduct } from './scene.js'
import { wordsFor } from './words.js'

const conditional = wordsFor('conditional')
const giving = wordsFor('giving-reasons')

/** What the conduct's words leave out: other speech, other actors, reasons and conditions. */
function standsApart(sentence: Sentence, head: Token, child: Token): boolean {
  const rel = relation(child)
  if (rel === 'parataxis' && markOf(sentence, child)?.lemma === 'that') return false
  if (rel === 'parataxis' || rel === 'discourse' || rel === 'vocative') return true
  if (child.index < head.index) return false
  const commaBefore = sentence.tokens[subtreeOf(sentence, child)[0]!.index - 1]?.text === ','
  const mark = markOf(sentence, child)?.text.toLowerCase() ?? ''
  const advmod = childBy(sentence, child, 'advmod')?.text.toLowerCase() ?? ''
  if (rel === 'advcl') {
    if (conditional.has(mark) || (conditional.has(advmod) && advmod !== 'once')) return true
    if (mark === 'while') return child.xpos === 'VBG' || commaBefore
    if (giving.has(mark)) return true
    return child.xpos === 'VBG' && (commaBefore || sentence.tokens[child.index - 1]?.text === ',')
  }
  if (
    rel === 'conj' &&
    (childBy(sentence, child, 'nsubj', 'expl') || childBy(sentence, child, 'aux')) &&
    child.upos !== 'NOUN'
  )
    return true
  if (rel === 'obl' && caseOf(sentence, child) === 'according') return true
  return false
}

function wordsOf(sentence: Sentence, head: Token): Set<number> {
  const inside = new Set<number>()
  const open = [head]
  for (const t of open) {
    inside.add(t.index)
    for (const child of childrenOf(sentence, t)) {
      if (
        t === head || relation(t) === 'conj'
          ? standsApart(sentence, t, child)
          : relation(child) === 'parataxis'
      )
        continue
      open.push(child)
    }
  }
  return inside
}

const CLOSING = /^[.,;:!?…"'”“’‘»«()–—-]+$|^''$|^``$/
/** A spaced dash or a bracket opens an aside. */
const STOP = /^(?:[–—(]|--?)$/
const TRAILING = new Set(['and', 'or', 'but', 'nor', 'while', 'as', 'that'])

/** The words of the conduct, continuous, from its first word on; a trailing condition, reason or other speech stays outside. */
export function conductSpan(sentence: Sentence, { head, from, also }: Conduct): Span {
  const inside = wordsOf(sentence, head)
  if (also) for (const i of wordsOf(sentence, also)) inside.add(i)
  const { tokens } = sentence
  let last = from.index
  for (let i = from.index; i < tokens.length; i++) {
    const word = tokens[i]!
    if (i > head.index && STOP.test(word.text) && tokens[i - 1]!.end < word.start) break
    if (inside.has(i) || i <= head.index) last = i
    else if (!CLOSING.test(word.text) || !inside.has(i + 1)) break
  }
  while (
    last > from.index &&
    (CLOSING.test(tokens[last]!.text) || TRAILING.has(tokens[last]!.text.toLowerCase()))
  )
    last--
  return { start: from.start, end: tokens[last]!.end }
}
