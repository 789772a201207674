import { z } from '@hono/zod-openapi'
import { bases, measures, modalities, pers, precisions, qualifiers, units } from '../../ledger/vocabulary.js'

const span = { start: z.int().min(0), end: z.int().min(0) }
const Span = z.object(span).openapi('Span')
const Quote = z.object({ ...span, quote: z.string() }).openapi('Quote')
const day = z.string().nullable()

export const Place = z
  .object({
    text: z.string(),
    ...span,
    name: z.string(),
    country: z.string().nullable(),
    id: z.string().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    precision: z.string().nullable(),
  })
  .openapi('Place')

export const Figure = z
  .object({
    id: z.string(),
    span: Span,
    quote: z.string(),
    sentence: Span,
    amount: z.object({
      low: z.number().nullable(),
      high: z.number().nullable(),
      qualifier: z.enum(qualifiers),
    }),
    basis: z.enum(bases),
    per: z.enum(pers).nullable(),
    unit: z.enum(units),
    who: Quote.nullable(),
    population: z.object({ nationality: z.string().nullable(), kind: z.string().nullable() }),
    measure: z.enum(measures),
    from: z.array(Place),
    to: z.array(Place),
    at: z.array(Place),
    period: z.object({
      start: day,
      end: day,
      edtf: z.string().nullable(),
      quote: z.string().nullable(),
      precision: z.enum(precisions),
    }),
    comparison: z.object({ kind: z.enum(['figure', 'period']), with: z.string() }).nullable(),
    source: z.object({ name: z.string(), text: z.string(), statement: z.string().nullable() }).nullable(),
    confidence: z.number(),
    rules: z.array(z.string()),
  })
  .openapi('Figure')

export const Statement = z
  .object({
    id: z.string(),
    speaker: Quote.extend({
      name: z.string(),
      role: z.string().nullable(),
      organisation: z.string().nullable(),
      country: z.string().nullable(),
      kind: z.string(),
    }),
    cue: Quote.extend({ lemma: z.string() }),
    content: Quote,
    form: z.enum(['direct', 'indirect', 'mixed']),
    via: z.array(z.string()),
    negated: z.boolean(),
    hedge: z.string().nullable(),
    said: z.object({ start: day, end: day }),
    confidence: z.number(),
    rules: z.array(z.string()),
  })
  .openapi('Statement')

export const Position = z
  .object({
    id: z.string(),
    actor: Quote.extend({ name: z.string() }),
    modality: z.enum(modalities),
    action: Quote,
    condition: Quote.nullable(),
    statement: z.string().nullable(),
    confidence: z.number(),
    rules: z.array(z.string()),
  })
  .openapi('Position')

export const ArticleHead = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    day,
    url: z.string().nullable(),
  })
  .openapi('ArticleHead')

const review = z.enum(['accepted', 'rejected', 'corrected', 'added', 'orphaned']).nullable()

/** A record as the ledger has it. */
export const found = <Kind extends z.ZodType>(record: Kind) =>
  z.object({
    kind: z.enum(['figure', 'statement', 'position']),
    id: z.string(),
    record,
    sentence: z.object({ ...span, text: z.string() }),
    article: ArticleHead,
    review,
    learned: z.string(),
    superseded: z.string().nullable(),
  })

export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() })
export const list = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), more: z.boolean() })

const counts = z.object({ figure: z.number(), statement: z.number(), position: z.number() })
export const FoundArticle = ArticleHead.extend({
  language: z.string().nullable(),
  origin: z.string().nullable(),
  learned: z.string(),
  counts,
  unreviewed: z.int().openapi({ description: 'How many of these records nobody has decided on' }),
}).openapi('FoundArticle')

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    hint: z.string().nullable(),
  })
  .openapi('Problem')

const known = z.enum(['reported', 'implied', 'imputed', 'unknown'])
export const Value = z
  .object({
    start: z.string(),
    end: z.string(),
    low: z.number(),
    high: z.number().nullable(),
    best: z.number().nullable(),
    known,
    figures: z.array(z.string()),
  })
  .openapi('Value')

export const Conflict = z
  .object({
    id: z.string(),
    kind: z.enum(['clash', 'denial']),
    sentence: z.string(),
    cause: z.object({ id: z.string(), says: z.string() }),
    members: z.array(
      z.object({ figures: z.array(z.string()), claim: z.string(), needs: z.string().nullable() }),
    ),
  })
  .openapi('Conflict')

export const FigureUse = z
  .object({
    evidence: z.object({
      figure: Figure,
      article: ArticleHead,
      sentence: z.string(),
      source: z.object({ key: z.string(), name: z.string() }).nullable(),
      origin: z.string(),
      review,
    }),
    use: z.enum(['used', 'folded', 'superseded', 'in conflict', 'denied', 'outside']),
    reason: z.string().nullable(),
    by: z.string().nullable(),
    start: z.string().nullable(),
    end: z.string().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    kind: z.string().nullable(),
    assumed: z.array(z.string()),
  })
  .openapi('FigureUse')

export const Series = z
  .object({
    title: z.string(),
    question: z.record(z.string(), z.unknown()),
    policy: z.string(),
    days: z.array(Value),
    weeks: z.array(Value),
    total: Value.nullable(),
    figures: z.array(FigureUse),
    conflicts: z.array(Conflict),
    notes: z.array(z.string()),
  })
  .openapi('Series')

export const Brief = z
  .object({
    title: z.string(),
    period: z.string().nullable(),
    sections: z.array(
      z.object({
        title: z.string(),
        told: z.array(z.object({ text: z.string(), cites: z.array(z.int()) })),
      }),
    ),
    citations: z.array(
      z.object({
        number: z.int(),
        record: z.string(),
        sentence: z.string(),
        source: z.string().nullable(),
        article: ArticleHead,
      }),
    ),
    notes: z.array(z.string()),
  })
  .openapi('Brief')

export const Decided = z
  .object({
    decision: z.number(),
    verb: z.string(),
    id: z.string(),
    kind: z.string().nullable(),
    review: review,
    changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
    notes: z.array(z.string()),
  })
  .openapi('Decided')

export const Job = z
  .object({
    id: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    pages: z.int(),
    added: z.int(),
    known: z.int(),
    failures: z.array(z.object({ name: z.string(), message: z.string(), hint: z.string() })),
    articles: z.array(z.string()),
    message: z.string().nullable(),
  })
  .openapi('Job')
