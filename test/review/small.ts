import { expect } from 'vitest'
import { append } from '../../src/ledger/append.js'
import type { Ledger } from '../../src/ledger/ledger.js'
import { newArticle, newReading } from '../../src/ledger/new-article.js'
import type { AnyRecord } from '../../src/ledger/record-rows.js'
import { partsOf } from '../../src/ledger/review/moved.js'
import type { Document, Figure, Position, Statement } from '../../src/records/record.js'
import { type Reread, type RereadOptions, reread } from '../../src/reread.js'
import { figureOf } from '../views/document.js'

/** Where the nth of some words stand. */
export function spanIn(text: string, quote: string, nth = 0) {
  let start = text.indexOf(quote)
  for (let i = 0; i < nth; i++) start = text.indexOf(quote, start + 1)
  if (start < 0) throw new Error(`“${quote}” does not stand in the text`)
  return { start, end: start + quote.length, quote }
}

let count = 0
const fresh = (prefix: string) => `${prefix}${++count}`

export function figure(text: string, quote: string, fields: Partial<Figure> = {}, nth = 0): Figure {
  const { start, end } = spanIn(text, quote, nth)
  return figureOf(text, quote, {
    id: fresh('f'),
    span: { start, end },
    sentence: { start, end },
    amount: { low: 300, high: 300, qualifier: 'exact' },
    confidence: 0.8,
    rules: ['figure/test'],
    ...fields,
  })
}

export function statement(text: string, speaker: string, content: string, nth = 0): Statement {
  return {
    id: fresh('s'),
    speaker: {
      ...spanIn(text, speaker, nth),
      name: speaker,
      role: null,
      organisation: null,
      country: null,
      kind: 'official',
    },
    cue: { ...spanIn(text, 'said', nth), lemma: 'say' },
    content: spanIn(text, content, nth),
    form: 'indirect',
    via: [],
    negated: false,
    hedge: null,
    said: { start: null, end: null },
    confidence: 0.8,
    rules: ['statement/test'],
  }
}

export function position(
  text: string,
  actor: string,
  action: string,
  fields: Partial<Position> = {},
): Position {
  return {
    id: fresh('p'),
    actor: { ...spanIn(text, actor), name: actor },
    modality: 'will',
    action: spanIn(text, action),
    condition: null,
    statement: null,
    confidence: 0.8,
    rules: ['position/test'],
    ...fields,
  }
}

export type Records = Readonly<{
  figures?: readonly Figure[]
  statements?: readonly Statement[]
  positions?: readonly Position[]
}>

export const documentOf = (
  text: string,
  records: Records = {},
  head: Partial<Document['article']> = {},
): Document => ({
  version: 1,
  article: {
    id: 'x',
    url: null,
    title: 'Small',
    publisher: 'Wire',
    byline: null,
    published: '2022-09-27',
    language: 'en',
    text,
    blocks: [{ start: 0, end: text.length, kind: 'body' }],
    ...head,
  },
  figures: [],
  statements: [],
  positions: [],
  notes: [],
  ...records,
})

/** Keeps a document as what was read in a page of its own; gives the article's id. */
export async function keepSmall(ledger: Ledger, document: Document, name = 'small'): Promise<string> {
  const article = newArticle(
    {
      kind: 'page',
      resource: { name, bytes: Buffer.from(name), contentType: null, url: null },
      given: { id: null, url: null, published: null, title: null, format: 'text' },
      provenance: { kind: 'file', path: `/${name}` },
    },
    document,
  )
  await ledger.write((transaction) => append(transaction, article, '2022-09-28T00:00:00.000Z'))
  return article.article.id
}

let versions = 0

/** Reads an article again with rules that read this document in it. */
export async function rereadAs(
  ledger: Ledger,
  article: string,
  document: Document,
  options: RereadOptions = {},
): Promise<Reread> {
  const done: Reread[] = []
  await reread(ledger, [article], {
    reader: {
      version: { rules: `rules-${++versions}`, model: 'model' },
      read: async (_, id) => newReading(id, document),
    },
    ...options,
    onDone: (one) => {
      if ('kind' in one) throw new Error(one.message)
      done.push(one)
    },
  })
  return done[0]!
}

export const currentOf = (ledger: Ledger) =>
  ledger.db.selectFrom('record').selectAll().where('superseded', 'is', null).orderBy('seq').execute()

/** The current version of a record with its body. */
export async function recordOf(ledger: Ledger, id: string) {
  const row = await ledger.db
    .selectFrom('record')
    .selectAll()
    .where('id', '=', id)
    .where('superseded', 'is', null)
    .executeTakeFirst()
  return row && { ...row, body: JSON.parse(row.body) }
}

/** What holds of every ledger, or of an article in it, whatever was decided and read. */
export async function expectSound(ledger: Ledger, article: string | null = null): Promise<void> {
  const query = ledger.db.selectFrom('record').innerJoin('reading', 'reading.seq', 'record.reading')
  const rows = await (article === null ? query : query.where('record.article', '=', article))
    .select([
      'record.seq',
      'record.id',
      'span_start',
      'span_end',
      'quote',
      'text',
      'body',
      'record.superseded',
    ])
    .execute()
  for (const { text, span_start, span_end, quote, body, id } of rows) {
    expect(text.slice(span_start, span_end)).toBe(quote)
    const record: AnyRecord = JSON.parse(body)
    expect(record.id).toBe(id)
    for (const part of partsOf(record)) expect(text.slice(part.start, part.end)).toBe(part.quote)
  }
  const current = rows.filter(({ superseded }) => superseded === null)
  expect(new Set(current.map(({ id }) => id)).size).toBe(current.length)
  const seqs = new Set(current.map(({ seq }) => seq))
  const all = rows.map(({ seq }) => seq)
  const places =
    all.length === 0
      ? []
      : await ledger.db
          .selectFrom('record_place')
          .select(['record', 'current'])
          .where('record', 'in', all)
          .execute()
  for (const place of places) expect(place.current).toBe(seqs.has(place.record) ? 1 : 0)
}
