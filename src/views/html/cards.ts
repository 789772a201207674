import type { Document, Figure, Position, Statement } from '../../records/record.js'
import type { Span } from '../../text/span.js'
import { figureRows, positionRows, type Row, statementRows } from '../rows.js'
import { placeFinder } from '../where.js'
import { isDoubtful, measureInWords, modalityInWords } from '../words.js'
import { escapeHtml } from './escape.js'
import type { Mark } from './marks.js'

type Where = (span: Span) => string

/** A card for each record, in the order of the text. */
export function cardsOf(document: Document, marks: readonly Mark[]): readonly string[] {
  const where = placeFinder(document.article)
  const cards = new Map([
    ...document.figures.map((f) => [f.id, figureCard(f, where)] as const),
    ...document.statements.map((s) => [s.id, statementCard(s, where)] as const),
    ...document.positions.map((p) => [p.id, positionCard(p, where)] as const),
  ])
  return marks.map(({ id }) => cards.get(id)!)
}

function card(
  kind: Mark['kind'],
  record: Figure | Statement | Position,
  title: string,
  quote: string | null,
  rows: readonly Row[],
): string {
  const id = escapeHtml(record.id)
  const facts = rows
    .filter(([, value]) => value)
    .map(([label, value]) => `<dt>${label}</dt><dd dir="auto">${escapeHtml(value ?? '')}</dd>`)
  return `<section class="card ${kind}" id="${id}" data-kind="${kind}" tabindex="-1" aria-labelledby="${id}-title">
<p class="kind"><a href="#text-${id}">${id}</a> ${kind}${isDoubtful(record) ? ', doubtful' : ''}</p>
<h3 id="${id}-title" dir="auto">${escapeHtml(title)}</h3>
${quote === null ? '' : `<blockquote dir="auto">${escapeHtml(quote)}</blockquote>\n`}<dl>${facts.join('')}</dl>
</section>`
}

const figureCard = (f: Figure, where: Where) =>
  card('figure', f, `${f.quote} · ${measureInWords(f.measure)}`, null, figureRows(f, where))

const statementCard = (s: Statement, where: Where) =>
  card('statement', s, s.speaker.name, s.content.quote, statementRows(s, where))

const positionCard = (p: Position, where: Where) =>
  card('position', p, `${p.actor.name} ${modalityInWords(p)}`, p.action.quote, positionRows(p, where))
