import { decode } from '../../article/decode.js'
import { formatFailure } from '../failed.js'
import { NOTHING_GIVEN } from '../found.js'
import { isAddress, sayingLines } from '../kind.js'
import type { Listed } from '../leads.js'
import type { Resource } from '../resource.js'

/** The addresses of a list, one a line; empty lines and those that begin with `#` are passed over. Null where a line is no address, unless the file's name says that it must be one. */
export function addressesIn({ name, bytes, contentType }: Resource): readonly Listed[] | null {
  const lines = sayingLines(decode(bytes, contentType).text)
  const named = /\.urls$/i.test(name)
  if (!named && !(lines.length > 0 && lines.every(({ text }) => isAddress(text)))) return null
  return lines.map(({ text, number }): Listed => {
    if (isAddress(text))
      return { kind: 'lead', url: text, given: NOTHING_GIVEN, feed: null, depth: 1, may: 'page or list' }
    return formatFailure(
      `${name}:${number}`,
      `Line ${number} of ${name} is no address`,
      'Write one address a line, beginning with http:// or https://.',
    )
  })
}
