// Stands for the tables of a ledger: which articles in the index hold a key, and which articles belong to an origin.
import { chooseOrigin, foundsBefore, isIndexed, refound } from '../../dist/ledger/origins/choose.js'
import { COMMON_KEY, candidatesOf } from '../../dist/ledger/origins/keys.js'

export function memoryLedger() {
  /** key -> ids, as the table band(key, article) has them */
  const band = new Map()
  const byHash = new Map()
  /** id -> the article, with `rewriteOf` where it is in the index as a rewrite */
  const articles = new Map()
  const originOf = new Map()
  /** founding article's id -> ids of its members, itself the first */
  const members = new Map()
  const indexed = new Map()
  const counts = { articles: 0, candidates: 0, mostCandidates: 0, comparisons: 0, refoundings: 0 }

  const enter = ({ id, sketch }) => {
    byHash.set(sketch.textHash, id)
    for (const key of sketch.keys) {
      const ids = band.get(key)
      if (!ids) band.set(key, [id])
      else if (ids.length <= COMMON_KEY) ids.push(id)
    }
  }
  const leave = ({ id, sketch }) => {
    if (byHash.get(sketch.textHash) === id) byHash.delete(sketch.textHash)
    for (const key of sketch.keys) {
      const ids = band.get(key)
      const at = ids ? ids.indexOf(id) : -1
      if (at >= 0) ids.splice(at, 1)
    }
  }
  const candidates = ({ sketch }) => {
    const holders = new Map()
    for (const key of sketch.keys) if (band.has(key)) holders.set(key, band.get(key))
    const same = byHash.get(sketch.textHash)
    return [...new Set([...(same ? [same] : []), ...candidatesOf(holders)])]
  }
  const found = (article) => {
    originOf.set(article.id, article.id)
    members.set(article.id, [article.id])
    indexed.set(article.id, [])
    enter(article)
  }
  const join = (article, choice) => {
    const { origin } = choice
    members.get(origin).push(article.id)
    originOf.set(article.id, origin)
    if (!isIndexed(choice, indexed.get(origin).length)) return
    articles.set(article.id, { ...article, rewriteOf: origin })
    indexed.get(origin).push(article.id)
    enter(article)
  }
  const add = (article) => {
    counts.articles++
    place(article)
  }
  const place = (article) => {
    articles.set(article.id, article)
    const ids = candidates(article)
    counts.candidates += ids.length
    counts.comparisons += ids.length
    counts.mostCandidates = Math.max(counts.mostCandidates, ids.length)
    const choice = chooseOrigin(
      article,
      ids.map((id) => articles.get(id)),
    )
    if (!choice.origin) found(article)
    else if (choice.comparison.b === choice.origin && foundsBefore(article, articles.get(choice.origin)))
      moveFounder(choice.origin, article)
    else join(article, choice)
  }
  /** An origin is dissolved and set up anew around a founding article that came in late; those that differ choose again. */
  const moveFounder = (old, founder) => {
    counts.refoundings++
    const list = members.get(old).map((id) => ({ ...articles.get(id), rewriteOf: undefined }))
    for (const id of [old, ...indexed.get(old)]) leave(articles.get(id))
    members.delete(old)
    indexed.delete(old)
    found(founder)
    const { kept, released } = refound(founder, list)
    counts.comparisons += list.length
    const byId = new Map(list.map((article) => [article.id, article]))
    for (const comparison of kept) {
      articles.set(comparison.a, byId.get(comparison.a))
      join(byId.get(comparison.a), { origin: founder.id, comparison, refused: [] })
    }
    for (const { a } of released) place(byId.get(a))
  }
  return { add, candidates, counts, originOf: (id) => originOf.get(id), keys: () => band.size }
}
