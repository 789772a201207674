/** Words that tell nothing about an action. */
const SMALL = new Set(
  (
    'a an the this that these those its their his her our my your it they them he him she we us you i all any some ' +
    'no not of to in on at by for from with without into over under about as and or but if than then so be is are was ' +
    'were been being have has had do does did will would shall should can could may might must more most new further ' +
    'also only again yet up out off back who which what where when there here'
  ).split(' '),
)

/** Endings of inflection, the longest first. */
const ENDINGS: readonly (readonly [ending: RegExp, stem: string])[] = [
  [/ie[sd]$/, 'y'],
  [/sses$/, 'ss'],
  [/(?:ings?|ed|es|s|e)$/, ''],
]

/** A word without what inflection does to it: enough to compare the actions of one actor, no linguist's stem. */
export function stemOf(word: string): string {
  const [ending, stem] = ENDINGS.find(([ending]) => ending.test(word)) ?? []
  if (!ending || stem === undefined || (word.endsWith('ss') && stem === '')) return word
  const short = word.replace(ending, stem)
  if (short.length < 3) return word
  return short.replace(/([bdfgmnprt])\1$/, '$1')
}

/** The stems of the words that tell what an action is, in their order. */
export function mainWords(action: string): readonly string[] {
  const words =
    action
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words.filter((word) => !SMALL.has(word)).map(stemOf))]
}

/**
 * Whether two actions are about the same: they share their first main word and half of the main words of the shorter
 * one, or two thirds of them.
 */
export function sameAction(a: readonly string[], b: readonly string[]): boolean {
  const least = Math.min(a.length, b.length)
  if (least === 0) return false
  const shared = a.filter((word) => b.includes(word)).length
  return a[0] === b[0] ? shared * 2 >= least : shared * 3 >= least * 2
}
