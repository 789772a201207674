import { type Comparison, compare, inOtherCountry } from './comparison.js'
import type { Evidence, KnownIdentity, NamedMention, Resolution } from './identity.js'
import { keysOf } from './keys.js'
import { isAliasOf, saysNoMore } from './pattern.js'
import { type NameReading, readName } from './reading.js'
import { identityRules } from './rules/rules.js'

/** From what certainty on a mention is an identity's. */
const ENOUGH = 0.7
/** The best is clear where its doubt is at most this share of the next one's. */
const CLEAR = 0.6

/** What the rules say of a mention and one candidate. */
export type Judgement = Readonly<{
  identity: string
  confidence: number
  evidence: readonly Evidence[]
  /** Why it is none of the identity's; empty where nothing speaks against it. */
  reasons: readonly string[]
  /** The rules that fired, in order. */
  rules: readonly string[]
}>

/** Applies the rules to a mention beside a candidate. Weights add up as independent chances do. */
export function judge(comparison: Comparison): Judgement {
  let doubt = 1
  let decided = false
  const evidence: Evidence[] = []
  const reasons: string[] = []
  const rules: string[] = []
  for (const rule of identityRules) {
    const found = rule.find(comparison)
    if (!found) continue
    rules.push(rule.id)
    if ('refuse' in found) {
      reasons.push(found.refuse)
      if (rule.decides) break
    } else {
      doubt *= 1 - found.weight
      evidence.push({ kind: rule.evidence!, text: found.text })
      decided ||= rule.decides !== undefined
    }
  }
  return {
    identity: comparison.known.id,
    confidence: 1 - doubt,
    evidence,
    reasons: decided ? [] : reasons,
    rules,
  }
}

/** Whether an identity of that kind can have such a name at all. */
function maybe({ kind, person, body }: NameReading, known: KnownIdentity): boolean {
  const isBody = known.kind === 'organisation' || known.kind === 'medium'
  return (
    kind === known.kind ||
    (kind === 'office' && known.kind === 'person') ||
    (kind === 'person' && known.kind === 'office') ||
    (isBody && body !== null && (kind === 'organisation' || kind === 'medium')) ||
    (known.kind === 'person' && person !== null)
  )
}

/** Whether a person or the article itself has settled it, whatever kind the words seem to be of. */
const isDecided = (mention: NamedMention, { pinned, aliases }: KnownIdentity): boolean =>
  pinned?.some((pattern) => saysNoMore(mention, pattern)) === true ||
  aliases.some((alias) => alias.articles?.includes(mention.article) && isAliasOf(mention, alias))

/** The mention beside each candidate that may be it, sorted by id, each knowing how many of the others bear the name. */
function comparisonsOf(
  mention: NamedMention,
  reading: NameReading,
  candidates: readonly KnownIdentity[],
): readonly Comparison[] {
  const all = [...candidates]
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .filter((known) => maybe(reading, known) || isDecided(mention, known))
    .map((known) => compare(mention, reading, known))
  const bearers = all.filter((c) => c.known.kind === 'person' && c.best && !inOtherCountry(c)).length
  return all.map((c) => ({ ...c, bearers }))
}

/** Whether words name somebody in particular, so that there is something to keep. */
export const isNamed = (mention: NamedMention): boolean => keysOf(readName(mention)).length > 0

/** What decides between candidates that fit about as well: the one that alone has had the very words before, or the full name. */
const SETTLING: readonly ((judgement: Judgement) => boolean)[] = [
  ({ evidence }) => evidence.some(({ kind }) => kind === 'decision'),
  ({ evidence }) => evidence.some(({ kind }) => kind === 'same-mention'),
  ({ evidence }) => evidence.some(({ kind }) => kind === 'same-alias'),
  ({ evidence }) => evidence.some(({ kind }) => /^(?:same-name|spelling|name-form|short-form)$/.test(kind)),
]

/** The one that fits best; null where two fit about as well and nothing settles it. */
function bestOf(fitting: readonly Judgement[]): Judgement | null {
  const most = Math.max(...fitting.map((j) => j.confidence))
  const close = fitting.filter((j) => 1 - most > CLEAR * (1 - j.confidence))
  if (close.length === 1) return close[0]!
  for (const settles of SETTLING) {
    const left = close.filter(settles)
    if (left.length === 1) return left[0]!
  }
  return null
}

/**
 * Whose mention it is among the candidates, with the evidence and with those refused. Where two fit about as well, or nothing is
 * evidence enough, `identity` is null: a new one is made, and a person may merge it.
 */
export function resolveIdentity(mention: NamedMention, candidates: readonly KnownIdentity[]): Resolution {
  const reading = readName(mention)
  const judged = comparisonsOf(mention, reading, candidates).map(judge)
  const fitting = judged.filter((j) => j.reasons.length === 0 && j.confidence >= ENOUGH)
  const best = fitting.length > 0 ? bestOf(fitting) : null
  const refused = judged
    .filter((j) => j !== best && (j.reasons.length > 0 || j.confidence > 0))
    .map((j) => ({ identity: j.identity, reason: whyNot(j, best) }))
  if (!best)
    return { identity: null, kind: reading.kind, confidence: sureness(reading), evidence: [], refused }
  return {
    identity: best.identity,
    kind: candidates.find(({ id }) => id === best.identity)!.kind,
    confidence: Math.round(best.confidence * 1000) / 1000,
    evidence: best.evidence,
    refused,
  }
}

function whyNot({ reasons, confidence }: Judgement, best: Judgement | null): string {
  if (reasons.length > 0) return reasons.join(' ')
  if (confidence < ENOUGH) return 'The name is like it, but nothing else says that it is the same.'
  return best ? 'Another identity fits better.' : 'Another identity fits as well.'
}

/** How sure it is what a new identity is: 0 where the words name nobody in particular. */
function sureness(reading: NameReading): number {
  if (keysOf(reading).length === 0) return 0
  return reading.kind === 'organisation' && reading.person ? 0.5 : 0.9
}
