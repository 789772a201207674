import type { Block } from '../../article/article.js'
import type { Provenance } from '../../intake/found.js'
import type { Note } from '../../text/note.js'
import type { Ledger } from '../ledger.js'
import { ledgerError } from '../ledger-error.js'
import { masksOf } from '../masks/masks.js'
import { findSourceById } from './find-sources.js'
import { loadRecords } from './load-records.js'
import { named } from './lookup.js'
import { originOf } from './origin-of.js'
import type { FoundDecision, Shown, ShownArticle, ShownIdentity, ShownRecord } from './shown.js'

/**
 * All that the ledger has about a record, an article or an identity, by its id or an unambiguous beginning of it.
 * Throws `not-found` for an id that nothing has, `misuse` for one that can't be right or that several begin with.
 */
export async function show(ledger: Ledger, id: string): Promise<Shown> {
  try {
    const { what, id: whole } = await named(ledger, id)
    if (what === 'record') return await showRecord(ledger, whole)
    if (what === 'article') return await showArticle(ledger, whole)
    return await showIdentity(ledger, whole)
  } catch (cause) {
    throw ledgerError(ledger.where, cause)
  }
}

async function showRecord(ledger: Ledger, id: string): Promise<ShownRecord> {
  const { db } = ledger
  const rows = await db
    .selectFrom('record')
    .innerJoin('reading', 'reading.seq', 'record.reading')
    .select(['record.seq', 'quote', 'review', 'rules', 'model', 'alias', 'record.article', 'reading'])
    .select(['record.learned', 'record.superseded'])
    .where('record.id', '=', id)
    .orderBy('record.seq')
    .execute()
  // The current version; of a record that none is current of, the last.
  const row = rows.find(({ superseded }) => superseded === null) ?? rows.at(-1)!
  const masks = await masksOf(ledger)
  const [[found], reading, who, decisions, origin, names] = await Promise.all([
    loadRecords(ledger, [row.seq]),
    db
      .selectFrom('reading')
      .select(['text', 'blocks'])
      .where('seq', '=', row.reading)
      .executeTakeFirstOrThrow(),
    row.alias === null
      ? undefined
      : db
          .selectFrom('alias')
          .innerJoin('identity', 'identity.id', 'alias.identity')
          .select(['identity.id', 'identity.name', 'alias.name as alias'])
          .where('alias.id', '=', row.alias)
          .executeTakeFirst(),
    decisionsOn(ledger, id),
    originOf(ledger, row.article),
    masks.namesOf(rows.map(({ reading }) => reading)),
  ])
  const namesOf = (seq: number) => names.get(seq) ?? []
  return {
    what: 'record',
    found: found!,
    text: masks.text(reading.text, namesOf(row.reading)),
    blocks: JSON.parse(reading.blocks) as Block[],
    who: who ? { ...who, name: masks.name(who.id, who.name), alias: masks.name(who.id, who.alias) } : null,
    versions: rows.map(({ reading: seq, quote, review, rules, model, learned, superseded }) => ({
      quote: masks.text(quote, namesOf(seq)),
      review,
      rules,
      model,
      learned,
      superseded,
    })),
    decisions: masks.shown(decisions, namesOf(row.reading)),
    origin,
  }
}

async function showArticle(ledger: Ledger, id: string): Promise<ShownArticle> {
  const { db } = ledger
  const [readings, head, captures, records, decisions, origin] = await Promise.all([
    db
      .selectFrom('reading')
      .select(['title', 'publisher', 'byline', 'published', 'day', 'language', 'text', 'blocks', 'notes'])
      .select(['seq', 'article', 'rules', 'model', 'learned', 'superseded'])
      .where('article', '=', id)
      .orderBy('seq')
      .execute(),
    db
      .selectFrom('article')
      .innerJoin('page', 'page.hash', 'article.page')
      .select(['article.id', 'url', 'page', 'size as bytes'])
      .where('article.id', '=', id)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('capture')
      .select(['address', 'provenance', 'learned'])
      .where('article', '=', id)
      .orderBy('learned')
      .orderBy('address')
      .execute(),
    db
      .selectFrom('record')
      .select('seq')
      .where('article', '=', id)
      .where('superseded', 'is', null)
      .orderBy('span_start')
      .orderBy('seq')
      .execute(),
    decisionsOn(ledger, id),
    originOf(ledger, id),
  ])
  const reading = readings.find(({ superseded }) => superseded === null) ?? readings.at(-1)!
  const { title, publisher, byline, published, day, language, text, blocks, notes } = reading
  const masks = await masksOf(ledger)
  const names = masks.namesIn(reading)
  return {
    what: 'article',
    article: masks.shown(
      { ...head, bytes: Number(head.bytes), title, publisher, byline, published, day, language },
      names,
    ),
    text: masks.text(text, names),
    blocks: JSON.parse(blocks) as Block[],
    notes: masks.shown(JSON.parse(notes) as Note[], names, text),
    readings: readings.map(({ rules, model, learned, superseded }) => ({
      rules,
      model,
      learned,
      superseded,
    })),
    captures: captures.map((capture) =>
      masks.shown({ ...capture, provenance: JSON.parse(capture.provenance) as Provenance }, names),
    ),
    records: await loadRecords(
      ledger,
      records.map(({ seq }) => seq),
    ),
    decisions: masks.shown(decisions, names),
    origin,
  }
}

async function showIdentity(ledger: Ledger, asked: string): Promise<ShownIdentity> {
  const id = await identityNow(ledger, asked)
  const [identity, aliases, decisions] = await Promise.all([
    findSourceById(ledger, id),
    ledger.db
      .selectFrom('alias')
      .select(['id', 'name', 'role', 'organisation', 'country', 'confidence', 'evidence', 'learned'])
      .where('identity', '=', id)
      .orderBy('learned')
      .orderBy('name')
      .orderBy('id')
      .execute(),
    decisionsOn(ledger, id),
  ])
  const masks = await masksOf(ledger)
  const names = masks.namesOfIdentity(id)
  return {
    what: 'identity',
    identity,
    aliases: aliases.map((alias) => ({
      ...masks.shown({ ...alias, evidence: JSON.parse(alias.evidence) as unknown }, names),
      name: masks.name(id, alias.name),
    })),
    decisions: masks.shown(decisions, names),
  }
}

/** The identity, or the one that it was merged into. */
async function identityNow({ db }: Ledger, id: string): Promise<string> {
  const seen = new Set<string>()
  for (let at = id; ; seen.add(at)) {
    const { merged } = await db
      .selectFrom('identity')
      .select('merged')
      .where('id', '=', at)
      .executeTakeFirstOrThrow()
    if (merged === null || seen.has(merged)) return at
    at = merged
  }
}

async function decisionsOn({ db }: Ledger, target: string): Promise<readonly FoundDecision[]> {
  const rows = await db
    .selectFrom('decision')
    .select(['kind', 'who', 'why', 'detail', 'learned'])
    .where('target', '=', target)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as unknown }))
}
