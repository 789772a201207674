import { OnRecordError } from '../text/error.js'

const SAVE = 'Save the page from a browser and read the file.'

/** What an HTTP status other than 200 means. */
export function statusError(url: string, status: number): OnRecordError {
  if (status === 404 || status === 410)
    return new OnRecordError({
      code: 'not-found',
      message: `${url} isn’t there (${status})`,
      hint: 'Check the address, or look for an archived copy.',
    })
  if ([401, 402, 403, 407, 451].includes(status))
    return new OnRecordError({
      code: 'forbidden',
      message: `${url} may not be read (${status})`,
      hint: SAVE,
    })
  if (status === 429)
    return new OnRecordError({
      code: 'network',
      message: `${url} asks for fewer requests (429)`,
      hint: 'Wait some minutes and try again.',
    })
  return new OnRecordError({
    code: 'network',
    message: `${url} answers with ${status} instead of a page`,
    hint: status >= 500 ? `The site is in trouble; try again later. ${SAVE}` : SAVE,
  })
}

/** What a failure of the connection means. */
export function networkError(url: URL, cause: unknown): OnRecordError {
  if (cause instanceof OnRecordError) return cause
  const { code = '', name, message } = cause as NodeJS.ErrnoException
  const fail = (what: string, hint: string) =>
    new OnRecordError({ code: 'network', message: what, hint, cause })
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ABORT_ERR' || code === 'ETIMEDOUT')
    return fail(`${url.host} did not answer in time`, `Try again, or give it longer with --timeout. ${SAVE}`)
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return fail(`${url.hostname} can’t be found`, 'Check the spelling and the network connection.')
  if (code === 'ECONNREFUSED')
    return fail(`${url.host} refuses the connection`, 'Check the address; the site may be down.')
  if (/CERT|TLS|SSL|SIGNATURE|ISSUER|EPROTO/.test(code))
    return fail(`${url.host} has no certificate that can be trusted (${code})`, SAVE)
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR_PADDING'))
    return fail(`${url.href} came in damaged`, 'Try again.')
  return fail(`${url.host} broke off the connection (${code || message})`, 'Try again later.')
}
