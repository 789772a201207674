import type { Sentence } from '../../language/sentence.js'
import { inSentence } from '../near.js'
import type { Reading } from '../reading.js'
import type { Figure } from '../record.js'
import { leadsTo, periodIn, REACH } from './compared-with.js'
import { type ComparisonFinder, comparisonRules } from './comparison-rules.js'

type Comparison = NonNullable<Figure['comparison']>
type Found = Readonly<{ comparison: Comparison; rule: string }>

/** A change's start is looked for among this many figures behind it. */
const FOLLOWING = 5

/** Words of the text from `start` to `end` in one sentence, and the figure that stands behind them. */
type Stretch = Readonly<{ sentence: number; start: number; end: number; next: Figure | null }>

/** What the first comparing word of a stretch leads to. */
function comparisonIn(
  { article, times }: Reading,
  { sentence, start, end, next }: Stretch,
  applies: (rule: ComparisonFinder) => boolean,
): Found | null {
  const near = inSentence(times, sentence)
  for (const { id, find } of comparisonRules) {
    const match = applies(find) ? find.word.exec(article.text.slice(start, end)) : null
    if (!match) continue
    const after = start + match.index + match[0].length
    if (next && leadsTo(article.text, after, next, near))
      return { comparison: { kind: 'figure', with: next.id }, rule: id }
    const period = periodIn(article.text, after, end, near)
    if (period) return { comparison: { kind: 'period', with: period }, rule: id }
  }
  return null
}

/** Counts of one kind joined in a sentence ("11,200 on Sunday and 10,000 on Monday") and "doubled to 10,000" share what follows. */
function joined(text: string, a: Figure, b: Figure): boolean {
  const between = text.slice(a.span.end, b.span.start)
  return a.basis === 'change'
    ? /^\s*to\s*$/i.test(between)
    : a.basis === b.basis &&
        a.measure === b.measure &&
        /^[^;:]{0,80}\b(?:and|or)\b[^,;:]{0,30}$/i.test(between)
}

/** "From 5,000 in May to 10,000 in June": the second is compared with the first. */
const isRise = (text: string, a: Figure, b: Figure): boolean =>
  /\bfrom\s+$/i.test(text.slice(a.span.start - 8, a.span.start)) &&
  /^[^,;:.]{0,40}\bto\s+$/i.test(text.slice(a.span.end, b.span.start))

/** What each figure of a sentence is compared with in it, by the figure's id; `before` is the last figure of the sentence before. */
function inOneSentence(
  reading: Reading,
  sentence: Sentence,
  figures: readonly Figure[],
  before: Figure | null,
): ReadonlyMap<string, Found> {
  const { text } = reading.article
  const found = new Map<string, Found>()
  const first = figures[0]!
  const opening = {
    sentence: sentence.index,
    start: Math.max(sentence.start, first.span.start - REACH),
    end: first.span.start,
    next: first,
  }
  const opens = comparisonIn(reading, opening, (rule) => rule.opens)
  const opened = opens?.comparison.kind === 'period' ? first : (figures[1] ?? before)
  figures.forEach((figure, i) => {
    const next = figures[i + 1] ?? null
    const start = figure.span.end
    const end = Math.min(next?.span.start ?? sentence.end, start + REACH)
    const stretch = { sentence: sentence.index, start, end, next }
    const own = comparisonIn(reading, stretch, (rule) => !rule.ofChange || figure.basis === 'change')
    // "7,000 in April, compared with 5,000 in March, but lower than …" goes on about the 7,000.
    const isBase = i > 0 && found.get(figures[i - 1]!.id)?.comparison.with === figure.id
    if (own && !isBase) found.set(figure.id, own)
    if (next && isRise(text, figure, next))
      found.set(next.id, { comparison: { kind: 'figure', with: figure.id }, rule: 'comparison/from' })
  })
  if (opens && opened && !found.has(opened.id)) found.set(opened.id, opens)
  for (let i = figures.length - 2; i >= 0; i--) {
    const [a, b] = [figures[i]!, figures[i + 1]!]
    const shared = found.get(b.id)
    if (shared && !found.has(a.id) && shared.comparison.with !== a.id && joined(text, a, b))
      found.set(a.id, shared)
  }
  return found
}

/** A change without words of its own is from where the counts of its kind that follow it started. */
function startOf(
  change: Figure,
  following: readonly Figure[],
  found: ReadonlyMap<string, Found>,
): Found | null {
  for (const figure of following) {
    if (figure.basis === 'change') return null
    const own = found.get(figure.id)
    const alike = figure.measure === change.measure || figure.measure === 'other'
    if (alike && own?.comparison.kind === 'figure') return own
  }
  return null
}

/** The figures, in order, with what the article compares each with: another of them, or a period in its words. */
export function withComparisons(reading: Reading, figures: readonly Figure[]): readonly Figure[] {
  const found = new Map<string, Found>()
  let at = 0
  let last: Readonly<{ index: number; figure: Figure }> | null = null
  for (const sentence of reading.sentences) {
    const first = at
    while (figures[at]?.sentence.start === sentence.start) at++
    if (at === first) continue
    const before: Figure | null = last?.index === sentence.index - 1 ? last.figure : null
    for (const [id, one] of inOneSentence(reading, sentence, figures.slice(first, at), before))
      found.set(id, one)
    last = { index: sentence.index, figure: figures[at - 1]! }
  }
  return figures.map((figure, i) => {
    const own =
      found.get(figure.id) ??
      (figure.basis === 'change' ? startOf(figure, figures.slice(i + 1, i + 1 + FOLLOWING), found) : null)
    return own ? { ...figure, comparison: own.comparison, rules: [...figure.rules, own.rule] } : figure
  })
}
