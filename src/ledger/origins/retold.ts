import { ENOUGH, inWords, objections, pointsOf } from './clues.js'
import type { Finding } from './finding.js'
import type { Judgement } from './judgement.js'
import { isInTime } from './measures.js'
import { retellingOf } from './retelling.js'

/** With fewer words nothing can be told. */
const LEAST_WORDS = 28
/** With fewer facts in common, and no credit, it isn't worth the while to look. */
const LEAST_FACTS = 0.3

function isRetold(f: Finding): boolean {
  if (f.a.sketch.length < LEAST_WORDS || !isInTime(f)) return false
  if (f.agencies.length === 0 && f.facts.shared < LEAST_FACTS) return false
  const retelling = retellingOf(f)
  return pointsOf(retelling, f) >= ENOUGH && !objections.some(({ holds }) => holds(f, retelling))
}

/** Articles that retell others with hardly a sentence left as it was, told by figures, names and what remains of the words. */
export const retoldJudgements: readonly Judgement[] = [
  {
    id: 'facts-credited',
    verdict: 'rewrite',
    holds: (f) => f.agencies.length > 0 && isRetold(f),
    why: (f) => `Both come from ${f.agencies.join(' and ')}: ${inWords(retellingOf(f))}.`,
  },
  {
    id: 'facts',
    verdict: 'rewrite',
    holds: isRetold,
    why: (f) => `The later adds little of its own: ${inWords(retellingOf(f))}.`,
  },
]
