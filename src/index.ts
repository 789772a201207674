import type { Page } from './article/article.js'
import { openPage } from './intake/open.js'
import { type PageInput, pageOfInput } from './intake/page-input.js'
import { read as readPage, readFully as readPageFully } from './read.js'
import type { Reading } from './records/reading.js'
import type { Document } from './records/record.js'

export type { Article, Block, Page } from './article/article.js'
export type { OpenOptions } from './intake/open.js'
export type { PageInput } from './intake/page-input.js'
export type { Place } from './mentions/mention.js'
export type { Reading } from './records/reading.js'
export type { Document, Figure, Note, Position, Statement } from './records/record.js'
export { type ErrorCode, OnRecordError } from './text/error.js'
export type { Quote, Span } from './text/span.js'
export { type Explanation, explain } from './views/explain.js'
export { openPage }

const pageOf = (input: string | PageInput | Page): Page =>
  typeof input === 'object' && input !== null && 'kind' in input ? input : pageOfInput(input)

/**
 * The document of the record contract for a report: its plain text, or `{html}` or `{text}` with what is known about
 * it, or a page from `openPage`. Throws an `OnRecordError` with the code `misuse` where the input is none of these.
 */
export const read = async (input: string | PageInput | Page): Promise<Document> => readPage(pageOf(input))

/** All that the reading stages found for a report, sentences and mentions too; `explain` goes through it. */
export const readFully = async (input: string | PageInput | Page): Promise<Reading> =>
  readPageFully(pageOf(input))
