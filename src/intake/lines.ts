import type { Page } from '../article/article.js'
import { OnRecordError } from '../text/error.js'
import { type PageInput, pageOfInput } from './page-input.js'
import { MAX_BYTES } from './resource.js'

/** A line of a JSON Lines file; `content` is null where it is longer than a page may be, or not UTF-8. */
export type Line = Readonly<{ number: number; content: string | null; why: string | null; bytes: number }>

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The lines of a stream that hold anything, each in memory alone. */
export async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let number = 0
  let parts: Buffer[] = []
  let size = 0
  const finish = (): Line | null => {
    number++
    const bytes = size
    const whole = size <= MAX_BYTES ? Buffer.concat(parts) : null
    parts = []
    size = 0
    if (!whole) return { number, content: null, why: `longer than ${MAX_BYTES / 1024 / 1024} MB`, bytes }
    try {
      const content = utf8.decode(whole)
      return content.trim() === '' ? null : { number, content, why: null, bytes }
    } catch {
      return { number, content: null, why: 'not UTF-8', bytes }
    }
  }
  const add = (part: Buffer) => {
    size += part.length
    if (size <= MAX_BYTES) parts.push(part)
    else parts = []
  }
  for await (const chunk of stream) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, end))
      from = end + 1
      const line = finish()
      if (line) yield line
    }
    add(chunk.subarray(from))
  }
  if (size > 0) {
    const line = finish()
    if (line) yield line
  }
}

/** The page of a line; throws `format` for what is no JSON and `misuse` for what is no page. */
export function pageOfLine({ content, why }: Line): Page {
  const bad = (message: string, cause?: unknown) =>
    new OnRecordError({
      code: 'format',
      message,
      hint: 'Each line is {"id", "text" or "html", "url"?, "published"?, "title"?}.',
      cause,
    })
  if (content === null) throw bad(`The line is ${why}`)
  let input: unknown
  try {
    input = JSON.parse(content)
  } catch (cause) {
    throw bad('The line is no JSON', cause)
  }
  if (typeof input !== 'object') throw bad('The line is no object')
  return pageOfInput(input as PageInput)
}
