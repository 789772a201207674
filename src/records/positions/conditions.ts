import type { Sentence, Token } from '../../language/sentence.js'
import { childrenOf, relation, subtreeOf } from '../../language/tree.js'
import { lexicon } from '../../lexicon.js'
import type { Span } from '../../text/span.js'

type Opener = Readonly<{ words: readonly string[]; sure: boolean }>

const openers: readonly Opener[] = lexicon<{ phrase: string; sure?: boolean }>('conditions').map(
  ({ phrase, sure }) => ({ words: phrase.split(' '), sure: sure ?? false }),
)

const openerAt = ({ tokens }: Sentence, at: number): Opener | undefined =>
  openers.find(({ words }) => words.every((word, i) => tokens[at + i]?.text.toLowerCase() === word))

const CLOSING = /^[.,;:!?…"'”“’‘»«()–—-]+$|^''$|^``$/
const BREAK = /^[,;:.!?()"”“–—]$|^''$|^``$/

const between = ({ tokens }: Sentence, first: number, last: number): Span => ({
  start: tokens[first]!.start,
  end: tokens[last]!.end,
})

/** A clause or phrase that hangs on the conduct or its cue and opens with words of condition. */
function inTree(sentence: Sentence, heads: readonly Token[]): Span | null {
  for (const head of heads)
    for (const child of childrenOf(sentence, head)) {
      if (relation(child) !== 'advcl' && relation(child) !== 'obl') continue
      const words = subtreeOf(sentence, child)
      const before = sentence.tokens[words[0]!.index - 1]
      const first = before && /^only$/i.test(before.text) ? before.index : words[0]!.index
      const last = words.filter((t) => !CLOSING.test(t.text)).at(-1)!.index
      if (openerAt(sentence, first) && last - first >= 2) return between(sentence, first, last)
    }
  return null
}

/** The words from an opener to the next comma or mark. */
function run(sentence: Sentence, first: number): Span | null {
  const { tokens } = sentence
  let last = first
  while (tokens[last + 1] && !BREAK.test(tokens[last + 1]!.text)) last++
  return last - first >= 2 ? between(sentence, first, last) : null
}

/** Where the tree hangs it elsewhere: sure words after the verb in the same stretch, or any that open the sentence. */
function inWords(sentence: Sentence, verb: Token, cue: Token): Span | null {
  const { tokens } = sentence
  for (let i = verb.index + 1; i < tokens.length && !/^(?:[;:.!?()"”“]|'')$/.test(tokens[i]!.text); i++)
    if (openerAt(sentence, i)?.sure) return run(sentence, i)
  const first = tokens.findIndex((t) => !CLOSING.test(t.text))
  const opened = first >= 0 && openerAt(sentence, first) ? run(sentence, first) : null
  return opened && opened.end < Math.min(cue.start, verb.start) ? opened : null
}

/** The clause on which the conduct depends: "only if …", "unless …", "in the event that …"; null if there is none. */
export const conditionOf = (sentence: Sentence, verb: Token, cue: Token): Span | null =>
  inTree(sentence, [verb, cue]) ?? inWords(sentence, verb, cue)
