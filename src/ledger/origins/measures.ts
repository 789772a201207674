import type { Finding } from './finding.js'

/** Shorter texts have too few sentences to be known as a rewrite. */
const SHORT = 40
/** Up to this length a text that an outlet prints under other headlines too is its own standing text. */
const STANDING = 60
/** A correction follows within so many hours; notices that come every day don’t. */
const CORRECTION_HOURS = 12
/** A rewrite follows its source within so many hours. */
const REWRITE_HOURS = 72

/** The length of the shorter text by that of the longer, in words. */
export const ratio = ({ a, b }: Finding): number => a.sketch.length / Math.max(1, b.sketch.length)

export const isSameText = ({ a, b }: Finding): boolean => a.sketch.textHash === b.sketch.textHash

/** How many sentence pairs have other numbers. */
export const contrary = ({ numbers }: Finding): number => numbers.contrary.length

/** How many sentences outside quotation marks stand in both. */
export const ownShared = ({ shared }: Finding): number => shared.filter((s) => !s.quoted).length

/** Whether the longer text has most of the names and numbers of the shorter, and these are many enough to tell. */
export const hasSameFacts = ({ facts }: Finding): boolean => facts.count >= 8 && facts.shared >= 0.7

/** Whether a rewrite could be known: long enough, and near enough in time. */
export const mayBeRewrite = (f: Finding): boolean => f.a.sketch.length >= SHORT && isInTime(f)

export const isInTime = ({ gapHours }: Finding): boolean => gapHours === null || gapHours <= REWRITE_HOURS

export const isSameOutlet = ({ a, b }: Finding): boolean =>
  (a.publisher !== null && a.publisher === b.publisher) ||
  (hostOf(a.url) !== null && hostOf(a.url) === hostOf(b.url))

const hostOf = (url: string | null): string | null => /^https?:\/\/([^/?#]+)/i.exec(url ?? '')?.[1] ?? null

/** A short text that one outlet prints under headlines that have nothing in common: a paywall, an imprint. */
export const isStandingText = (f: Finding): boolean =>
  f.a.sketch.length < STANDING && f.overlap.jaccard >= 0.5 && isSameOutlet(f) && f.titles < 0.2

/** The same text with a number put right or mistyped, on the same day. */
export const isCorrection = (f: Finding): boolean =>
  f.gapHours !== null &&
  f.gapHours < CORRECTION_HOURS &&
  f.overlap.jaccard >= 0.7 &&
  f.numbers.agreeing.length - contrary(f) >= (isSameOutlet(f) ? 0 : 1)
