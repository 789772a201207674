import type { Block } from '../../article/article.js'
import type { Document } from '../../records/record.js'
import { articleNotes, leftOutInWords } from '../notes.js'
import { countWords, titleOf } from '../where.js'
import { count, dayInWords, languageInWords } from '../words.js'
import { browse } from './browse.js'
import { cardsOf } from './cards.js'
import { escapeHtml } from './escape.js'
import { type Kind, marksOf, type Segment, segmentsOf } from './marks.js'
import { selfContained } from './self-contained.js'
import { style } from './style.js'

const script = `(${browse.toString()})()`

const kinds: readonly (readonly [kind: Kind, plural: string])[] = [
  ['figure', 'Figures'],
  ['statement', 'Statements'],
  ['position', 'Positions'],
]

/** One self-contained HTML page: the article with its records marked, and a card for each of them. */
export function recordPage(document: Document): string {
  const { article } = document
  const title = titleOf(article) ?? 'Report'
  const marks = marksOf(document)
  const segments = segmentsOf(article.blocks, marks)
  const body = `<header>
<h1 dir="auto">${escapeHtml(title)}</h1>
<p class="facts">${headOf(article)}</p>
${toolbar(document)}
</header>
<main>
<article lang="${escapeHtml(article.language ?? 'und')}" aria-label="The article">
${article.blocks.map((block, i) => blockHtml(article.text, block, segments[i]!)).join('\n')}
</article>
<section id="cards" aria-label="The records">
${cardsOf(document, marks).join('\n') || '<p class="none">Nothing is on record in this page.</p>'}
${notesHtml(document)}
</section>
</main>
${helpDialog}`
  return selfContained({ title, style, script, body })
}

function headOf(article: Document['article']): string {
  const facts = [
    article.publisher,
    article.byline,
    article.published && dayInWords(article.published),
    article.language && languageInWords(article.language),
    count(countWords(article), 'word'),
  ]
    .filter((fact): fact is string => Boolean(fact))
    .map(escapeHtml)
  const link = /^https?:\/\//i.test(article.url ?? '')
    ? [`<a href="${escapeHtml(article.url ?? '')}" rel="noreferrer noopener">the page</a>`]
    : []
  return [...facts, ...link].join(' · ')
}

function toolbar(document: Document): string {
  const numbers = {
    figure: document.figures.length,
    statement: document.statements.length,
    position: document.positions.length,
  }
  const filters = kinds.map(
    ([kind, plural]) =>
      `<label class="filter ${kind}"><input type="checkbox" data-kind="${kind}" checked> <span>${plural}</span> ${numbers[kind]}</label>`,
  )
  return `<div class="toolbar" role="toolbar" aria-label="Records">
${filters.join('\n')}
<span class="steps"><button type="button" id="previous">Previous <kbd>k</kbd></button>
<button type="button" id="next">Next <kbd>j</kbd></button>
<button type="button" id="help" aria-haspopup="dialog">Keys <kbd>?</kbd></button></span>
</div>
<p id="status" role="status"></p>`
}

const TAGS = { title: 'h2', heading: 'h3', caption: 'p', dateline: 'p', body: 'p', debris: 'p' } as const

function blockHtml(text: string, block: Block, segments: readonly Segment[]): string {
  const tag = TAGS[block.kind]
  const words = segments.map((segment) => {
    const shown = escapeHtml(text.slice(segment.start, segment.end))
    if (segment.marks.length === 0) return shown
    const anchors = segment.marks
      .filter(({ start }) => start === segment.start)
      .map(({ id }) => `<a class="anchor" id="text-${escapeHtml(id)}"></a>`)
    const classes = ['mark', ...new Set(segment.marks.map(({ kind }) => kind))].join(' ')
    const ids = segment.marks.map(({ id }) => id).join(' ')
    return `${anchors.join('')}<span class="${classes}" data-records="${escapeHtml(ids)}">${shown}</span>`
  })
  const why =
    block.kind === 'debris' ? ` title="${escapeHtml(`Left unread: ${block.reason ?? 'page debris'}`)}"` : ''
  return `<${tag} class="${block.kind}" dir="auto"${why}>${words.join('')}</${tag}>`
}

function notesHtml({ notes }: Document): string {
  const leftOut = leftOutInWords(notes)
  return [
    ...articleNotes(notes).map(({ reason }) => `<p class="note">Note: ${escapeHtml(reason)}</p>`),
    ...(leftOut ? [`<p class="note">${leftOut} left out; <code>onrecord explain</code> says why.</p>`] : []),
  ].join('\n')
}

const helpDialog = `<dialog id="keys" aria-labelledby="keys-title">
<h2 id="keys-title">Keys</h2>
<dl>
<dt><kbd>j</kbd> <kbd>↓</kbd> <kbd>→</kbd></dt><dd>next record</dd>
<dt><kbd>k</kbd> <kbd>↑</kbd> <kbd>←</kbd></dt><dd>previous record</dd>
<dt><kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd></dt><dd>show or hide figures, statements, positions</dd>
<dt><kbd>?</kbd></dt><dd>these keys</dd>
<dt><kbd>Esc</kbd></dt><dd>close</dd>
</dl>
<form method="dialog"><button>Close</button></form>
</dialog>`
