import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FetchOptions } from './fetch.js'
import type { Failed, Found, Unchanged } from './found.js'
export type IntakeOptions = FetchOptions &
  Readonly<{
    published?: string
    now?: () => Date
    known?: (url: string) => Promise<{ etag: string | null; lastModified: string | null } | null>
  }>
export async function* findPages(
  inputs: readonly string[],
  options: IntakeOptions,
): AsyncGenerator<Found | Failed | Unchanged> {
  for (const input of inputs) {
    const paths = statSync(input).isDirectory()
      ? readdirSync(input)
          .sort()
          .map((n) => join(input, n))
      : [input]
    for (const path of paths)
      yield {
        kind: 'page',
        resource: { name: path, bytes: readFileSync(path), contentType: null, url: null },
        given: { id: null, url: null, published: options.published ?? null, title: null, format: null },
        provenance: { kind: 'file', path: resolve(path) },
      }
  }
}
