/** The relation without its subtype, which isn't scored. */
export const base = (relation) => relation.split(':')[0]

/**
 * How far the parses agree with a treebank's trees, in percent of its words, punctuation included: UPOS tags, heads (UAS),
 * heads with their relation (LAS). Sentences without a parse count as wrong.
 */
export function agreement(sentences, parses) {
  const right = { upos: 0, uas: 0, las: 0 }
  let words = 0
  sentences.forEach(({ tokens }, k) => {
    words += tokens.length
    const parse = parses[k]
    if (!parse) return
    tokens.forEach((token, i) => {
      const headRight = parse.head[i] === token.head - 1
      if (parse.upos[i] === token.upos) right.upos++
      if (headRight) right.uas++
      if (headRight && base(parse.rel[i]) === base(token.rel)) right.las++
    })
  })
  const percent = (n) => (100 * n) / words
  return { words, upos: percent(right.upos), uas: percent(right.uas), las: percent(right.las) }
}
