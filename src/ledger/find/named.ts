import { foldName } from '../../text/fold-name.js'
import type { Ledger } from '../ledger.js'

/**
 * Ids of the aliases that a name may mean: those that are written so and all others of their identities; where none
 * is, those that hold the name somewhere. Nobody who is masked is found by name, but by the id.
 */
export async function speakersNamed(ledger: Ledger, name: string): Promise<readonly string[]> {
  const { db } = ledger
  // It needs lists of words, which the help does without.
  const { hiddenIn } = await import('../masks/hidden.js')
  const hidden = (await hiddenIn(ledger)).identities
  const isShown = ({ identity }: { identity: string }) => !hidden.has(identity)
  const own = await db.selectFrom('alias').select('id').where('identity', '=', name).execute()
  if (own.length > 0) return own.map(({ id }) => id)
  const exact = (await db.selectFrom('alias').select('identity').where('name', '=', name).execute()).filter(
    isShown,
  )
  const identities =
    exact.length > 0
      ? exact.map(({ identity }) => identity)
      : likest(name, (await db.selectFrom('alias').select(['name', 'identity']).execute()).filter(isShown))
  if (identities.length === 0) return []
  const aliases = await db
    .selectFrom('alias')
    .select('id')
    .where('identity', 'in', [...new Set(identities)].slice(0, MOST))
    .execute()
  return aliases.map(({ id }) => id)
}

/** More names than this in one question are more than either database takes. */
const MOST = 10_000

function likest(name: string, aliases: readonly { name: string; identity: string }[]): readonly string[] {
  const wanted = foldName(name)
  const folded = aliases.map((alias) => ({ ...alias, folded: foldName(alias.name) }))
  const same = folded.filter((alias) => alias.folded === wanted)
  const found = same.length > 0 ? same : folded.filter((alias) => alias.folded.includes(wanted))
  return found.map(({ identity }) => identity)
}

/** Names of the outlets that a name may mean: the one that is written so, else those that hold the name somewhere. */
export async function outletsNamed({ db }: Ledger, name: string): Promise<readonly string[]> {
  const exact = await db
    .selectFrom('reading')
    .select('publisher')
    .where('publisher', '=', name)
    .where('superseded', 'is', null)
    .limit(1)
    .execute()
  if (exact.length > 0) return [name]
  const all = await db
    .selectFrom('reading')
    .select('publisher')
    .distinct()
    .where('superseded', 'is', null)
    .where('publisher', 'is not', null)
    .execute()
  const wanted = foldName(name)
  const folded = all.map(({ publisher }) => [publisher as string, foldName(publisher as string)] as const)
  const same = folded.filter(([, outlet]) => outlet === wanted)
  return (same.length > 0 ? same : folded.filter(([, outlet]) => outlet.includes(wanted))).map(
    ([outlet]) => outlet,
  )
}
