import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { OnRecordError } from '../../text/error.js'
import { byteReader } from '../bytes.js'
import { type Context, guarded, type Items } from '../context.js'
import type { Source } from '../source.js'
import { pagesOfWarc } from './warc.js'

const ARCHIVE = /^archive\/[^/]+\.warc(?:\.gz)?$/i

/** The pages of the archives in a WACZ, in the order of their names. Throws `format` where it is none, or cut off. */
export async function* pagesOfWacz(context: Context, source: Source): Items {
  const { name: whole, path, file = path } = source
  const zip = await openZip(whole, file)
  try {
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) if (ARCHIVE.test(entry.fileName)) entries.push(entry)
    entries.sort((a, b) => (a.fileName < b.fileName ? -1 : 1))
    for (const entry of entries) {
      const name = `${whole}, ${entry.fileName}`
      yield* guarded(context, name, null, () =>
        pagesOfWarc(context, sourceOf(context, zip, source, entry), entry.fileName),
      )
    }
  } catch (cause) {
    throw zipError(whole, cause)
  } finally {
    zip.close()
  }
}

async function openZip(name: string, file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { lazyEntries: true, autoClose: false })
  } catch (cause) {
    throw zipError(name, cause)
  }
}

function sourceOf(context: Context, zip: ZipFile, { name, path, web }: Source, entry: Entry): Source {
  const open = async function* (offset: number): AsyncGenerator<Buffer> {
    let left = offset
    try {
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        const part = (chunk as Buffer).subarray(left)
        left -= chunk.length - part.length
        if (part.length > 0) yield part
      }
    } catch (cause) {
      throw zipError(name, cause)
    }
  }
  const counted = async function* () {
    for await (const chunk of open(0)) {
      context.read(
        entry.uncompressedSize > 0 ? (chunk.length * entry.compressedSize) / entry.uncompressedSize : 0,
      )
      yield chunk
    }
  }
  return { name, path, ...(web && { web }), reader: byteReader(counted()), reopen: open }
}

/** What the library throws for a broken archive is an error without a code. */
function zipError(name: string, cause: unknown): unknown {
  if (cause instanceof OnRecordError || (cause as NodeJS.ErrnoException).code?.startsWith('E')) return cause
  return new OnRecordError({
    code: 'format',
    message: `${name} is cut off or no WACZ (${(cause as Error).message})`,
    hint: 'Fetch it again, or unpack it and give the files in its folder “archive”.',
    cause,
  })
}
