import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import type { Span } from '../../text/span.js'

/** A stretch of a text node and where it stands in the page. A character reference's range is longer than what it stands for. */
export type Piece = Readonly<{ text: string; page: Span }>

/** What the head and the mark-up of a page say outside its running text. */
export type Head = Readonly<{
  title: string | null
  language: string | null
  canonical: string | null
  /** Names (lower case) and contents of meta elements and of elements with `itemprop` and a machine-readable value. */
  metas: readonly Readonly<{ name: string; content: string }>[]
  /** The contents of `application/ld+json` scripts. */
  data: readonly string[]
  /** `datetime` attributes in the order of the page. */
  times: readonly Readonly<{ datetime: string; published: boolean }>[]
}>

export type ParsedPage = Readonly<{
  document: Document
  head: Head
  pieces: WeakMap<Node, readonly Piece[]>
  /** The text nodes of each h1 and h2, which may move when the tree is worked on. */
  headings: readonly Readonly<{ tag: string; nodes: readonly Node[] }>[]
  elements: number
  /** True where elements lay deeper than is read as a tree. */
  flattened: boolean
}>

/** Nothing in these is running text. */
const SKIPPED = new Set(
  'script style noscript template svg math iframe object embed applet canvas audio video map select option datalist textarea button input dialog progress meter head'.split(
    ' ',
  ),
)
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** The attributes that decide what an element is; others are not kept. */
const KEPT = new Set(
  'class id role itemprop rel dir lang hidden aria-hidden aria-modal property datetime colspan rowspan'.split(
    ' ',
  ),
)
/** Readable pages nest some forty deep; below this, elements are taken as part of their ancestor. */
const DEEPEST = 100
/** Below this, tags are not even matched. */
const STACK = 400

/** Parses a page into a tree whose text nodes keep their place in the page's characters. Never throws, linear in the page's length. */
export function parsePage(html: string): ParsedPage {
  const { document } = parseHTML('<!doctype html><html><head><title></title></head><body></body></html>')
  const pieces = new WeakMap<Node, readonly Piece[]>()
  const headings: Element[] = []
  const metas: { name: string; content: string }[] = []
  const data: string[] = []
  const times: { datetime: string; published: boolean }[] = []
  const head = {
    title: null as string | null,
    language: null as string | null,
    canonical: null as string | null,
  }

  let parent: Element = document.body
  let run: Piece[] = []
  let depth = 0
  let elements = 0
  let tooDeep = 0
  let flattened = false
  let skipped = 0
  let listening: 'title' | 'data' | null = null
  let heard = ''

  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        flush()
        // The parser's own stack of open elements takes time in proportion to its depth.
        const open = (parser as unknown as { stack: string[] }).stack
        if (open.length > STACK && !VOID.has(name)) {
          open.shift()
          flattened = true
          return
        }
        if (name === 'html') head.language ??= attributes.lang ?? null
        if (name === 'meta' || name === 'time' || attributes.itemprop) noteAttributes(name, attributes)
        if (name === 'link' && /\bcanonical\b/i.test(attributes.rel ?? ''))
          head.canonical ??= attributes.href ?? null
        if (name === 'title' && head.title === null && skipped <= 1) listening = 'title'
        if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) listening = 'data'
        heard = listening ? '' : heard
        if (VOID.has(name) && name !== 'br' && name !== 'img' && name !== 'hr') return
        if (skipped > 0 || SKIPPED.has(name)) {
          if (!VOID.has(name)) skipped++
          return
        }
        if (name === 'html' || name === 'body') {
          for (const key of ['class', 'id'])
            if (attributes[key]) document.body.setAttribute(key, attributes[key])
          return
        }
        if (depth >= DEEPEST && !VOID.has(name)) {
          tooDeep++
          flattened = true
          return
        }
        elements++
        const element = document.createElement(name)
        for (const key in attributes)
          if (KEPT.has(key)) element.setAttribute(key, attributes[key]!)
          else if (key === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes[key]!))
            element.setAttribute('hidden', '')
          else if (key === 'href') element.setAttribute(key, attributes[key]!.startsWith('#') ? '#' : '/')
        parent.appendChild(element)
        if (name === 'h1' || name === 'h2') headings.push(element)
        if (VOID.has(name)) return
        parent = element
        depth++
      },
      onclosetag(name) {
        flush()
        if (listening) {
          if (listening === 'title') head.title = heard.trim() || null
          else data.push(heard)
          listening = null
        }
        if (VOID.has(name)) return
        if (skipped > 0) skipped--
        else if (name === 'html' || name === 'body') return
        else if (tooDeep > 0) tooDeep--
        else if (parent.parentElement && parent !== document.body) {
          parent = parent.parentElement
          depth--
        }
      },
      ontext(data) {
        if (listening) heard += data
        if (skipped > 0 || listening) return
        run.push({ text: data, page: { start: parser.startIndex, end: parser.endIndex + 1 } })
      },
    },
    { decodeEntities: true },
  )
  parser.write(html)
  parser.end()
  flush()
  return {
    document,
    head: { ...head, metas, data, times },
    pieces,
    headings: headings.map((h) => ({ tag: h.tagName, nodes: textNodesOf(h) })),
    elements,
    flattened,
  }

  function flush(): void {
    if (run.length === 0) return
    const node = document.createTextNode(run.map((piece) => piece.text).join(''))
    pieces.set(node, run)
    parent.appendChild(node)
    run = []
  }

  function noteAttributes(name: string, a: Record<string, string>): void {
    const itemprop = a.itemprop?.toLowerCase()
    const datetime = a.datetime ?? (name === 'time' ? a.content : undefined)
    if (name === 'time' && datetime)
      times.push({
        datetime,
        published:
          'pubdate' in a ||
          /datepublished/.test(itemprop ?? '') ||
          /\b(?:publish|posted|entry-date)/i.test(a.class ?? ''),
      })
    const content = a.content ?? datetime
    if (content === undefined) return
    for (const key of [a.name, a.property, a.itemprop, a['http-equiv']])
      if (key) metas.push({ name: key.toLowerCase(), content })
  }
}

function textNodesOf(element: Element): readonly Node[] {
  const out: Node[] = []
  const visit = (node: Node) => {
    if (node.nodeType === 3) out.push(node)
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child)
  }
  visit(element)
  return out
}
