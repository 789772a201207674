import { open } from 'node:fs/promises'
import { OnRecordError } from '../text/error.js'
import { MAX_BYTES, type Resource } from './resource.js'

const tooLarge = (name: string) =>
  new OnRecordError({
    code: 'too-large',
    message: `${name} is larger than ${MAX_BYTES / 1024 / 1024} MB`,
    hint: 'Give one article a file; for many articles in one file use --jsonl.',
  })

/** The error that a failed file operation means to a reader of the command line. */
export function fileError(path: string, cause: unknown): OnRecordError {
  if (cause instanceof OnRecordError) return cause
  const { code, message } = cause as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new OnRecordError({
      code: 'not-found',
      message: `${path} isn’t there`,
      hint: 'Check the spelling and the folder; an address begins with http:// or https://.',
      cause,
    })
  if (code === 'EISDIR')
    return new OnRecordError({
      code: 'format',
      message: `${path} is a folder`,
      hint: `Name the files in it, for example ${path.replace(/\/+$/, '')}/*.html`,
      cause,
    })
  if (code === 'EACCES' || code === 'EPERM')
    return new OnRecordError({
      code: 'forbidden',
      message: `${path} may not be opened`,
      hint: 'Check its permissions.',
      cause,
    })
  return new OnRecordError({
    code: 'internal',
    message: `${path}: ${message}`,
    hint: 'Check the disk and try again.',
    cause,
  })
}

/** The bytes of a file; throws `not-found`, `forbidden`, `format` for a folder, `too-large`. */
export async function readFileResource(path: string): Promise<Resource> {
  try {
    const file = await open(path)
    try {
      const stat = await file.stat()
      if (stat.isFile() && stat.size > MAX_BYTES) throw tooLarge(path)
      return {
        name: path,
        bytes: await collect(file.createReadStream({ autoClose: false }), path),
        contentType: null,
        url: null,
      }
    } finally {
      await file.close()
    }
  } catch (cause) {
    throw fileError(path, cause)
  }
}

/** All of standard input. */
export const readStandardInput = async (): Promise<Resource> => ({
  name: 'standard input',
  bytes: await collect(process.stdin, 'standard input'),
  contentType: null,
  url: null,
})

async function collect(stream: AsyncIterable<Buffer>, name: string): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > MAX_BYTES) throw tooLarge(name)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
