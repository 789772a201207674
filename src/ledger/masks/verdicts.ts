import type { Ledger } from '../ledger.js'
import { type Name, nameOf } from './names.js'

/** What people decided about who is masked. */
export type Verdicts = Readonly<{
  /** Whether an identity is hidden, by the last decision in force. */
  ofIdentity: ReadonlyMap<string, boolean>
  /** Names of no identity that are masked, and those that were unmasked. */
  masked: readonly Name[]
  unmasked: readonly Name[]
}>

export type MaskVerb = 'mask' | 'unmask'

/** With what a decision about a mask is kept: the name, where no identity has it. */
export type MaskDetail = Readonly<{ name?: string }>

/** Decisions about who is masked, in order, without those that were taken back. */
export async function maskDecisions({ db }: Pick<Ledger, 'db'>, targets?: readonly string[]) {
  const rows = await db
    .selectFrom('decision')
    .select(['seq', 'target', 'kind', 'detail'])
    .where('kind', 'in', ['mask', 'unmask', 'undo'])
    .$if(targets !== undefined, (query) => query.where('target', 'in', targets!))
    .orderBy('seq')
    .execute()
  const undone = new Set(
    rows.flatMap(({ kind, detail }) =>
      kind === 'undo' ? [(JSON.parse(detail) as { undoes: number }).undoes] : [],
    ),
  )
  return rows.flatMap(({ seq, target, kind, detail }) =>
    kind === 'undo' || undone.has(seq)
      ? []
      : [{ seq, target, kind: kind as MaskVerb, ...(JSON.parse(detail) as MaskDetail) }],
  )
}

export async function verdictsIn(ledger: Pick<Ledger, 'db'>): Promise<Verdicts> {
  const decisions = await maskDecisions(ledger)
  const merged = new Map<string, string>()
  if (decisions.length > 0)
    for (const { id, merged: into } of await ledger.db
      .selectFrom('identity')
      .select(['id', 'merged'])
      .where('merged', 'is not', null)
      .execute())
      merged.set(id, into!)
  const now = (id: string) => {
    const seen = new Set<string>()
    let at = id
    for (let next = merged.get(at); next !== undefined && !seen.has(at); next = merged.get(at)) {
      seen.add(at)
      at = next
    }
    return at
  }
  const ofIdentity = new Map<string, boolean>()
  const ofName = new Map<string, { name: Name; masked: boolean }>()
  for (const { target, kind, name: written } of decisions) {
    const name = written === undefined ? null : nameOf(target, written)
    if (name) ofName.set(target, { name, masked: kind === 'mask' })
    else ofIdentity.set(now(target), kind === 'mask')
  }
  const named = [...ofName.values()]
  return {
    ofIdentity,
    masked: named.filter(({ masked }) => masked).map(({ name }) => name),
    unmasked: named.filter(({ masked }) => !masked).map(({ name }) => name),
  }
}
