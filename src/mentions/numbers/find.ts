import type { Sentence, Token } from '../../language/sentence.js'
import { quoteOf } from '../../text/span.js'
import type { Context } from '../context.js'
import type { NumberMention, Qualifier } from '../mention.js'
import { type Amount, amountAt } from './amount.js'
import { changeAt } from './change.js'
import { kindOf } from './kind.js'
import { qualifiersAfter, qualifiersBefore } from './words.js'

const lower = (token: Token | undefined) => token?.text.toLowerCase() ?? ''

type Qualified = { from: number; to: number; means: Qualifier | null }

/** Takes in the qualifiers around a number; where there are several, the first one that bounds it counts. */
function qualify(tokens: readonly Token[], amount: { from: number; to: number }): Qualified {
  let { from, to } = amount
  let means: Qualifier | null = null
  const before = () =>
    qualifiersBefore
      .get(lower(tokens[from - 1]))
      ?.find(({ words }) => words.every((word, i) => lower(tokens[from - words.length + i]) === word))
  for (let found = before(); found; found = before()) {
    from -= found.words.length
    means ??= found.entry.means
  }
  for (const { words, entry } of qualifiersAfter.get(lower(tokens[to])) ?? [])
    if (words.every((word, i) => lower(tokens[to + i]) === word)) {
      to += words.length
      means ??= entry.means
      break
    }
  return { from, to, means }
}

/** Low and high as the qualifier bounds them. */
function bounds({ low, high, form }: Amount, means: Qualifier | null) {
  if (form === 'vague') return { low, high, qualifier: 'vague' as const }
  if (form === 'range') return { low, high, qualifier: 'range' as const }
  if (means === 'at-least') return { low, high: null, qualifier: means }
  if (means === 'at-most') return { low: null, high, qualifier: means }
  return { low, high, qualifier: means ?? ('exact' as const) }
}

function numbersOf(text: string, sentence: Sentence): readonly NumberMention[] {
  const { tokens } = sentence
  const out: NumberMention[] = []
  for (let at = 0; at < tokens.length; ) {
    const change = changeAt(tokens, at)
    const amount = change ?? amountAt(tokens, at)
    if (!amount) {
      at++
      continue
    }
    const { from, to, means } = qualify(tokens, amount)
    const kind = change ? 'ratio' : kindOf(tokens, amount)
    // "20,000 more" and "eight more" keep their "more": it says that they come on top.
    const more =
      !change && kind === 'cardinal' && lower(tokens[to]) === 'more' && lower(tokens[to + 1]) !== 'than'
        ? 1
        : 0
    const core = { start: tokens[amount.from]!.start, end: tokens[amount.to - 1]!.end }
    const span = { start: tokens[from]!.start, end: tokens[to + more - 1]!.end }
    out.push({
      ...quoteOf(text, span),
      sentence: sentence.index,
      kind,
      ...bounds(amount, means),
      core: quoteOf(text, core),
      rules: [change ? 'number/change' : `number/${amount.form}`],
    })
    at = Math.max(to + more, at + 1)
  }
  return out
}

/** Every number of the article with its qualifier, in order. */
export const findNumbers = ({ article, sentences }: Context): readonly NumberMention[] =>
  sentences.flatMap((sentence) => numbersOf(article.text, sentence))
