import Database from 'better-sqlite3'
import { sql } from 'kysely'
import type { Ledger } from '../ledger.js'

const known = new WeakMap<Ledger['db'], Map<string, string>>()
const REMEMBERED = 100_000

/** The stems of some words, as the database that searches makes them. */
export async function stemsOf(ledger: Ledger, words: Iterable<string>): Promise<(word: string) => string> {
  const stems = known.get(ledger.db) ?? new Map<string, string>()
  if (stems.size > REMEMBERED) stems.clear()
  known.set(ledger.db, stems)
  const missing = [...new Set(words)].filter((word) => !stems.has(word))
  if (missing.length > 0)
    for (const [word, stem] of ledger.engine === 'sqlite'
      ? stemmedHere(missing)
      : await stemmedThere(ledger, missing))
      stems.set(word, stem)
  return (word) => stems.get(word) ?? word
}

/** SQLite tells the stems of what is in an index. */
function stemmedHere(words: readonly string[]): readonly (readonly [string, string])[] {
  const database = new Database(':memory:')
  try {
    database.exec(
      `create virtual table word using fts5 (text, tokenize = 'porter unicode61 remove_diacritics 2');
       create virtual table term using fts5vocab (word, 'instance')`,
    )
    const insert = database.prepare('insert into word (rowid, text) values (?, ?)')
    for (const [n, word] of words.entries()) insert.run(n + 1, word)
    const rows = database.prepare('select doc, term from term').all() as { doc: number; term: string }[]
    return rows.map(({ doc, term }) => [words[doc - 1]!, term])
  } finally {
    database.close()
  }
}

async function stemmedThere(
  { db }: Ledger,
  words: readonly string[],
): Promise<readonly (readonly [string, string])[]> {
  const { rows } = await sql<{ word: string; stem: string | null }>`
    select word, (ts_lexize('onrecord_stem', word))[1] as stem from unnest(${[...words]}::text[]) as word
  `.execute(db)
  return rows.map(({ word, stem }) => [word, stem ?? word])
}
