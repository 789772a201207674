import { type Span, trim } from '../text/span.js'
import type { Block, BlockKind } from './article.js'
import { datelineLength } from './dateline.js'
import { debrisRule } from './debris.js'
import { creditStart, isByline, isCredit, isHeadline, isNames, isOutlet, isProse } from './line.js'

/** A paragraph before it is known what it is; `kind` where the page's mark-up says. */
export type Paragraph = Span & Readonly<{ kind?: BlockKind; reason?: string }>

type Draft = { -readonly [K in keyof Block]: Block[K] } & { said: boolean }

/** What each paragraph of a text is. Blocks are in order and without overlap; white space and list marks lie between them. */
export function blocksOf(text: string, paragraphs: readonly Paragraph[]): readonly Block[] {
  const drafts = paragraphs.flatMap((p) => draftsOf(text, p))
  const words = (d: Draft) => text.slice(d.start, d.end)
  markDatelines(drafts, words)
  markHead(drafts, words)
  markRepeats(drafts, words)
  markLinkRuns(drafts, words)
  markLists(drafts, words)
  return drafts.map(({ said: _, ...block }) => block)
}

const debris = (draft: Draft, reason: string) => {
  draft.kind = 'debris'
  draft.reason = reason
}

/** A paragraph by itself: debris, caption with its credit apart, heading, body. */
function draftsOf(text: string, paragraph: Paragraph): Draft[] {
  const mark = /^(?:#{1,6}|>)\s+/.exec(
    text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 12)),
  )
  const { start, end } = trim(text, { start: paragraph.start + (mark?.[0].length ?? 0), end: paragraph.end })
  const words = text.slice(start, end)
  const draft = (kind: BlockKind, a = start, b = end): Draft => ({ start: a, end: b, kind, said: false })
  if (paragraph.kind) {
    const said = { ...draft(paragraph.kind), said: true }
    if (paragraph.reason) said.reason = paragraph.reason
    if (paragraph.kind === 'debris' || paragraph.kind === 'title') return [said]
  }
  const found = debrisRule(words)
  if (found) return [{ ...draft('debris'), reason: found.reason, said: true }]
  if (isCredit(words)) return [{ ...draft('debris'), reason: 'photo credit', said: true }]
  const kind = paragraph.kind ?? (mark ? 'heading' : isHeadline(words) ? 'heading' : 'body')
  const credit = creditStart(words)
  if (credit > 0 && !mark && words.length < 900) {
    const caption = trim(text, { start, end: start + credit })
    // A credit that goes on from the sentence stays with it.
    if (!/[.!?)]["”’]?$/.test(text.slice(caption.start, caption.end))) return [draft('caption')]
    return [
      draft('caption', caption.start, caption.end),
      { ...draft('debris', start + credit, end), reason: 'photo credit', said: true },
    ]
  }
  return [{ ...draft(kind), said: mark !== null || paragraph.kind !== undefined }]
}

/** The first paragraphs may begin with a dateline, which becomes a block of its own. */
function markDatelines(drafts: Draft[], words: (d: Draft) => string): void {
  let seen = 0
  for (let i = 0; i < drafts.length && seen < 5; i++) {
    const draft = drafts[i]!
    if (draft.kind === 'debris' || draft.kind === 'title') continue
    seen++
    const length = datelineLength(words(draft))
    if (length === 0) continue
    const dateline = words(draft).slice(0, length).trimEnd()
    const rest = {
      ...draft,
      start: draft.start + length,
      kind: draft.kind === 'heading' ? ('body' as const) : draft.kind,
    }
    const first: Draft = { ...draft, end: draft.start + dateline.length, kind: 'dateline' }
    drafts.splice(i, 1, first, ...(rest.start < rest.end ? [rest] : []))
    return
  }
}

/** Headline and bylines stand before the first paragraph of prose. */
function markHead(drafts: Draft[], words: (d: Draft) => string): void {
  const prose = drafts.findIndex((d) => d.kind === 'body' && isProse(words(d)))
  const head = drafts.slice(0, Math.max(prose, 0)).filter((d) => d.kind !== 'debris' && d.kind !== 'dateline')
  const outlet = head.some((d) => isOutlet(words(d)))
  for (const draft of head)
    if (isOutlet(words(draft))) debris(draft, 'name of the outlet')
    else if (isByline(words(draft))) debris(draft, 'byline')
    else if (outlet && isNames(words(draft))) debris(draft, 'byline')
  if (drafts.some((d) => d.kind === 'title')) return
  const title = head.find((d) => d.kind !== 'debris')
  if (title && (title.said || isHeadline(words(title), 250)) && title.kind !== 'caption') title.kind = 'title'
  // Signatures: names after a dash, where no quotation stands before it.
  for (const [i, draft] of drafts.entries()) {
    const name = /^[—–-] ?(.{3,60})$/u.exec(words(draft))?.[1]
    if (name && isNames(name) && !/["”’»]$/.test(i > 0 ? words(drafts[i - 1]!) : '')) debris(draft, 'byline')
    else if (draft.kind !== 'debris' && i >= drafts.length - 3 && isByline(words(draft)))
      debris(draft, 'byline')
  }
}

/** The headline once more, or a short line that comes again and again. */
function markRepeats(drafts: Draft[], words: (d: Draft) => string): void {
  const seen = new Set<string>()
  for (const draft of drafts) {
    if (draft.kind === 'debris' || draft.kind === 'caption') continue
    const line = words(draft).toLowerCase()
    if (line.length > 250 || (draft.kind === 'body' && isProse(line))) continue
    if (seen.has(line)) debris(draft, 'repeated line')
    seen.add(line)
  }
}

/** Headline lines that follow one another in the middle of the text head nothing: they are links to other stories. */
function markLinkRuns(drafts: Draft[], words: (d: Draft) => string): void {
  const isLine = (d: Draft | undefined) => d?.kind === 'heading' && !d.said
  const isLong = (d: Draft) => words(d).split(/\s+/).length >= 5
  let bodies = 0
  for (let i = 0; i < drafts.length; i++) {
    if (drafts[i]!.kind === 'body') bodies++
    if (bodies < 2 || !isLine(drafts[i])) continue
    let end = i
    while (isLine(drafts[end])) end++
    const run = drafts.slice(i, end)
    const before = drafts[i - 1]!
    const listed = before.kind === 'body' && /:$/.test(words(before))
    if (run.length > 1 && !listed && run.filter(isLong).length >= 2)
      for (const line of run) if (isLong(line)) debris(line, 'link to another story')
    i = end - 1
  }
}

/** After "Most read" headline lines are links; after "Comments" nothing belongs to the article. */
function markLists(drafts: Draft[], words: (d: Draft) => string): void {
  let list = false
  const third = drafts.length / 3
  let bodies = 0
  for (const [i, draft] of drafts.entries()) {
    const rule = draft.kind === 'debris' ? debrisRule(words(draft)) : null
    if (rule?.ends && i >= third && bodies >= 2) {
      for (const rest of drafts.slice(i + 1)) if (rest.kind !== 'debris') debris(rest, rule.reason)
      return
    }
    if (rule) list ||= rule.list
    else if (list && draft.kind === 'heading' && !draft.said) debris(draft, 'link to another story')
    else if (draft.kind === 'body') {
      list = false
      bodies++
    }
  }
}
