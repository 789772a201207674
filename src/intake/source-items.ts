import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { OnRecordError } from '../text/error.js'
import { byteReader } from './bytes.js'
import { collectBytes } from './collect.js'
import type { Context, Items } from './context.js'
import { failedOf } from './failed.js'
import { addressesIn } from './feed/addresses.js'
import { NOTHING_GIVEN, type Provenance } from './found.js'
import { pagesOfLines } from './json-lines.js'
import { HEAD_BYTES, type Kind, kindOf } from './kind.js'
import type { Listed } from './leads.js'
import { refusalOf } from './recognise.js'
import type { Resource } from './resource.js'
import type { Source } from './source.js'

/** Where a source's own page comes from. */
const provenanceOf = ({ path, web }: Source): Provenance =>
  web ? { kind: 'web', ...web } : path === '-' ? { kind: 'input' } : { kind: 'file', path }

/**
 * What a file or standard input holds. `found` says that it was come upon in a folder, where what is no page is passed over
 * and not a failure; `known` is its kind where that is told already. The readers of archives, mails and feeds are loaded when they are needed.
 */
export async function* itemsOfSource(
  context: Context,
  source: Source,
  found: boolean,
  known: Kind | null = null,
): Items {
  const { name, path, reader } = source
  const kind = known ?? kindOf(name, null, await reader.peek(HEAD_BYTES))
  if (kind === 'warc') {
    const { pagesOfWarc } = await import('./archive/warc.js')
    yield* pagesOfWarc(context, source, null)
  } else if (kind === 'wacz' && path !== '-') {
    const { pagesOfWacz } = await import('./archive/wacz.js')
    yield* pagesOfWacz(context, source)
  } else if (kind === 'lines') yield* pagesOfLines(context, source)
  else if (kind === 'sitemap') {
    const { entriesOfSitemap } = await import('./feed/sitemap.js')
    for await (const entry of entriesOfSitemap(name, reader.rest(), 0, context.now())) {
      context.expect(1)
      yield entry
    }
  } else if (kind === 'gzip' && !source.unpacked) yield* itemsOfSource(context, unpacked(source), found)
  else yield* itemsOfWhole(context, source, kind, found)
}

/** What is read as a whole: pages, mails, feeds, lists of addresses. */
async function* itemsOfWhole(context: Context, source: Source, kind: Kind, found: boolean): Items {
  const { name, path, reader } = source
  const provenance = provenanceOf(source)
  // What holds no text is known by its beginning, however long it is.
  const beginning = kind === 'mail' || kind === 'feed' ? null : await reader.peek(HEAD_BYTES)
  const refusal = beginning && refusalOf({ name, bytes: beginning, contentType: null, url: null })
  if (refusal && found) return context.skip(name, refusal.message)
  if (refusal) {
    context.expect(1)
    yield failedOf(name, refusal, provenance)
    return
  }
  const bytes = await collectBytes(reader.rest(), name, context.maxBytes)
  const resource: Resource = { name, bytes, contentType: null, url: null }
  if (kind === 'mail') {
    const { pageOfMail } = await import('./mail.js')
    context.expect(1)
    yield await pageOfMail(path, bytes, context.now())
    return
  }
  let listed: readonly Listed[] | null = null
  if (kind === 'feed') {
    const { entriesOfFeed } = await import('./feed/feed.js')
    listed = entriesOfFeed(resource, 0, context.now())
  } else if (kind === 'addresses') listed = addressesIn(resource)
  if (listed) {
    context.expect(listed.length)
    yield* listed
    return
  }
  context.expect(1)
  yield { kind: 'page', resource, given: NOTHING_GIVEN, provenance }
}

/** Text unpacks to ten or twenty times its size; a file that goes beyond both of these was made to fill a disk. */
const SMALL_BYTES = 64 * 1024 * 1024
const MOST_TIMES = 200

const bomb = (name: string) =>
  new OnRecordError({
    code: 'too-large',
    message: `${name} unpacks to more than ${MOST_TIMES} times its size`,
    hint: 'No text does; check where the file comes from.',
  })

/** A compressed file as what it holds; of several layers only one is taken off. */
function unpacked({ name, path, web, reader }: Source): Source {
  async function* chunks() {
    const gunzip = pipeline(reader.rest(), createGunzip(), () => {})
    try {
      let size = 0
      for await (const chunk of gunzip as AsyncIterable<Buffer>) {
        size += chunk.length
        if (size > SMALL_BYTES && size > reader.position() * MOST_TIMES) throw bomb(name)
        yield chunk
      }
    } catch (cause) {
      if (cause instanceof OnRecordError) throw cause
      throw new OnRecordError({
        code: 'format',
        message: `${name} is compressed, and cut off or damaged`,
        hint: 'Fetch it again.',
        cause,
      })
    }
  }
  return {
    name: name.replace(/\.gz$/i, ''),
    path,
    ...(web && { web }),
    reader: byteReader(chunks()),
    reopen: null,
    unpacked: true,
  }
}
