import type { Conflict } from '../../series/explain-conflict.js'
import type { FigureUse, Series, Value } from '../../series/series-type.js'
import { escapeHtml } from '../html/escape.js'
import { selfContained } from '../html/self-contained.js'
import { count, dayInWords } from '../words.js'
import { chartSvg } from './chart.js'
import { pageScript } from './page-script.js'
import { pageStyle } from './page-style.js'
import { daysInWords, numberInWords, titleOf, valueInWords } from './title.js'
import { usedOf } from './used.js'

const script = `(${pageScript.toString()})()`

/** One self-contained HTML page: the chart of a series, its conflicts, its days and the words of each figure. */
export function seriesPage(series: Series): string {
  const title = titleOf(series.question)
  const used = usedOf(series.figures)
  const body = `<header>
<h1>${escapeHtml(title)}</h1>
<p class="facts">${used} of ${count(series.figures.length, 'figure')} used · policy ${escapeHtml(series.policy)}${
    series.total && series.total.known !== 'unknown'
      ? ` · ${escapeHtml(daysInWords(series.total))}: ${escapeHtml(valueInWords(series.total))}`
      : ''
  }</p>
${series.notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join('\n')}
</header>
<main>
<section aria-label="Chart" class="chart" tabindex="0">${series.days.length > 0 ? chartSvg(series) : ''}</section>
${conflictsHtml(series.conflicts)}
${daysHtml(series.days)}
${figuresHtml(series.figures)}
</main>`
  return selfContained({ title, style: pageStyle, script, body })
}

const links = (figures: readonly string[]): string =>
  figures
    .map((id) => `<a href="#${escapeHtml(id)}" data-figure="${escapeHtml(id)}">${escapeHtml(id)}</a>`)
    .join(' ')

function conflictsHtml(conflicts: readonly Conflict[]): string {
  if (conflicts.length === 0) return ''
  const items = conflicts.map(
    ({ sentence, cause, members }) => `<li><p class="sentence">${escapeHtml(sentence)}</p>
<p>Likely cause: ${escapeHtml(cause.says)}.</p>
<ul>${members
      .map(
        ({ claim, needs, figures }) =>
          `<li>${escapeHtml(claim)}${needs ? `; would have to be ${escapeHtml(needs)}` : ''} ${links(figures)}</li>`,
      )
      .join('')}</ul></li>`,
  )
  return `<section aria-labelledby="conflicts"><h2 id="conflicts">Conflicts (${conflicts.length})</h2>
<ol class="conflicts">${items.join('\n')}</ol></section>`
}

function daysHtml(days: readonly Value[]): string {
  if (days.length === 0) return ''
  const rows = days.map((value) => {
    const { start, low, best, high, known, figures } = value
    const cells =
      known === 'unknown'
        ? '<td>–</td><td>–</td><td>–</td>'
        : `<td>${numberInWords(low)}</td><td>${numberInWords(best)}</td><td>${numberInWords(high)}</td>`
    return `<tr class="${known}"><th scope="row"><time datetime="${start}">${escapeHtml(dayInWords(start))}</time></th>${cells}<td class="known">${known}</td><td class="proof">${links(figures)}</td></tr>`
  })
  return `<section aria-labelledby="days"><h2 id="days">Days</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="days"><table>
<thead><tr><th scope="col">day</th><th scope="col">least</th><th scope="col">best</th><th scope="col">greatest</th><th scope="col">known</th><th scope="col">figures</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div></section>`
}

function figuresHtml(figures: readonly FigureUse[]): string {
  const cards = figures.map(({ evidence, use, start, end, reason, by, assumed }) => {
    const { figure, article, source, sentence } = evidence
    const at = sentence.indexOf(figure.quote)
    const marked =
      at < 0
        ? escapeHtml(sentence)
        : `${escapeHtml(sentence.slice(0, at))}<mark>${escapeHtml(figure.quote)}</mark>${escapeHtml(sentence.slice(at + figure.quote.length))}`
    const from = [source?.name, article.outlet, article.day && dayInWords(article.day)]
      .filter((part): part is string => Boolean(part))
      .map(escapeHtml)
      .join(', ')
    const because = [reason, ...assumed].filter((part): part is string => part !== null)
    return `<article class="card ${use.replace(' ', '-')}" id="${escapeHtml(figure.id)}" tabindex="-1">
<p class="use">${use}${by ? ` ${links([by])}` : ''} · ${start && end ? escapeHtml(daysInWords({ start, end })) : 'no days'}</p>
<blockquote dir="auto">${marked}</blockquote>
<p class="from">${from} · ${escapeHtml(figure.id)}</p>
${because.map((text) => `<p class="why">${escapeHtml(text)}</p>`).join('')}
</article>`
  })
  return `<section aria-labelledby="figures"><h2 id="figures">Figures (${figures.length})</h2>
<div class="cards">${cards.join('\n')}</div></section>`
}
