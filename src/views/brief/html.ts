import { escapeHtml } from '../html/escape.js'
import { selfContained } from '../html/self-contained.js'
import { chartSvg } from '../series/chart.js'
import { pageStyle } from '../series/page-style.js'
import { dayInWords } from '../words.js'
import type { Brief, Told } from './brief.js'
import type { Citation } from './citations.js'

const briefStyle = `${pageStyle}
body { font-family: Georgia, 'Noto Serif', serif; } header, main { max-width: 52rem; }
.told { padding-inline-start: 1.2rem; } .told li { margin: 0 0 0.5rem; }
sup a { font-family: system-ui, sans-serif; text-decoration: none; padding: 0 1px; }
.sources { font-size: 0.85rem; } .sources li { margin: 0 0 0.5rem; overflow-wrap: anywhere; }
.chart svg { min-width: 0; }
@media print { header, main { padding: 0; } .chart { break-inside: avoid; } }
`

/** A briefing as one self-contained page, to read, to send and to print. */
export function briefPage({ title, period, sections, citations, notes }: Brief): string {
  const head = `${title}${period ? `, ${period}` : ''}`
  const body = `<header><h1>${escapeHtml(head)}</h1>${notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join('')}</header>
<main>
${sections
  .map(
    (section) => `<section><h2>${escapeHtml(section.title)}</h2>
<ul class="told">${section.told.map(toldItem).join('\n')}</ul>
${section.series && section.series.days.length > 1 ? `<div class="chart">${chartSvg(section.series, false)}</div>` : ''}</section>`,
  )
  .join('\n')}
${citations.length > 0 ? `<section><h2>Sources</h2><ol class="sources">${citations.map(citationItem).join('\n')}</ol></section>` : ''}
</main>`
  return selfContained({ title: head, style: briefStyle, script: null, body })
}

const toldItem = ({ text, cites }: Told): string =>
  `<li>${escapeHtml(text)} ${cites.map((number) => `<sup><a href="#source-${number}">${number}</a></sup>`).join(' ')}</li>`

function citationItem({ number, record, sentence, source, article }: Citation): string {
  const where = [source, article.outlet, article.day && dayInWords(article.day), article.title]
    .filter((part): part is string => Boolean(part))
    .map(escapeHtml)
    .join(', ')
  const link = /^https?:\/\//i.test(article.url ?? '')
    ? ` <a href="${escapeHtml(article.url ?? '')}" rel="noreferrer noopener">the page</a>`
    : ''
  return `<li id="source-${number}">“${escapeHtml(sentence)}” ${where} (${escapeHtml(record)})${link}</li>`
}
