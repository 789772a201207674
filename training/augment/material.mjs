/** What training sentences give for new ones: speakers, contents that could be said, names. */
import { treeOf } from './tree.mjs'

const REPORTING = new Set(
  'say tell announce report add claim confirm note warn state explain argue'.split(' '),
)
const OFFICE =
  /^(official|minister|spokesman|spokeswoman|agency|government|police|ministry|president|army|group|department)$/
const DAY_OR_MONTH =
  /day$|^(January|February|March|April|May|June|July|August|September|October|November|December)$/
const LONGEST_SPEAKER = 14
const SHORTEST_CONTENT = 6
const LONGEST_CONTENT = 32

/** The places of the words below one, itself included. */
const below = (tokens, at) =>
  tokens
    .map((_, i) => i)
    .filter((i) => {
      for (let j = i, steps = 0; j >= 0 && steps < 99; j = tokens[j].head - 1, steps++)
        if (j === at) return true
      return false
    })
const isUnbroken = (places) => places.length > 0 && places.at(-1) - places[0] === places.length - 1

function isSpeaker(tokens, at) {
  const { upos, rel, head, lemma } = tokens[at]
  const governor = tokens[head - 1]
  if (rel !== 'nsubj' || !governor || !/NOUN|PROPN/.test(upos)) return false
  if (!REPORTING.has(governor.lemma) && !OFFICE.test(lemma)) return false
  const places = below(tokens, at)
  return isUnbroken(places) && places.length <= LONGEST_SPEAKER
}

const isName = ({ form, xpos }) => xpos === 'NNP' && /^[A-Z][a-z]{2,}$/.test(form) && !DAY_OR_MONTH.test(form)

/** A sentence that could be said: a finite clause of middling length that quotes and reports nothing itself. */
function isContent(tokens, root) {
  const last = tokens.at(-1)
  return (
    tokens.length >= SHORTEST_CONTENT &&
    tokens.length <= LONGEST_CONTENT &&
    tokens[root].upos === 'VERB' &&
    last.form === '.' &&
    last.head === root + 1 &&
    !REPORTING.has(tokens[root].lemma) &&
    tokens.some((t) => t.head === root + 1 && /^nsubj/.test(t.rel)) &&
    !tokens.some((t) => /["“”]/.test(t.form)) &&
    isUnbroken(below(tokens, root))
  )
}

export function materialOf(sentences) {
  const speakers = []
  const contents = []
  const names = []
  for (const { tokens } of sentences) {
    tokens.forEach((token, i) => {
      if (isSpeaker(tokens, i)) speakers.push(treeOf(tokens, i))
      if (isName(token)) names.push(token.form)
    })
    const root = tokens.findIndex((t) => t.head === 0)
    if (!isContent(tokens, root)) continue
    const content = treeOf(tokens, root)
    content.right.pop() // the full stop
    contents.push(content)
  }
  return { speakers, contents, names }
}
