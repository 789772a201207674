import { realpath, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { OnRecordError } from '../text/error.js'
import { byteReader } from './bytes.js'
import { type Context, guarded, type Items } from './context.js'
import { fileError } from './file.js'
import { filesIn } from './folder.js'
import { NOTHING_GIVEN } from './found.js'
import { streamOfFile } from './source.js'
import { itemsOfSource } from './source-items.js'

export const isUrl = (input: string) => /^[a-z][a-z0-9+.-]*:\/\//i.test(input)

/** What the inputs give, one after another; what goes wrong with one of them is a failure of its own. */
export async function* itemsOfInputs(context: Context, inputs: readonly string[]): Items {
  for (const input of inputs) yield* guarded(context, input, null, () => itemsOfInput(context, input))
}

async function* itemsOfInput(context: Context, input: string): Items {
  if (input === '')
    throw new OnRecordError({
      code: 'misuse',
      message: 'The name of a file is empty',
      hint: 'Give files, folders, addresses, or - for standard input.',
    })
  if (input === '-') yield* itemsOfStandardInput(context)
  else if (isUrl(input)) {
    context.expect(1)
    yield { kind: 'lead', url: input, given: NOTHING_GIVEN, feed: null, depth: 0, may: 'page or list' }
  } else for await (const path of pathsOf(input)) yield* itemsOfPath(context, path)
}

/** The paths that an input stands for: itself, or what matches it where no file has that name. Throws `not-found`. */
export async function* pathsOf(input: string): AsyncGenerator<string> {
  const missing = await stat(input).then(
    () => null,
    (cause) => fileError(input, cause),
  )
  if (!missing) return yield resolve(input)
  if (missing.code !== 'not-found' || !isDynamicPattern(input)) throw missing
  // “**” reaches into folders by itself.
  const onlyFiles = input.includes('**')
  const paths = await glob(input, { absolute: true, onlyFiles, expandDirectories: false })
  if (paths.length === 0)
    throw new OnRecordError({
      code: 'not-found',
      message: `No file matches ${input}`,
      hint: 'Check the spelling and the folder.',
    })
  yield* paths.map((path) => path.replace(/\/$/, '')).sort()
}

async function* itemsOfPath(context: Context, path: string): Items {
  if ((await stat(path)).isDirectory()) {
    for await (const file of filesIn(path, context.skip))
      if (file.kind === 'failed') yield file
      else yield* itemsOfFile(context, file.path, true)
  } else yield* itemsOfFile(context, path, false)
}

async function* itemsOfFile(context: Context, path: string, found: boolean): Items {
  yield* guarded(context, path, { kind: 'file', path }, async function* () {
    try {
      if (!context.isNew(await realpath(path).catch(() => path))) return context.skip(path, 'given twice')
      const reopen = (await stat(path)).isFile() ? (at: number) => streamOfFile(path, at) : null
      const reader = byteReader(counted(context, streamOfFile(path)))
      try {
        yield* itemsOfSource(context, { name: path, path, reader, reopen }, found)
      } finally {
        await reader.close()
      }
    } catch (cause) {
      throw typeof (cause as NodeJS.ErrnoException).errno === 'number' ? fileError(path, cause) : cause
    }
  })
}

async function* itemsOfStandardInput(context: Context): Items {
  if (!context.isNew('-')) return context.skip('standard input', 'given twice')
  context.unmeasured()
  const stream = context.options.stdin ?? (process.stdin as AsyncIterable<Buffer>)
  const reader = byteReader(counted(context, stream))
  yield* itemsOfSource(context, { name: 'standard input', path: '-', reader, reopen: null }, false)
}

async function* counted(context: Context, stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    context.read(chunk.length)
    yield chunk
  }
}
