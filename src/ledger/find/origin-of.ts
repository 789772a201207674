import type { Ledger } from '../ledger.js'
import { masksOf } from '../masks/masks.js'
import type { ArticleHead } from './question.js'

/** Where the telling of an article comes from, who else carries it, and with which reports it was not folded. */
export type Origin = Readonly<{
  /** The article that founds the telling; the article itself where it does. */
  founder: ArticleHead
  verdict: string
  reason: string
  evidence: unknown
  /** The other articles of the same telling. */
  carriers: readonly ArticleHead[]
  refusals: readonly Readonly<{ article: ArticleHead; reason: string }>[]
}>

/** The heads of some articles as they are read now, by id. */
export async function headsOf(
  ledger: Ledger,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ArticleHead>> {
  if (ids.length === 0) return new Map()
  const rows = await ledger.db
    .selectFrom('reading')
    .innerJoin('article', 'article.id', 'reading.article')
    .select(['seq', 'article.id', 'title', 'publisher as outlet', 'day', 'article.url'])
    .where('article.id', 'in', [...new Set(ids)])
    .where('reading.superseded', 'is', null)
    .execute()
  const masks = await masksOf(ledger)
  const names = await masks.namesOf(rows.map(({ seq }) => seq))
  return new Map(rows.map(({ seq, ...head }) => [head.id, masks.shown(head, names.get(seq) ?? [])]))
}

/** More carriers than this are not told one by one. */
const MOST = 200

/** The origin of an article; null where none has been looked for. */
export async function originOf(ledger: Ledger, article: string): Promise<Origin | null> {
  const { db } = ledger
  const fold = await db
    .selectFrom('fold')
    .select(['origin', 'verdict', 'reason', 'evidence'])
    .where('article', '=', article)
    .where('superseded', 'is', null)
    .executeTakeFirst()
  if (!fold) return null
  const [carriers, refusals] = await Promise.all([
    db
      .selectFrom('fold')
      .select('article')
      .where('origin', '=', fold.origin)
      .where('article', '!=', article)
      .where('superseded', 'is', null)
      .orderBy('article')
      .limit(MOST)
      .execute(),
    db
      .selectFrom('refusal')
      .select(['article', 'other', 'reason'])
      .where((eb) => eb.or([eb('article', '=', article), eb('other', '=', article)]))
      .orderBy('article')
      .orderBy('other')
      .limit(MOST)
      .execute(),
  ])
  const others = refusals.map((refusal) => ({
    id: refusal.article === article ? refusal.other : refusal.article,
    reason: refusal.reason,
  }))
  const heads = await headsOf(ledger, [
    fold.origin,
    ...carriers.map(({ article }) => article),
    ...others.map(({ id }) => id),
  ])
  const headOf = (id: string): ArticleHead =>
    heads.get(id) ?? { id, title: null, outlet: null, day: null, url: null }
  const masks = await masksOf(ledger)
  const names = [...(await masks.namesOfArticle(article)), ...(await masks.namesOfArticle(fold.origin))]
  return {
    founder: headOf(fold.origin),
    verdict: fold.verdict,
    ...masks.shown({ reason: fold.reason, evidence: JSON.parse(fold.evidence) as unknown }, names),
    carriers: carriers.map(({ article }) => headOf(article)),
    refusals: others.map(({ id, reason }) => ({ article: headOf(id), reason: masks.text(reason, names) })),
  }
}
