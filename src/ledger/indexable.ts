import { foldName } from '../text/fold-name.js'
import { shortHash } from './ids.js'

/** PostgreSQL indexes no more than 2,704 bytes of a row; a column of it takes its share. */
const NAME_BYTES = 900
const ADDRESS_BYTES = 2400

/** What is kept of a name to search by: longer ones are cut. */
export const searchName = (name: string): string => cut(name, NAME_BYTES)

/** How a place is searched by name. */
export const nameKey = (name: string): string => searchName(foldName(name))

/** What is kept of an address to search by: a longer one is cut and told from others by a hash. */
export const searchAddress = (address: string): string => {
  const short = cut(address, ADDRESS_BYTES)
  return short === address ? address : `${short}…${shortHash(address)}`
}

function cut(text: string, bytes: number): string {
  if (text.length * 3 <= bytes || Buffer.byteLength(text) <= bytes) return text
  let short = text.slice(0, bytes)
  while (Buffer.byteLength(short) > bytes) short = short.slice(0, -16)
  return short.toWellFormed()
}
