import type { Document, Figure, Position, Statement } from '../../src/records/record.js'

export const quoteIn = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from)
  if (start < 0) throw new Error(`“${words}” is not in the text`)
  return { start, end: start + words.length, quote: words }
}

/** A document written by hand: a figure inside a statement, a position across it, debris, hostile names where asked. */
export function documentOf(
  text: string,
  parts: Readonly<{
    figures?: readonly Figure[]
    statements?: readonly Statement[]
    positions?: readonly Position[]
  }>,
  head: Partial<Document['article']> = {},
): Document {
  return {
    version: 1,
    article: {
      id: 'a',
      url: null,
      title: null,
      publisher: null,
      byline: null,
      published: null,
      language: 'en',
      text,
      blocks: [...text.matchAll(/[^\n]+/g)].map((m) => ({
        start: m.index,
        end: m.index + m[0].length,
        kind: 'body',
      })),
      ...head,
    },
    figures: [],
    statements: [],
    positions: [],
    notes: [],
    ...parts,
  }
}

export function figureOf(text: string, words: string, parts: Partial<Figure> = {}): Figure {
  const { start, end, quote } = quoteIn(text, words)
  return {
    id: 'f1',
    span: { start, end },
    quote,
    sentence: { start: 0, end: text.length },
    amount: { low: 10_000, high: 10_000, qualifier: 'exact' },
    basis: 'total',
    per: null,
    unit: 'person',
    who: null,
    population: { nationality: null, kind: null },
    measure: 'arrival',
    from: [],
    to: [],
    at: [],
    period: { start: null, end: null, edtf: null, quote: null, precision: 'vague' },
    comparison: null,
    source: null,
    confidence: 0.9,
    rules: [],
    ...parts,
  }
}

export function statementOf(text: string, words: string, parts: Partial<Statement> = {}): Statement {
  return {
    id: 's1',
    speaker: {
      ...quoteIn(text, 'the ministry'),
      name: 'interior ministry',
      role: null,
      organisation: null,
      country: 'GE',
      kind: 'organisation',
    },
    cue: { ...quoteIn(text, 'said'), lemma: 'say' },
    content: quoteIn(text, words),
    form: 'indirect',
    via: [],
    negated: false,
    hedge: null,
    said: { start: null, end: null },
    confidence: 0.9,
    rules: [],
    ...parts,
  }
}

export function positionOf(text: string, words: string, parts: Partial<Position> = {}): Position {
  return {
    id: 'p1',
    actor: { ...quoteIn(text, 'the ministry'), name: 'interior ministry' },
    modality: 'will-not',
    action: quoteIn(text, words),
    condition: null,
    statement: null,
    confidence: 0.9,
    rules: [],
    ...parts,
  }
}

/** Two paragraphs with a record of each kind, the figure inside the statement and the position. */
export const TEXT = 'nearly 10,000 people came and will stay, the ministry said.\nAfter that 500 left.'
export const DOCUMENT = documentOf(TEXT, {
  figures: [figureOf(TEXT, 'nearly 10,000'), figureOf(TEXT, '500', { id: 'f2', measure: 'departure' })],
  statements: [statementOf(TEXT, 'nearly 10,000 people came and will stay')],
  positions: [positionOf(TEXT, '10,000 people came')],
})
