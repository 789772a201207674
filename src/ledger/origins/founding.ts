import { ownAgency } from './agencies.js'
import { type Candidate, instantOf } from './candidate.js'

/** The article that founds an origin: an agency’s own text before others, then the earliest published, then the longest. */
export function foundingArticle(members: readonly Candidate[]): Candidate {
  const [first, ...rest] = members
  if (!first) throw new RangeError('an origin has at least one article')
  return rest.reduce((best, member) => (foundsBefore(member, best) ? member : best), first)
}

/** Whether an article would found an origin rather than another; times that aren't known come last. */
export function foundsBefore(a: Candidate, b: Candidate): boolean {
  const [ownA, ownB] = [ownAgency(a.publisher, a.url) !== null, ownAgency(b.publisher, b.url) !== null]
  if (ownA !== ownB) return ownA
  const [timeA, timeB] = [instantOf(a.published) ?? Infinity, instantOf(b.published) ?? Infinity]
  if (timeA !== timeB) return timeA < timeB
  if (a.sketch.length !== b.sketch.length) return a.sketch.length > b.sketch.length
  return a.id < b.id
}
