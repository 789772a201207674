import type { Verdict } from './candidate.js'
import type { Finding } from './finding.js'

/** One way to judge two articles: `why` says it in a sentence for people. */
export type Judgement = Readonly<{
  id: string
  verdict: Verdict
  holds: (finding: Finding) => boolean
  why: (finding: Finding) => string
}>

/** A share in words: “51 %”. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`
/** A count in words: “1 sentence”, “2 sentences”. */
export const some = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
/** What both come from, as the end of a sentence. */
export const credit = ({ agencies }: Finding): string =>
  agencies.length === 0 ? '' : `; both come from ${agencies.join(' and ')}`
