import { type Quote, quoteOf } from '../../text/span.js'
import type { Candidate, SharedQuote } from './candidate.js'
import { runsOf } from './overlap.js'
import { type ArticleText, bodyWords } from './words.js'

/** How many shared stretches are shown. */
const SHOWN = 3

/**
 * The words of the longest shared runs, as they stand in both texts; empty where a text isn't at hand. `turned`: runs are looked for
 * from the second text on, the shorter one.
 */
export function sharedQuotes(a: Candidate, b: Candidate, turned: boolean): readonly SharedQuote[] {
  if (!a.text || !b.text) return []
  const runs = turned
    ? runsOf(b.sketch, a.sketch).map((run) => ({ ...run, a: run.b, b: run.a }))
    : runsOf(a.sketch, b.sketch)
  if (runs.length === 0) return []
  const [quoteA, quoteB] = [quoter(a.text()), quoter(b.text())]
  return runs.slice(0, SHOWN).flatMap((run) => {
    const [first, second] = [quoteA(run.a, run.length), quoteB(run.b, run.length)]
    return first && second ? [{ a: first, b: second }] : []
  })
}

function quoter(article: ArticleText): (at: number, length: number) => Quote | null {
  const words = bodyWords(article)
  return (at, length) => {
    const [first, last] = [words[at], words[at + length - 1]]
    return first && last ? quoteOf(article.text, { start: first.start, end: last.end }) : null
  }
}
