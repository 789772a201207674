import { type Span, trim } from '../text/span.js'

const LINE = /[^\r\n\u2028\u2029]*\S[^\r\n\u2028\u2029]*/g
const endsSentence = (line: string) => /[.!?:;]["'”’»)\]]*\s*$/.test(line.slice(-12))

/**
 * The paragraphs of a plain text: lines, with hard-wrapped lines joined again and, where a scraper has put a whole article
 * on one line, parted at wide gaps.
 */
export function paragraphsOf(text: string): readonly Span[] {
  const out: Span[] = []
  const chunks = chunksOf(text)
  const oneLine = chunks.length < 3 && chunks.every((c) => c.length === 1)
  for (const chunk of chunks) {
    if (isWrapped(text, chunk)) out.push(...unwrapped(text, chunk))
    else for (const line of chunk) out.push(...partedAtGaps(text, line, oneLine))
  }
  return out
}

/** Lines with no blank line between them. */
function chunksOf(text: string): readonly (readonly Span[])[] {
  const chunks: Span[][] = []
  let last = -1
  for (const m of text.matchAll(LINE)) {
    const span = trim(text, { start: m.index, end: m.index + m[0].length })
    const gap = last < 0 ? '\n\n' : text.slice(last, span.start)
    const breaks = gap.match(/\r\n|[\r\n\u2028\u2029]/g)?.length ?? 0
    if (breaks === 1) chunks.at(-1)!.push(span)
    else chunks.push([span])
    last = span.end
  }
  return chunks
}

/** Whether line ends fall in the middle of sentences, as in mail and on teletypes. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 2) return false
  let inside = 0
  let longest = 0
  for (const [i, line] of lines.entries()) {
    longest = Math.max(longest, line.end - line.start)
    if (
      i > 0 &&
      /\p{Ll}/u.test(text[line.start]!) &&
      !endsSentence(text.slice(lines[i - 1]!.start, lines[i - 1]!.end))
    )
      inside++
  }
  return longest >= 40 && longest <= 120 && inside >= (lines.length - 1) / 4
}

/** A wrapped paragraph ends with a line that is short and closes a sentence. */
function unwrapped(text: string, lines: readonly Span[]): readonly Span[] {
  const width = Math.max(...lines.map((l) => l.end - l.start))
  const out: Span[] = []
  let start = lines[0]!.start
  for (const [i, line] of lines.entries()) {
    const short = line.end - line.start < width * 0.75
    if (i < lines.length - 1 && !(short && endsSentence(text.slice(line.start, line.end)))) continue
    out.push({ start, end: line.end })
    start = lines[i + 1]?.start ?? line.end
  }
  return out
}

/** Two spaces or more part paragraphs, unless the text has line ends and its writer sets two after every sentence. */
function partedAtGaps(text: string, line: Span, alone: boolean): readonly Span[] {
  const slice = text.slice(line.start, line.end)
  const gaps = [...slice.matchAll(/[ \u00a0\t]{2,}(?=\S)/g)]
  if (gaps.length === 0) return [line]
  const wide = gaps.filter((g) => g[0].length > 2).length
  const afterStop = gaps.filter((g) => endsSentence(slice.slice(Math.max(0, g.index - 12), g.index))).length
  const single = slice.match(/[.!?]["”’]? (?=\p{Lu})/gu)?.length ?? 0
  if (!alone && wide < gaps.length / 2 && single < afterStop / 8) return [line]
  const out: Span[] = []
  let start = 0
  for (const gap of gaps) {
    const opens = /[\p{Lu}\d"“‘'([#|•►–—-]/u.test(slice[gap.index + gap[0].length]!)
    if (!opens) continue
    out.push(trim(text, { start: line.start + start, end: line.start + gap.index }))
    start = gap.index + gap[0].length
  }
  out.push({ start: line.start + start, end: line.end })
  return out.filter((s) => s.end > s.start)
}
