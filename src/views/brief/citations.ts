import type { ArticleHead, FoundRecord } from '../../ledger/find/question.js'
import type { FigureUse } from '../../series/series-type.js'

/** Where a sentence stands that proves something. */
export type Citation = Readonly<{
  number: number
  record: string
  sentence: string
  source: string | null
  article: ArticleHead
}>

/** Numbers citations as they come; the same record is cited once. */
export type Citing = Readonly<{
  figure: (use: FigureUse) => number
  record: (found: FoundRecord<'position'>) => number
  all: () => readonly Citation[]
}>

export function citing(): Citing {
  const citations = new Map<string, Citation>()
  const cite = (citation: Omit<Citation, 'number'>): number => {
    const known = citations.get(citation.record)
    if (known) return known.number
    const number = citations.size + 1
    citations.set(citation.record, { number, ...citation })
    return number
  }
  return {
    figure: ({ evidence: { figure, sentence, source, article } }) =>
      cite({ record: figure.id, sentence, source: source?.name ?? null, article }),
    record: ({ id, sentence, article, record }) =>
      cite({ record: id, sentence: sentence.text, source: record.actor.name, article }),
    all: () => [...citations.values()],
  }
}
