import type { Highs } from 'highs'
import { causes } from './causes.js'
import { claimInWords, numberInWords, quoteOf, stretchInWords, voicesInWords } from './claim-words.js'
import { using } from './feasible.js'
import { type Claim, formKey } from './fold.js'
import type { Interval } from './interval.js'
import type { Standoff } from './peers.js'
import { programOf } from './program.js'
import type { ClaimRows } from './rows.js'
import { smallProgram, type Unknowns } from './unknowns.js'

/** Figures that cannot all be right, and why. */
export type Conflict = Readonly<{
  /** The same for the same figures. */
  id: string
  kind: 'clash' | 'denial'
  /** One sentence in plain words. */
  sentence: string
  cause: Readonly<{ id: string; says: string }>
  members: readonly Readonly<{
    /** The figures that make the claim, by their ids. */
    figures: readonly string[]
    /** The claim in the report's own terms. */
    claim: string
    /** What it would have to be for the others to hold; null where that isn't one number. */
    needs: string | null
  }>[]
}>

export const conflictId = (figures: readonly string[]): string => `c-${[...figures].sort().join('-')}`

/** A standoff in words, with its likely cause and what would have to give. */
export function conflictOf(highs: Highs, unknowns: Unknowns, { sides, gives }: Standoff): Conflict {
  const heads = sides.map(([head]) => head)
  const allowed = new Map(heads.map((head) => [head, allowedBy(highs, unknowns, head, heads)]))
  const stated = statedOf(heads, gives)
  const limits = allowed.get(stated) ?? null
  const claims = heads.map(({ claim }) => claim)
  const cause = causes.find(({ fits }) => fits(claims, gapOf(stated.claim, limits)))!
  return {
    id: conflictId(claims.map(({ id }) => id)),
    kind: 'clash',
    sentence: sentenceOf(
      stated.claim,
      claims.filter((claim) => claim !== stated.claim),
      limits,
    ),
    cause: { id: cause.id, says: cause.says },
    members: sides.flatMap((side) => {
      const limit = allowed.get(side[0]) ?? null
      return side.map(({ claim }) => ({
        figures: claim.carriers.map(({ evidence }) => evidence.figure.id),
        claim: claimInWords(claim),
        needs: limit && limitInWords(claim, limit),
      }))
    }),
  }
}

/** The count that the others speak against: a stock, else of a change the newest level, else what gives. */
function statedOf(members: readonly ClaimRows[], gives: ClaimRows): ClaimRows {
  const counts = members.filter(({ claim: { form } }) => form.kind === 'sum')
  const stock = members.find(({ claim: { form } }) => form.kind === 'balance' || form.kind === 'level')
  if (stock) return stock
  if (counts.length === members.length) return gives
  return (
    counts.reduce<ClaimRows | null>((last, one) => (last && endOf(last) >= endOf(one) ? last : one), null) ??
    gives
  )
}

const endOf = ({ claim: { form } }: ClaimRows): number => (form.kind === 'sum' ? form.stretch.end : 0)

/** What a claim's form may be if the others hold; null for a change, which has no one form. */
function allowedBy(
  highs: Highs,
  unknowns: Unknowns,
  member: ClaimRows,
  members: readonly ClaimRows[],
): Interval | null {
  if (member.claim.form.kind === 'ratio') return null
  const others = members.filter((one) => one !== member).flatMap(({ rows }) => rows)
  // The form comes first as a row without ends, so that its unknowns are among the columns.
  const data = smallProgram(unknowns, [
    { ...member.form, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY },
    ...others,
  ])
  const form = data.rows[0]!
  return using(programOf(highs, data, 'often'), (program) => {
    program.cost(form.variables, form.coefficients)
    const least = program.solve('least')
    const greatest = program.solve('greatest')
    return {
      low: typeof least === 'string' ? 0 : least.objective,
      high: typeof greatest === 'string' ? Number.POSITIVE_INFINITY : greatest.objective,
    }
  })
}

/** How far the claim is from what is allowed, as a share of it. */
function gapOf({ interval, named }: Claim, allowed: Interval | null): number {
  if (!allowed) return 1
  return (
    Math.max(interval.low - allowed.high, allowed.low - interval.high) / Math.max(1, named ?? interval.low)
  )
}

/** "at most 8,700 a day", in the terms of the report. */
function limitInWords({ carriers, interval }: Claim, allowed: Interval): string {
  const [{ times, evidence }] = carriers as [Claim['carriers'][number]]
  const value = (total: number) => numberInWords(total / times)
  const unit = evidence.figure.basis === 'rate' ? ` a ${evidence.figure.per ?? 'day'}` : ''
  return (
    (allowed.high < interval.low ? `at most ${value(allowed.high)}` : `at least ${value(allowed.low)}`) + unit
  )
}

/** Why claims cannot all hold: what the others come to, and what is stated against it. */
function sentenceOf(stated: Claim, others: readonly Claim[], allowed: Interval | null): string {
  const said = others.map(claimInWords)
  if (!allowed) return sentence(`${[...said, claimInWords(stated)].join(' and ')} cannot all hold`)
  const limit = limitInWords(stated, allowed)
  if (stated.form.kind === 'balance') {
    const came = [...others].sort((a, b) => Number(isOut(a)) - Number(isOut(b)))
    return sentence(
      `${came.map(claimInWords).join(' less ')} is ${limit}, but ${claimInWords(stated)} are there`,
    )
  }
  const change = others.find(({ form }) => form.kind === 'ratio')
  const base = others.filter((other) => other !== change).map(claimInWords)
  if (change && base.length > 0)
    return sentence(
      `${base.join(' and ')}, changed by “${quoteOf(change)}” (${voicesInWords(change)}), is ${limit}, but ${claimInWords(stated)} is reported`,
    )
  const [other] = others
  if (others.length === 1 && other?.form.kind === 'sum' && formKey(other.form) === formKey(stated.form))
    return sentence(
      `${quoteOf(other)} (${voicesInWords(other)}) and ${quoteOf(stated)} (${voicesInWords(stated)}) are both given ${stretchInWords(other.form.stretch).replace(/^on /, 'for ')}`,
    )
  const when = stated.form.kind === 'sum' ? ` ${stretchInWords(stated.form.stretch)}` : ''
  return sentence(
    `${said.join(' and ')} ${said.length > 1 ? 'make' : 'makes'} ${limit}${when}, but ${claimInWords(stated)} is reported`,
  )
}

const isOut = ({ form }: Claim): boolean => 'flow' in form && form.flow === 'out'

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
