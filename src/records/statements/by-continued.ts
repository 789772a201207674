import type { Block } from '../../article/article.js'
import { overlaps } from '../../text/span.js'
import type { Found, Scene } from './found.js'
import type { Quotation } from './quotes.js'
import { tidy } from './tidy.js'

/** A paragraph as far as its quotations go. */
type Paragraph = Readonly<{
  block: Block
  /** The quotation that it begins with. */
  first: Quotation | null
  /** Whether it is nothing but that quotation. */
  whole: boolean
  /** Whether its last quotation is not closed, and so goes on in the next paragraph. */
  open: boolean
  /** Who is quoted at its end. */
  speaking: Found | null
  /** What is attributed in it. */
  own: readonly Found[]
}>

function paragraphs({ text, blocks, quotations }: Scene, found: readonly Found[]): readonly Paragraph[] {
  const named = new Map<number, Found[]>(blocks.map((_, i) => [i, []]))
  for (const f of found) {
    named.get(f.sentence.block.index)!.push(f)
    // A dash and a name, or a colon, stand in the paragraph beside the words.
    if (f.rule === 'statement/dash') named.get(f.sentence.block.index - 1)?.push(f)
    if (f.rule === 'statement/colon') named.get(f.sentence.block.index + 1)?.push(f)
  }
  return blocks.map((block, i) => {
    const here = quotations[i]!
    const last = here.at(-1)
    const first = here[0] && text.slice(block.start, here[0].outer.start).trim() === '' ? here[0] : null
    const ends = last !== undefined && text.slice(last.outer.end, block.end).trim().length < 3
    const own = named.get(i)!
    return {
      block,
      first,
      whole: ends && first === last,
      open: last !== undefined && last.inner.end === last.outer.end,
      speaking: ends
        ? (own.findLast(
            (f) => !overlaps(f.cue, last.inner) && (overlaps(f.content, last.inner) || /quote/.test(f.rule)),
          ) ?? null)
        : null,
      own,
    }
  })
}

/**
 * Quoted paragraphs beside a quoted paragraph whose source is named: the mark is opened again at each and closed at the last, or a
 * paragraph is all quotation and names no other source. Each is a statement of its own, with the cue and the speaker of the other.
 */
export function byContinued(scene: Scene, found: readonly Found[]): readonly Found[] {
  const all = paragraphs(scene, found)
  const out: Found[] = []
  const taken = new Set<Paragraph>()
  const goOn = (from: Found | null, paragraph: Paragraph): Found | null => {
    const { first } = paragraph
    if (!from || !first || taken.has(paragraph)) return null
    taken.add(paragraph)
    const content = tidy(scene.text, first.inner, [])
    const continued = { ...from, content, rule: 'statement/quote-continued' }
    out.push(continued)
    return continued
  }
  let speaking: Found | null = null
  all.forEach((paragraph, i) => {
    const before = all[i - 1]
    const fits =
      paragraph.block.kind === 'body' && paragraph.own.length === 0 && (before?.open || paragraph.whole)
    const onward = fits && before ? goOn(speaking, paragraph) : null
    speaking = onward && (paragraph.whole || paragraph.open) ? onward : paragraph.speaking
  })
  // "“We stay.⏎⏎“We are many,” he said": marks left open lead to the source below.
  let below: Found | null = null
  for (let i = all.length - 1; i >= 0; i--) {
    const paragraph = all[i]!
    const fits = paragraph.whole && paragraph.open && paragraph.own.length === 0 && all[i + 1]?.first
    below = fits ? goOn(below, paragraph) : quotedFirst(paragraph)
  }
  return out
}

/** Who says the quotation that a paragraph begins with. */
const quotedFirst = ({ first, own }: Paragraph): Found | null =>
  (first && own.find((f) => overlaps(f.content, first.inner))) ?? null
