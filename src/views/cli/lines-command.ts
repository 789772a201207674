import { createReadStream, fstatSync, statSync } from 'node:fs'
import { fileError } from '../../intake/file.js'
import { linesOf, pageOfLine } from '../../intake/lines.js'
import { read } from '../../read.js'
import { OnRecordError } from '../../text/error.js'
import { print, printError } from './output.js'
import { duration, progressBar } from './progress.js'
import { oneLine } from './wrap.js'

type Failure = Readonly<{ input: string; line: number; id: string | null; message: string }>

/** Reads JSON Lines of articles and writes one document a line; what fails is told at the end. */
export async function readLines(inputs: readonly string[], published: string | null): Promise<number> {
  const sources = inputs.length > 0 ? inputs : ['-']
  const sizes = sources.map(sizeOf)
  const total = sizes.every((size) => size !== null) ? sizes.reduce((sum, size) => sum + size, 0) : null
  // The documents and the bar would write over each other on one terminal.
  const bar = progressBar(process.stderr, Boolean(process.stderr.isTTY) && !process.stdout.isTTY)
  const began = performance.now()
  const failures: Failure[] = []
  let documents = 0
  let bytes = 0
  const show = () =>
    bar.show({
      read: documents,
      failed: failures.length,
      share: total ? bytes / total : null,
      elapsedMs: performance.now() - began,
    })
  for (const input of sources) {
    try {
      for await (const line of linesOf(input === '-' ? process.stdin : createReadStream(input))) {
        let id: string | null = null
        try {
          const page = pageOfLine(line)
          id = page.id
          await print(JSON.stringify(await read({ ...page, published: page.published ?? published })))
          documents++
        } catch (error) {
          failures.push({ input, line: line.number, id: id ?? idIn(line.content), message: messageOf(error) })
        }
        bytes += line.bytes + 1
        show()
      }
    } catch (error) {
      const { message, hint } = fileError(input === '-' ? 'standard input' : input, error)
      failures.push({ input, line: 0, id: null, message: `${message}. ${hint}` })
    }
  }
  bar.clear()
  const elapsedMs = performance.now() - began
  if (process.stderr.isTTY)
    await printError(
      `${documents.toLocaleString('en')} read, ${failures.length.toLocaleString('en')} failed in ${duration(elapsedMs)}`,
    )
  if (failures.length === 0) return 0
  const several = sources.length > 1
  await printError(
    [
      `onrecord: ${failures.length.toLocaleString('en')} of ${(documents + failures.length).toLocaleString('en')} could not be read`,
      ...failures.map((failure) => `  ${failureLine(failure, several)}`),
    ].join('\n'),
  )
  return 1
}

const failureLine = ({ input, line, id, message }: Failure, several: boolean) =>
  oneLine(
    [several && line > 0 && input, line > 0 && `line ${line}`, id !== null && `id ${JSON.stringify(id)}`]
      .filter((part) => part !== false)
      .join(', ') + (line > 0 ? `: ${message}` : message),
  )

const messageOf = (error: unknown) =>
  error instanceof OnRecordError
    ? `${error.message}. ${error.hint}`
    : `reading failed: ${error instanceof Error ? error.message : String(error)}`

/** The id of a line that is no page, so that it can be found. */
function idIn(content: string | null): string | null {
  try {
    const { id } = JSON.parse(content ?? '') as { id?: unknown }
    return typeof id === 'string' || typeof id === 'number' ? String(id) : null
  } catch {
    return null
  }
}

/** Bytes of a file, or of a file that is standard input; null for a pipe. */
function sizeOf(input: string): number | null {
  try {
    const stat = input === '-' ? fstatSync(0) : statSync(input)
    return stat.isFile() ? stat.size : null
  } catch {
    return null
  }
}
