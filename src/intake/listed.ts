import { type Context, guarded, type Items } from './context.js'
import type { Listed } from './leads.js'
import type { Resource } from './resource.js'

/** What a feed or sitemap on the web lists, and what is done when all of it was read and nothing was wrong. */
export async function* itemsOfList(
  context: Context,
  kind: 'feed' | 'sitemap',
  resource: Resource,
  depth: number,
  whenRead: () => void,
): Items {
  // The list itself was expected as a page.
  context.expect(-1)
  let wrong = false
  yield* guarded(context, resource.name, null, async function* () {
    wrong = true
    for await (const entry of await entriesOf(context, kind, resource, depth)) {
      context.expect(1)
      yield entry
      if (entry.kind === 'failed' && entry.name === resource.name) return
    }
    wrong = false
  })
  if (!wrong) whenRead()
}

async function entriesOf(
  context: Context,
  kind: 'feed' | 'sitemap',
  resource: Resource,
  depth: number,
): Promise<AsyncIterable<Listed> | Iterable<Listed>> {
  if (kind === 'feed') return (await import('./feed/feed.js')).entriesOfFeed(resource, depth, context.now())
  const { entriesOfSitemap } = await import('./feed/sitemap.js')
  return entriesOfSitemap(resource.name, slices(resource.bytes), depth, context.now())
}

function* slices(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024)
}
