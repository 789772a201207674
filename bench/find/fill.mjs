// Fills a SQLite ledger and a PostgreSQL one with the same synthetic rows.
import { postgresLoader, sqliteLoader } from './load.mjs'
import { article, COLUMNS, names } from './make.mjs'

/** As many figures as asked for, in as many articles; the first articles hold the ones that don't divide. */
export async function fill({ sqlite, postgres, figures, articles, log }) {
  const loaders = await Promise.all([sqliteLoader(sqlite), postgresLoader(postgres)])
  const take = async (rows) => {
    for (const loader of loaders) await loader.take(rows)
  }
  await take(names())
  for (let i = 0; i < articles; ) {
    const batch = new Map(Object.keys(COLUMNS).map((table) => [table, []]))
    for (const end = Math.min(articles, i + 200); i < end; i++)
      for (const [table, rows] of Object.entries(
        article(i, articles, Math.floor(figures / articles) + (i < figures % articles ? 1 : 0)),
      ))
        batch.get(table).push(...rows)
    await take(Object.fromEntries(batch))
    if (i % 10_000 === 0) log(`${i} articles made`)
  }
  await Promise.all(loaders.map((loader) => loader.done()))
}
