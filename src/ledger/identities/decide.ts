import type { Transaction } from 'kysely'
import { OnRecordError } from '../../text/error.js'
import { type Deciding, momentOf } from '../deciding.js'
import type { Ledger } from '../ledger.js'
import { masksOf } from '../masks/masks.js'
import { storable } from '../storable.js'
import type { Tables } from '../tables.js'
import { keepKeys } from './assign.js'
import { blockingKeys } from './keys.js'
import { newIdentity } from './new-identity.js'
import { showName } from './show-name.js'
import { aliasesOf } from './stored.js'

type Writing = Transaction<Tables>
/** A person, office, body or outlet as the ledger has it; `merged` is the one that it was merged into. */
export type Identity = Tables['identity']

/**
 * Takes two identities for one: all names of `from` now stand for `into`. Gives the one that is left. Throws `not-found`
 * for an id that isn't there and `misuse` where both are the same.
 */
export const mergeIdentities = (
  ledger: Ledger,
  from: string,
  into: string,
  by: Deciding,
): Promise<Identity> =>
  decideShown(ledger, async (transaction) => {
    const [one, other] = [await identityNamed(transaction, from), await identityNamed(transaction, into)]
    if (one.id === other.id)
      throw new OnRecordError({
        code: 'misuse',
        message: `${from} and ${into} are one identity already`,
        hint: `See its names with onrecord show ${other.id}`,
      })
    const names = await transaction.selectFrom('alias').select('id').where('identity', '=', one.id).execute()
    await decided(transaction, one.id, 'merge', by, momentOf(by), {
      from: one.id,
      into: other.id,
      aliases: names.map(({ id }) => id),
    })
    await transaction
      .updateTable('alias')
      .set({ identity: other.id })
      .where('identity', '=', one.id)
      .execute()
    await transaction.updateTable('identity').set({ merged: other.id }).where('id', '=', one.id).execute()
    const keys = await transaction
      .selectFrom('identity_key')
      .select('key')
      .where('identity', '=', one.id)
      .execute()
    await transaction.deleteFrom('identity_key').where('identity', '=', one.id).execute()
    if (keys.length > 0)
      await keepKeys(
        transaction,
        other.id,
        keys.map(({ key }) => key),
      )
    await showName(transaction, other.id, await aliasesOf(transaction, other.id))
    return identityNamed(transaction, other.id)
  })

/**
 * Takes a name away from an identity, for good: it then stands for `into`, or for an identity of its own. Gives that one.
 * Throws `not-found` where the identity has no such name.
 */
export const splitIdentity = (
  ledger: Ledger,
  identity: string,
  name: string,
  into: string | null,
  by: Deciding,
): Promise<Identity> =>
  decideShown(ledger, async (transaction) => {
    const now = momentOf(by)
    const from = await identityNamed(transaction, identity)
    const moved = await transaction
      .selectFrom('alias')
      .selectAll()
      .where('identity', '=', from.id)
      .where('name', '=', name)
      .execute()
    if (moved.length === 0)
      throw new OnRecordError({
        code: 'not-found',
        message: `${from.id} has no name “${name}”`,
        hint: `See its names with onrecord show ${from.id}`,
      })
    const target =
      into === null
        ? await newIdentity(transaction, { kind: from.kind, name, country: null, learned: now }, (time) => [
            from.id,
            name,
            String(time),
          ])
        : await identityNamed(transaction, into)
    await decided(transaction, from.id, 'split', by, now, {
      alias: { name },
      into: target.id,
      aliases: moved.map(({ id }) => id),
    })
    for (const alias of moved) {
      await transaction.updateTable('alias').set({ identity: target.id }).where('id', '=', alias.id).execute()
      const keys = blockingKeys({ ...alias, kind: null, article: '', day: null })
      if (keys.length > 0) await keepKeys(transaction, target.id, keys)
    }
    for (const { id } of [from, target]) await showName(transaction, id, await aliasesOf(transaction, id))
    return identityNamed(transaction, target.id)
  })

/** Shows an identity by another name. */
export const renameIdentity = (
  ledger: Ledger,
  identity: string,
  name: string,
  by: Deciding,
): Promise<Identity> =>
  decideShown(ledger, async (transaction) => {
    const { id } = await identityNamed(transaction, identity)
    await decided(transaction, id, 'rename', by, momentOf(by), { name })
    await transaction
      .updateTable('identity')
      .set({ name: storable(name) })
      .where('id', '=', id)
      .execute()
    return identityNamed(transaction, id)
  })

/** Decides and gives the identity that comes of it as it is shown. */
async function decideShown(
  ledger: Ledger,
  work: (transaction: Writing) => Promise<Identity>,
): Promise<Identity> {
  const identity = await ledger.write(work)
  const masks = await masksOf(ledger)
  return { ...identity, name: masks.name(identity.id, identity.name) }
}

/** The identity of that id, or the one that it was merged into. */
async function identityNamed(transaction: Writing, id: string): Promise<Identity> {
  const seen = new Set<string>()
  for (let at = id; !seen.has(at); ) {
    seen.add(at)
    const found = await transaction.selectFrom('identity').selectAll().where('id', '=', at).executeTakeFirst()
    if (!found) break
    if (found.merged === null) return found
    at = found.merged
  }
  throw new OnRecordError({
    code: 'not-found',
    message: `There is no identity ${id}`,
    hint: 'onrecord sources lists them with their ids.',
  })
}

const decided = (
  transaction: Writing,
  target: string,
  kind: 'merge' | 'split' | 'rename',
  { who, why = null }: Deciding,
  learned: string,
  detail: unknown,
) =>
  transaction
    .insertInto('decision')
    .values(storable({ target, kind, who, why, detail: JSON.stringify(detail), learned }))
    .execute()
