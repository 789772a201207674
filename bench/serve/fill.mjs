// Fills a SQLite ledger and a PostgreSQL one: the rows of bench/find with people who are no public figures among the names,
// and a series of one country that the press tells day by day.
import { postgresLoader, sqliteLoader } from '../find/load.mjs'
import { article, COLUMNS, names } from '../find/make.mjs'
import { pressRows } from './press-rows.mjs'

/** Every sixth word is written like a name, as in reports; texts stay as long as they are. */
const withNames = (text) =>
  text
    .split(' ')
    .map((word, n) => (n % 6 === 2 ? word[0].toUpperCase() + word.slice(1) : word))
    .join(' ')

function peopleAndOfficials() {
  const { identity, alias } = names()
  return {
    identity,
    alias: alias.map((row) =>
      Number(row[4].slice(1)) % 10 === 3 ? row.with(2, 'driver').with(3, 'private') : row,
    ),
  }
}

/** `records` in `articles`, a little more or less; gives what series there is to ask for. */
export async function fill({ sqlite, postgres, articles, records, log }) {
  const loaders = [await sqliteLoader(sqlite), ...(postgres ? [await postgresLoader(postgres)] : [])]
  const take = async (rows) => {
    for (const loader of loaders) await loader.take(rows)
  }
  await take(peopleAndOfficials())
  const press = pressRows()
  await take(press.rows)
  const own = articles - press.rows.article.length
  // Each article has two statements, and every second a position.
  const figures = records - press.rows.record.length - 2.5 * own
  for (let i = 0; i < own; ) {
    const batch = new Map(Object.keys(COLUMNS).map((table) => [table, []]))
    for (const end = Math.min(own, i + 200); i < end; i++)
      for (const [table, rows] of Object.entries(
        article(i, own, Math.floor(figures / own) + (i < figures % own ? 1 : 0)),
      ))
        batch
          .get(table)
          .push(...(table === 'reading' ? rows.map((row) => row.with(9, withNames(row[9]))) : rows))
    await take(Object.fromEntries(batch))
  }
  await Promise.all(loaders.map((loader) => loader.done()))
  log(`${articles} articles, about ${records} records; ${press.rows.record.length} of one series`)
  return press.asked
}
