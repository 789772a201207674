import type { Sentence } from '../../language/sentence.js'
import { quoteOf } from '../../text/span.js'
import type { Context } from '../context.js'
import type { NumberKind, NumberMention, Qualifier } from '../mention.js'
import type { Amount } from './amount.js'
import { onTop } from './on-top.js'
import { qualifierRules, qualify } from './qualifiers.js'
import { amountRules, kindRules } from './rules.js'
import type { Tokens } from './tokens.js'

/** The number that begins at a token and the rule that reads it. */
function amountAt(tokens: Tokens, at: number): Readonly<{ amount: Amount; rule: string }> | null {
  for (const { id, find } of amountRules) {
    const amount = find(tokens, at)
    if (amount) return { amount, rule: id }
  }
  return null
}

/** What the number counts or measures, and the rule that shows it. */
function kindOf(tokens: Tokens, amount: Amount): Readonly<{ kind: NumberKind; rules: readonly string[] }> {
  if (amount.kind) return { kind: amount.kind, rules: [] }
  for (const { id, find } of kindRules) {
    const kind = find(tokens, amount)
    if (kind) return { kind, rules: [id] }
  }
  return { kind: 'cardinal', rules: [] }
}

/** Low and high as the qualifier bounds them. */
function bounds({ low, high, form }: Amount, means: Qualifier | undefined) {
  if (form !== 'exact') return { low, high, qualifier: form }
  if (means === 'at-least') return { low, high: null, qualifier: means }
  if (means === 'at-most') return { low: null, high, qualifier: means }
  return { low, high, qualifier: means ?? form }
}

function numbersOf(text: string, { tokens, index }: Sentence): readonly NumberMention[] {
  const out: NumberMention[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = amountAt(tokens, at)
    if (!found) {
      at++
      continue
    }
    const { amount, rule } = found
    const { from, to, means } = qualify(tokens, amount)
    const { kind, rules } = kindOf(tokens, amount)
    const more = kind === 'cardinal' && onTop.find(tokens, to)
    const last = more ? to : to - 1
    const core = { start: tokens[amount.from]!.start, end: tokens[amount.to - 1]!.end }
    const qualifiers = qualifierRules.filter((q) => means.includes(q.find)).map((q) => q.id)
    out.push({
      ...quoteOf(text, { start: tokens[from]!.start, end: tokens[last]!.end }),
      sentence: index,
      kind,
      ...bounds(amount, means[0]),
      core: quoteOf(text, core),
      rules: [rule, ...qualifiers, ...(more ? [onTop.id] : []), ...rules],
    })
    at = last + 1
  }
  return out
}

/** Every number of the article with its qualifier, in order. */
export const findNumbers = ({
  article,
  sentences,
}: Pick<Context, 'article' | 'sentences'>): readonly NumberMention[] =>
  sentences.flatMap((sentence) => numbersOf(article.text, sentence))
