import { type Comparison, compare, inOtherCountry } from './comparison.js'
import type { Evidence, KnownIdentity, NamedMention, Resolution } from './identity.js'
import { keysOf } from './keys.js'
import { type NameReading, readName } from './reading.js'
import { identityRules } from './rules.js'

/** From what certainty on a mention is an identity's. */
const ENOUGH = 0.7
/** How much surer the best candidate has to be than the next. */
const MARGIN = 0.03

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

const BARRED = 'identity/barred'

/** Applies the rules to a mention beside a candidate. Weights add up as independent chances do. */
export function judge(comparison: Comparison): Judgement {
  let doubt = 1
  const evidence: Evidence[] = []
  const reasons: string[] = []
  const rules: string[] = []
  let settled = false
  let barred = false
  for (const rule of identityRules) {
    const found = rule.find(comparison)
    if (!found) continue
    rules.push(rule.id)
    if ('refuse' in found) {
      reasons.push(found.refuse)
      barred ||= rule.id === BARRED
    } else {
      doubt *= 1 - found.weight
      evidence.push({ kind: rule.evidence!, text: found.text })
      settled ||= rule.evidence === 'same-mention'
    }
  }
  const open = settled && !barred
  return {
    identity: comparison.known.id,
    confidence: 1 - doubt,
    evidence,
    reasons: open ? [] : reasons,
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

/** The mention beside each candidate that may be it, sorted by id, each knowing how many of the others bear the name. */
function comparisonsOf(
  mention: NamedMention,
  reading: NameReading,
  candidates: readonly KnownIdentity[],
): readonly Comparison[] {
  const all = [...candidates]
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .filter((known) => maybe(reading, known))
    .map((known) => compare(mention, reading, known))
  const bearers = all.filter((c) => c.known.kind === 'person' && c.best && !inOtherCountry(c)).length
  return all.map((c) => ({ ...c, bearers }))
}

/** Whether words name somebody in particular, so that there is something to keep. */
export const isNamed = (mention: NamedMention): boolean => keysOf(readName(mention)).length > 0

/**
 * Whose mention it is among the candidates, with the evidence and with those refused. Where two fit about as well, or nothing is
 * evidence enough, `identity` is null: a new one is made, and a person may merge it.
 */
export function resolveIdentity(mention: NamedMention, candidates: readonly KnownIdentity[]): Resolution {
  const reading = readName(mention)
  const judged = comparisonsOf(mention, reading, candidates).map(judge)
  const fitting = judged
    .filter((j) => j.reasons.length === 0 && j.confidence >= ENOUGH)
    .sort((a, b) => b.confidence - a.confidence)
  const [first, second] = fitting
  const tied = first && second && first.confidence - second.confidence < MARGIN
  const refused = judged
    .filter((j) => j.reasons.length > 0)
    .map(({ identity, reasons }) => ({ identity, reason: reasons.join(' ') }))
  if (first && !tied) {
    const known = candidates.find(({ id }) => id === first.identity)!
    return {
      identity: first.identity,
      kind: known.kind,
      confidence: round(first.confidence),
      evidence: first.evidence,
      refused,
    }
  }
  const short = judged
    .filter((j) => j.reasons.length === 0 && j.confidence > 0 && j.confidence < ENOUGH)
    .map(({ identity }) => ({
      identity,
      reason: 'The name is like it, but nothing else says that it is the same.',
    }))
  const ties = tied
    ? fitting
        .filter((j) => first.confidence - j.confidence < MARGIN)
        .map(({ identity }) => ({ identity, reason: 'Another identity fits as well.' }))
    : []
  return {
    identity: null,
    kind: reading.kind,
    confidence:
      keysOf(reading).length === 0 ? 0 : reading.kind === 'organisation' && reading.person ? 0.5 : 0.9,
    evidence: [],
    refused: [...refused, ...ties, ...short].sort((a, b) => (a.identity < b.identity ? -1 : 1)),
  }
}

const round = (confidence: number): number => Math.round(confidence * 1000) / 1000
