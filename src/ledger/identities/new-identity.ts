import type { Transaction } from 'kysely'
import { shortHash } from '../ids.js'
import type { Tables } from '../tables.js'

type Identity = Tables['identity']

/** Makes an identity under the first id that is free; `seed` gives what the ids are made of, for the first try and each after it. */
export async function newIdentity(
  transaction: Transaction<Tables>,
  identity: Pick<Identity, 'kind' | 'name' | 'country' | 'learned'>,
  seed: (time: number) => readonly string[],
): Promise<Identity> {
  for (let time = 0; ; time++) {
    const made = await transaction
      .insertInto('identity')
      .values({ ...identity, id: `i${shortHash(...seed(time))}`, merged: null })
      .onConflict((on) => on.column('id').doNothing())
      .returningAll()
      .executeTakeFirst()
    if (made) return made
  }
}
