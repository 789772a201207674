import type { Candidate, Comparison } from './candidate.js'
import { findingOf } from './finding.js'
import { sharedQuotes } from './quotes.js'
import { judgements } from './verdicts.js'

/**
 * What two articles are to one another. The verdict is the same in both directions and follows from the sketches, the titles, the
 * credits and the times of publication alone; with both texts at hand the evidence also shows the words. Time is linear in the
 * kept words.
 */
export function compare(a: Candidate, b: Candidate): Comparison {
  const turned = isShorter(b, a)
  const finding = findingOf(turned ? b : a, turned ? a : b)
  const { overlap, shared, numbers, sentencesA, agencies, gapHours } = finding
  const judgement = judgements.find(({ holds }) => holds(finding))!
  return {
    a: a.id,
    b: b.id,
    verdict: judgement.verdict,
    evidence: {
      rule: judgement.id,
      jaccard: round(overlap.jaccard),
      containment: round(overlap.containment),
      words: { a: a.sketch.length, b: b.sketch.length },
      told: round(finding.told),
      sharedSentences: shared.length,
      sentences: sentencesA.length,
      sharedNumbers: numbers.agreeing.length,
      otherNumbers: numbers.contrary.length,
      longestShared: sharedQuotes(a, b, turned),
      agencies,
      gapHours,
    },
    reason: judgement.why(finding),
  }
}

const round = (share: number): number => Math.round(share * 1000) / 1000

/** Whether `a` is the shorter of two articles; the answer doesn't hang on the order they come in. */
function isShorter(a: Candidate, b: Candidate): boolean {
  const [x, y] = [a.sketch, b.sketch]
  if (x.length !== y.length) return x.length < y.length
  return x.textHash === y.textHash ? a.id < b.id : x.textHash < y.textHash
}
