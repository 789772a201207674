import { OnRecordError } from '../../text/error.js'

/** The http or https address that is written; relative ones stand to `base`, the page that redirects. Throws `misuse`, or `network` and `forbidden` for redirects. */
export function checkUrl(address: string, base?: URL): URL {
  let url: URL
  try {
    url = new URL(address, base)
  } catch (cause) {
    throw new OnRecordError({
      code: base ? 'network' : 'misuse',
      message: base ? `${base.href} redirects to “${address}”, no address` : `“${address}” is no address`,
      hint: 'An address looks like https://example.org/report.html',
      cause,
    })
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new OnRecordError({
      code: base ? 'forbidden' : 'misuse',
      message: `${url.protocol}// addresses are not read`,
      hint: 'Only http:// and https:// are; save the page and read the file.',
    })
  if (url.username || url.password)
    throw new OnRecordError({
      code: base ? 'forbidden' : 'misuse',
      message: `The address of ${url.hostname} holds a user name or password`,
      hint: 'Leave it out; save the page from a browser and read the file.',
    })
  url.hash = ''
  return url
}

/** An address as it may be shown and kept: without a user name and password. */
export function withoutPassword(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  if (!url.username && !url.password) return address
  url.username = ''
  url.password = ''
  return url.href
}
