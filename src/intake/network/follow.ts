import type { IncomingMessage } from 'node:http'
import { OnRecordError } from '../../text/error.js'
import { checkUrl } from './url.js'

const MAX_REDIRECTS = 5

/** What came of one request: where it redirects to, or its result. */
export type Hop<T> = Readonly<{ kind: 'redirect'; location: string } | { kind: 'result'; result: T }>

/** Where a response redirects to; null where it doesn't. */
export const locationOf = ({ statusCode = 0, headers }: IncomingMessage): string | null =>
  [301, 302, 303, 307, 308].includes(statusCode) ? (headers.location ?? null) : null

/** Follows redirects, five at most; each address on the way is checked. Throws `network`, `forbidden`, `misuse`. */
export async function follow<T>(address: string, request: (url: URL) => Promise<Hop<T>>): Promise<T> {
  let url = checkUrl(address)
  for (let count = 0; count <= MAX_REDIRECTS; count++) {
    const hop = await request(url)
    if (hop.kind === 'result') return hop.result
    url = checkUrl(hop.location, url)
  }
  throw new OnRecordError({
    code: 'network',
    message: `${address} redirects more than ${MAX_REDIRECTS} times`,
    hint: 'Open it in a browser and give the address that it ends at, or save the page and read the file.',
  })
}
