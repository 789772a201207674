// Stands for the tables of a ledger: which articles in the index hold a key, and which articles belong to an origin.

export function memoryLedger({ COMMON_KEY, candidatesOf, placeArticle, sketchFromBytes, sketchToBytes }) {
  /** Sketches are kept as bytes, as a table keeps them. */
  const stored = new Map()
  const articles = {
    set: (article) => stored.set(article.id, { ...article, sketch: sketchToBytes(article.sketch) }),
    get: (id) => ({ ...stored.get(id), sketch: sketchFromBytes(stored.get(id).sketch) }),
  }
  /** key -> an id or several, as the table band(key, article) has them */
  const band = new Map()
  let rows = 0
  /** text hash -> ids of indexed articles */
  const byHash = new Map()
  const rewriteOf = new Map()
  const originOf = new Map()
  /** founding article's id -> ids of its articles, itself with them */
  const members = new Map()
  const rewrites = new Map()
  const memberships = new Map()
  const counts = { articles: 0, lookups: 0, candidates: 0, mostCandidates: 0, anew: 0 }

  const enter = ({ id, sketch }) => {
    byHash.set(sketch.textHash, [...(byHash.get(sketch.textHash) ?? []), id])
    for (const key of sketch.keys) {
      const ids = band.get(key)
      if (ids === undefined) band.set(key, id)
      else if (typeof ids === 'string') band.set(key, [ids, id])
      else ids.push(id)
    }
    rows += sketch.keys.length
  }
  const without = (map, key, id) => {
    const left = [map.get(key) ?? []].flat().filter((other) => other !== id)
    if (left.length > 0) map.set(key, left)
    else map.delete(key)
  }
  const leave = (id) => {
    const { sketch } = articles.get(id)
    without(byHash, sketch.textHash, id)
    for (const key of sketch.keys) without(band, key, id)
    rows -= sketch.keys.length
  }

  const store = {
    candidates: async ({ id: own, sketch }) => {
      const holders = new Map()
      for (const key of sketch.keys) holders.set(key, [band.get(key) ?? []].flat().slice(0, COMMON_KEY + 1))
      const same = (byHash.get(sketch.textHash) ?? []).slice(0, COMMON_KEY)
      const ids = [...new Set([...same, ...candidatesOf(holders)])].filter((id) => id !== own)
      counts.lookups++
      counts.candidates += ids.length
      counts.mostCandidates = Math.max(counts.mostCandidates, ids.length)
      return ids.map((id) => ({ ...articles.get(id), rewriteOf: rewriteOf.get(id) }))
    },
    members: async (origin) => members.get(origin).map((id) => articles.get(id)),
    size: async (origin) => ({ members: members.get(origin).length, rewrites: rewrites.get(origin).length }),
    found: async (article) => {
      originOf.set(article.id, article.id)
      members.set(article.id, [article.id])
      rewrites.set(article.id, [])
      enter(article)
    },
    join: async ({ article, origin, comparison, indexed }) => {
      originOf.set(article, origin)
      members.get(origin).push(article)
      memberships.set(article, comparison)
      if (!indexed) return
      rewriteOf.set(article, origin)
      rewrites.get(origin).push(article)
      enter(articles.get(article))
    },
    dissolve: async (origin) => {
      counts.anew++
      leave(origin)
      for (const id of rewrites.get(origin)) {
        leave(id)
        rewriteOf.delete(id)
      }
      for (const id of members.get(origin)) {
        originOf.delete(id)
        memberships.delete(id)
      }
      members.delete(origin)
      rewrites.delete(origin)
    },
  }
  const add = (article) => {
    counts.articles++
    articles.set(article)
    return placeArticle(article, store)
  }
  return {
    add,
    counts,
    originOf: (id) => originOf.get(id),
    whyOf: (id) => memberships.get(id),
    rows: () => rows,
  }
}
