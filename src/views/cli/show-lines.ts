import type { Origin } from '../../ledger/find/origin-of.js'
import type { ArticleHead } from '../../ledger/find/question.js'
import type { Capture, FoundDecision } from '../../ledger/find/shown.js'
import type { Row } from '../rows.js'
import type { Style } from './terminal.js'
import { oneLine, wrap } from './wrap.js'

const LABEL = 'population  '.length

/** Labels with what they name; those that name nothing are left out. */
export const rowLines = (rows: readonly Row[], style: Style): readonly string[] =>
  rows.flatMap(([label, value]) =>
    value === null || value === ''
      ? []
      : wrap([{ text: value }], style.width - LABEL - 2).map(
          (line, i) => `  ${i === 0 ? style.faint(label.padEnd(LABEL)) : ' '.repeat(LABEL)}${line}`,
        ),
  )

/** A heading with some lines below it; nothing where there is none. */
export const section = (title: string, lines: readonly string[], style: Style): readonly string[] =>
  lines.length === 0
    ? []
    : [
        '',
        style.heading(title),
        ...lines.flatMap((line) =>
          wrap([{ text: line }], style.width - 4).map((part, i) => (i === 0 ? '  ' : '    ') + part),
        ),
      ]

/** What people decided, in order. */
export const decisionLines = (decisions: readonly FoundDecision[], style: Style): readonly string[] =>
  section(
    'Decided',
    decisions.map(({ learned, kind, who, why }) =>
      [`${learned.slice(0, 10)} ${kind} by ${who}`, why].filter(Boolean).join(': '),
    ),
    style,
  )

const headInWords = ({ id, title, outlet, day }: ArticleHead): string =>
  [id, day, outlet, title]
    .filter(Boolean)
    .map((part) => oneLine(part as string))
    .join('  ')

/** Where a report comes from, who else carries it, and with which it was not taken for one. */
export function originLines(origin: Origin | null, article: string, style: Style): readonly string[] {
  if (!origin) return []
  const own = origin.founder.id === article
  return [
    ...section(
      'Origin',
      [
        own
          ? `A report of its own: ${origin.reason}`
          : `${origin.verdict} of ${headInWords(origin.founder)}: ${origin.reason}`,
      ],
      style,
    ),
    ...section(`Carried by ${origin.carriers.length} more`, origin.carriers.map(headInWords), style),
    ...section(
      'Like it, but not the same',
      origin.refusals.map((refusal) => `${headInWords(refusal.article)}: ${refusal.reason}`),
      style,
    ),
  ]
}

/** Where a page was found: "reports.warc.gz, byte 4,096: https://…". */
export function provenanceInWords({ address, provenance }: Capture): string {
  switch (provenance.kind) {
    case 'web':
      return provenance.feed ? `${address}, in the feed ${provenance.feed}` : address
    case 'warc':
      return `${provenance.path}${provenance.entry ? ` (${provenance.entry})` : ''}, ${provenance.length} bytes from byte ${provenance.offset}: ${provenance.url}`
    case 'line':
      return `${provenance.path}, line ${provenance.line}`
    case 'mail':
      return `${provenance.path}, a mail`
    case 'input':
      return 'standard input'
    case 'file':
      return provenance.path
  }
}
