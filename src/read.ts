import type { Page } from './article/article.js'
import { readArticle } from './article/read-article.js'
import { unreadable } from './article/unreadable.js'
import { parseSentences, sentencesOf } from './language/language.js'
import { loadParser } from './language/parser/load.js'
import { findActors } from './mentions/actors/find.js'
import { findNumbers } from './mentions/numbers/find.js'
import { findPlaces } from './mentions/places/find.js'
import { findTimes } from './mentions/times/find.js'
import { findFigures } from './records/figures/find.js'
import { findPositions } from './records/positions/find.js'
import type { Reading } from './records/reading.js'
import type { Document } from './records/record.js'
import { findStatements } from './records/statements/find.js'

type Stage = (reading: Reading) => Partial<Reading> | Promise<Partial<Reading>>

/** The article, with a note where there is nothing to be read in it; the other stages are then left out. */
const articleAndNotes: Stage = ({ page }) => {
  const article = readArticle(page)
  const why = unreadable(article)
  return { article, notes: why ? [...article.notes, why] : article.notes }
}

/** The way a page becomes records: each stage sees what those before it found, and adds its part. */
const stages: readonly Stage[] = [
  articleAndNotes,
  ({ article }) => ({ sentences: sentencesOf(article) }),
  async ({ sentences }) => ({ sentences: await parseSentences(sentences, await loadParser()) }),
  (reading) => ({ numbers: findNumbers(reading) }),
  (reading) => ({ times: findTimes(reading) }),
  (reading) => ({ places: findPlaces(reading) }),
  (reading) => ({ actors: findActors(reading) }),
  (reading) => withNotes(reading, findStatements(reading)),
  (reading) => withNotes(reading, findFigures(reading)),
  (reading) => withNotes(reading, findPositions(reading)),
]

const withNotes = (reading: Reading, found: Partial<Reading>): Partial<Reading> => ({
  ...found,
  notes: [...reading.notes, ...(found.notes ?? [])],
})

/** A page with nothing read yet. */
const unread = (page: Page): Reading => ({
  page,
  article: readArticle({ ...page, kind: 'text', content: '' }),
  sentences: [],
  numbers: [],
  times: [],
  places: [],
  actors: [],
  statements: [],
  figures: [],
  positions: [],
  notes: [],
})

/** All that the stages found, for those who want to see more than the records. */
export async function readFully(page: Page): Promise<Reading> {
  let reading = unread(page)
  for (const stage of stages) {
    reading = { ...reading, ...(await stage(reading)) }
    if (stage === articleAndNotes && unreadable(reading.article)) break
  }
  return reading
}

/** The document of the record contract for a page. */
export const read = async (page: Page): Promise<Document> => documentOf(await readFully(page))

export function documentOf({ article, figures, statements, positions, notes }: Reading): Document {
  const { source: _, notes: __, ...head } = article
  return { version: 1, article: head, figures, statements, positions, notes }
}
