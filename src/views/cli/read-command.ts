import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileError } from '../../intake/file.js'
import { type OpenOptions, openPage } from '../../intake/open.js'
import { checkPublished } from '../../intake/published.js'
import { read } from '../../read.js'
import type { Document } from '../../records/record.js'
import { OnRecordError } from '../../text/error.js'
import { count } from '../words.js'
import type { Arguments } from './arguments.js'
import { print, printError } from './output.js'
import { errorLines, reportError } from './report-error.js'
import { sheet } from './sheet.js'
import { columnsOf, styleOf, wantsColor } from './terminal.js'

type Options = Arguments['options']

const misuse = (message: string, hint: string) => new OnRecordError({ code: 'misuse', message, hint })

/** How a page is to be opened, by the options; throws `misuse` where a value can't be right. */
export function openOptions(options: Options): OpenOptions {
  const one = (name: string) => options.get(name)?.[0] ?? null
  const published = one('published')
  const timeout = one('timeout')
  const seconds = timeout === null ? 20 : Number(timeout)
  if (!(seconds > 0 && seconds <= 3600))
    throw misuse(`“${timeout}” is no number of seconds`, 'Write for example --timeout 60.')
  return {
    published: published === null ? null : checkPublished(published),
    title: one('title'),
    url: one('url'),
    allowHosts: options.get('allow-host') ?? [],
    timeoutMs: seconds * 1000,
  }
}

/** `onrecord read`: a sheet, a document or a page for each input. */
export async function readCommand(inputs: readonly string[], options: Options): Promise<number> {
  const open = openOptions(options)
  checkTogether(inputs, options)
  if (options.has('jsonl'))
    return (await import('./lines-command.js')).readLines(inputs, open.published ?? null)
  const out = options.get('html')?.[0]
  if (out !== undefined) await checkOutput(out, inputs)
  let failed = 0
  for (const [i, input] of inputs.entries()) {
    try {
      const document = await read(await openPage(input, open))
      if (out !== undefined) await writePage(out, document)
      if (options.has('json')) await print(jsonOf(document, inputs.length > 1))
      else if (out === undefined)
        await print(`${i > 0 ? '\n' : ''}${sheet(document, sheetStyle(options), nameOf(input))}`)
    } catch (error) {
      if (inputs.length === 1) return reportError(error)
      failed++
      await printError(errorLines(error).join('\n'))
    }
  }
  if (failed > 0) await printError(`onrecord: ${failed} of ${inputs.length} inputs could not be read`)
  return failed > 0 ? 1 : 0
}

function checkTogether(inputs: readonly string[], options: Options): void {
  const jsonl = options.has('jsonl')
  if (inputs.length === 0 && !jsonl)
    throw misuse(
      'No input is given',
      'Name a file or an address, or - for standard input: onrecord read FILE|URL|- …',
    )
  if (jsonl && (options.has('json') || options.has('html')))
    throw misuse('--jsonl goes with neither --json nor --html', 'It writes one document a line by itself.')
  if (inputs.filter((input) => input === '-').length > 1)
    throw misuse('Standard input (-) is given twice', 'It can be read once.')
  if (inputs.length > 1 || jsonl)
    for (const name of ['html', 'title', 'url'])
      if (options.has(name))
        throw misuse(`--${name} is for one input`, `Read one page at a time, or leave out --${name}.`)
}

/** One input: readable on a terminal. Several: always a line each. */
const jsonOf = (document: Document, several: boolean) =>
  JSON.stringify(document, null, process.stdout.isTTY && !several ? 2 : 0)

const sheetStyle = (options: Options) =>
  styleOf(wantsColor(options, process.stdout), columnsOf(process.stdout))

const nameOf = (input: string) => (input === '-' ? 'standard input' : input)

async function checkOutput(out: string, inputs: readonly string[]): Promise<void> {
  if (inputs.some((input) => resolve(input) === resolve(out)))
    throw misuse(`--html ${out} would write over the page that is read`, 'Give it another name.')
}

async function writePage(out: string, document: Document): Promise<void> {
  const { recordPage } = await import('../html/page.js')
  try {
    if (out === '-') return await print(recordPage(document))
    await writeFile(out, recordPage(document))
  } catch (cause) {
    throw fileError(out, cause)
  }
  const { figures, statements, positions } = document
  await printError(
    `${out}: ${count(figures.length, 'figure')}, ${count(statements.length, 'statement')}, ${count(positions.length, 'position')}`,
  )
}
