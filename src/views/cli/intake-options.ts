import type { AddOptions } from '../../add.js'
import { checkPublished } from '../../intake/published.js'
import { OnRecordError } from '../../text/error.js'
import type { Arguments } from './arguments.js'

const MOST_THREADS = 256
const LONGEST_S = 3600

const misuse = (message: string, hint: string) => new OnRecordError({ code: 'misuse', message, hint })

/** How pages are to be taken in, by the options; throws `misuse` where a value can't be right. */
export function intakeOptions(options: Arguments['options']): AddOptions {
  const one = (name: string) => options.get(name)?.[0]
  const [published, timeout, threads] = [one('published'), one('timeout'), one('threads')]
  const seconds = timeout === undefined ? null : Number(timeout)
  if (seconds !== null && !(seconds > 0 && seconds <= LONGEST_S))
    throw misuse(`“${timeout}” is no number of seconds`, 'Write for example --timeout 60.')
  if (threads !== undefined && !(/^\d+$/.test(threads) && +threads >= 1 && +threads <= MOST_THREADS))
    throw misuse(`“${threads}” is no number of threads`, 'Write for example --threads 2.')
  return {
    published: published === undefined ? null : checkPublished(published),
    allowHosts: options.get('allow-host') ?? [],
    robots: !options.has('no-robots'),
    ...(seconds !== null && { timeoutMs: seconds * 1000 }),
    ...(threads !== undefined && { threads: Number(threads) }),
  }
}
