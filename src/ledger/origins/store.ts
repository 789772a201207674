import type { Transaction } from 'kysely'
import { insertRows } from '../insert-rows.js'
import type { Tables } from '../tables.js'
import type { Comparison } from './candidate.js'
import { compare } from './compare.js'
import { candidatesOf } from './keys.js'
import type { OriginStore } from './place.js'
import { candidates, holdersOf, sameText } from './stored.js'

/** Refusals that are kept for an article, the likest ones. */
const REFUSALS = 5

/** The origins of a ledger as one writing transaction sees and changes them. */
export function storeIn(transaction: Transaction<Tables>, now: string): OriginStore {
  const refuse = async (refused: readonly Comparison[]) => {
    if (refused.length === 0) return
    const rows = refused.slice(0, REFUSALS).map(({ a, b, reason, evidence }) => ({
      article: a,
      other: b,
      reason,
      evidence: JSON.stringify(evidence),
      learned: now,
    }))
    await insertRows(transaction, 'refusal', rows, 'on conflict do nothing')
  }
  const index = async (article: string, keys: readonly number[]) => {
    await transaction.updateTable('sketch').set({ indexed: 1 }).where('article', '=', article).execute()
    const rows = keys.map((key) => ({ key, article }))
    await insertRows(transaction, 'sketch_key', rows, 'on conflict do nothing')
  }
  const idsOf = async (origin: string) =>
    (
      await transaction
        .selectFrom('fold')
        .select('article')
        .where('origin', '=', origin)
        .where('superseded', 'is', null)
        .orderBy('article')
        .execute()
    ).map(({ article }) => article)
  return {
    candidates: async ({ sketch }) => {
      const near = candidatesOf(await holdersOf(transaction, sketch.keys))
      const same = await sameText(transaction, sketch.textHash)
      return candidates(transaction, [...new Set([...same, ...near])], { origins: true })
    },
    members: async (origin) => candidates(transaction, await idsOf(origin)),
    size: async (origin) => {
      const { members, indexed } = await transaction
        .selectFrom('fold')
        .innerJoin('sketch', 'sketch.article', 'fold.article')
        .select(({ fn }) => [fn.countAll().as('members'), fn.sum('sketch.indexed').as('indexed')])
        .where('fold.origin', '=', origin)
        .where('fold.superseded', 'is', null)
        .executeTakeFirstOrThrow()
      // The founding article is in the index itself.
      return { members: Number(members), rewrites: Math.max(0, Number(indexed) - 1) }
    },
    found: async ({ id, sketch }, refused) => {
      await transaction
        .insertInto('fold')
        .values({
          article: id,
          origin: id,
          other: null,
          verdict: 'founder',
          reason: 'No earlier report in the ledger tells this in the same words',
          evidence: '{}',
          learned: now,
        })
        .execute()
      await index(id, sketch.keys)
      await refuse(refused)
    },
    join: async ({ article, origin, comparison, indexed }, refused) => {
      const { b, verdict, reason, evidence } = await withWords(transaction, comparison)
      await transaction
        .insertInto('fold')
        .values({
          article,
          origin,
          other: b,
          verdict,
          reason,
          evidence: JSON.stringify(evidence),
          learned: now,
        })
        .execute()
      const [candidate] = indexed ? await candidates(transaction, [article]) : []
      if (candidate) await index(article, candidate.sketch.keys)
      await refuse(refused)
    },
    dissolve: async (origin) => {
      const members = await idsOf(origin)
      await transaction.deleteFrom('sketch_key').where('article', 'in', members).execute()
      await transaction.updateTable('sketch').set({ indexed: 0 }).where('article', 'in', members).execute()
      await transaction
        .updateTable('fold')
        .set({ superseded: now })
        .where('origin', '=', origin)
        .where('superseded', 'is', null)
        .execute()
    },
  }
}

/** The same comparison with the words that both texts have. */
async function withWords(transaction: Transaction<Tables>, comparison: Comparison): Promise<Comparison> {
  const [a, b] = await candidates(transaction, [comparison.a, comparison.b], { texts: true })
  return a && b ? compare(a, b) : comparison
}
