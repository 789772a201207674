import type { Page } from '../article/article.js'
import { OnRecordError } from '../text/error.js'
import { type FetchOptions, fetchResource } from './fetch.js'
import { readFileResource, readStandardInput } from './file.js'
import { checkPublished } from './published.js'
import { pageOfResource } from './recognise.js'

export type OpenOptions = FetchOptions &
  Readonly<{ url?: string | null; published?: string | null; title?: string | null }>

/**
 * The page that stands in a file, at an http or https address, or on standard input (`-`).
 * Throws an `OnRecordError` where there is none to be had.
 */
export async function openPage(source: string, options: OpenOptions = {}): Promise<Page> {
  if (options.published != null) checkPublished(options.published)
  if (source === '')
    throw new OnRecordError({
      code: 'misuse',
      message: 'The name of the file is empty',
      hint: 'Give a file, an address, or - for standard input.',
    })
  const resource =
    source === '-'
      ? await readStandardInput()
      : /^[a-z][a-z0-9+.-]*:\/\//i.test(source)
        ? await fetchResource(source, options)
        : await readFileResource(source)
  return pageOfResource(resource, options)
}
