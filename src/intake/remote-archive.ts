import { byteReader } from './bytes.js'
import { type Context, guarded, type Items } from './context.js'
import { failedOf } from './failed.js'
import type { Provenance, Web } from './found.js'
import type { ArchiveKind } from './kind.js'
import type { StoredBody } from './network/store.js'
import { type Source, streamOfFile } from './source.js'
import { itemsOfSource } from './source-items.js'

/** The pages of an archive that came from an address, and what is done when all of it was read and nothing was wrong. */
export async function* itemsOfArchive(
  context: Context,
  kind: ArchiveKind,
  { path: file, broken, remove }: StoredBody,
  web: Web,
  whenRead: () => void,
): Items {
  const { url } = web
  const provenance: Provenance = { kind: 'web', ...web }
  // It was expected as a page.
  context.expect(-1)
  const reader = byteReader(counted(context, file))
  const reopen = (offset: number) => streamOfFile(file, offset)
  const source: Source = { name: url, path: url, web, file, reader, reopen }
  let wrong = broken !== null
  try {
    if (broken) yield failedOf(url, broken, provenance)
    for await (const item of guarded(context, url, provenance, () =>
      itemsOfSource(context, source, false, kind),
    )) {
      if (item.kind === 'failed') wrong = true
      yield item
    }
    if (!wrong) whenRead()
  } finally {
    await reader.close()
    remove()
  }
}

async function* counted(context: Context, path: string): AsyncGenerator<Buffer> {
  for await (const chunk of streamOfFile(path)) {
    context.read(chunk.length)
    yield chunk
  }
}
