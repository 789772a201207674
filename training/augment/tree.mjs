/**
 * Trees to be put together: a node has its dependents to the left and to the right of it. `linear` turns one into the words
 * of a sentence.
 */
/** A word with what hangs on it. */
export const node = (form, upos, xpos, rel, left = [], right = [], lemma = form.toLowerCase()) => ({
  form,
  upos,
  xpos,
  rel,
  left,
  right,
  lemma,
})
/** The same with another relation to its head. */
export const as = (tree, rel) => ({ ...tree, rel })
/** The same with more before it. */
export const pre = (tree, ...more) => ({ ...tree, left: [...more, ...tree.left] })
/** The same with more after it. */
export const post = (tree, ...more) => ({ ...tree, right: [...tree.right, ...more] })
export const comma = () => node(',', 'PUNCT', ',', 'punct')

/** The words of a tree in order, with heads from 1, 0 for the root. */
export function linear(root) {
  const order = []
  const heads = new Map([[root, null]])
  const walk = (tree) => {
    tree.left.forEach(walk)
    order.push(tree)
    tree.right.forEach(walk)
    for (const child of [...tree.left, ...tree.right]) heads.set(child, tree)
  }
  walk(root)
  const places = new Map(order.map((tree, i) => [tree, i + 1]))
  return order.map((tree) => {
    const { form, lemma, upos, xpos, rel } = tree
    return { form, lemma, upos, xpos, head: places.get(heads.get(tree)) ?? 0, rel }
  })
}

/** The tree below a word of a training sentence. */
export function treeOf(tokens, at) {
  const { form, lemma, upos, xpos, rel } = tokens[at]
  const children = tokens.map((_, i) => i).filter((i) => tokens[i].head === at + 1)
  const below = (some) => some.map((i) => treeOf(tokens, i))
  const left = below(children.filter((i) => i < at))
  return node(form, upos, xpos, rel, left, below(children.filter((i) => i > at)), lemma)
}
