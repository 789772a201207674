import parser from 'robots-parser'
import { OnRecordError } from '../../text/error.js'
import { statusError } from '../fetch-error.js'
import { partOf } from './body.js'
import { follow, locationOf } from './follow.js'
import { type Manners, requestInTurn } from './polite-request.js'
import { ROBOT } from './request.js'

type Rules = Readonly<{
  isAllowed(url: string, robot: string): boolean | undefined
  getCrawlDelay(robot: string): number | undefined
}>

/** Its types say that it is a module with a default export; it is a function. */
const parse = parser as unknown as (url: string, text: string) => Rules

/** What a site says of robots, asked for once and kept. */
export type Robots = Readonly<{
  /** Throws `forbidden` where the address may not be visited, and why where that can't be known. Gives the pause in ms that the site asks for. */
  check(url: URL): Promise<number>
}>

/** Longer files are read so far. Source: RFC 9309, section 2.5. */
const MAX_ROBOTS_BYTES = 500 * 1024
/** A longer pause than this is not kept. */
const LONGEST_PAUSE_MS = 30_000
const REMEMBERED = 1000

export function askRobots(manners: Manners): Robots {
  const sites = new Map<string, Promise<Rules>>()
  const rulesOf = (origin: string): Promise<Rules> => {
    const known = sites.get(origin)
    if (known) return known
    const rules = fetchRules(origin, manners)
    rules.catch(() => {})
    const [oldest] = sites.keys()
    if (sites.size >= REMEMBERED && oldest !== undefined) sites.delete(oldest)
    sites.set(origin, rules)
    return rules
  }
  return {
    async check(url) {
      const rules = await rulesOf(url.origin)
      if (rules.isAllowed(url.href, ROBOT) === false)
        throw new OnRecordError({
          code: 'forbidden',
          message: `${url.origin}/robots.txt asks programs not to visit ${url.pathname}${url.search}`,
          hint: 'Save the page from a browser and read the file, or ask the site.',
        })
      const seconds = rules.getCrawlDelay(ROBOT) ?? 0
      return Math.min(Math.max(seconds, 0) * 1000, LONGEST_PAUSE_MS)
    },
  }
}

/** Source for what each status means: RFC 9309, section 2.3.1. */
async function fetchRules(origin: string, manners: Manners): Promise<Rules> {
  const address = `${origin}/robots.txt`
  const text = await follow(address, (url) =>
    requestInTurn(url, manners, {}, async (response) => {
      const location = locationOf(response)
      if (location !== null) return { kind: 'redirect', location }
      const status = response.statusCode ?? 0
      if (status === 429 || status >= 500) throw unknown(address, status)
      if (status >= 400) return { kind: 'result', result: '' }
      if (status !== 200) throw statusError(url.href, status)
      const bytes = await partOf(response, url, MAX_ROBOTS_BYTES)
      return { kind: 'result', result: new TextDecoder().decode(bytes) }
    }),
  )
  return parse(address, text)
}

const unknown = (address: string, status: number) =>
  new OnRecordError({
    code: 'network',
    message: `${address} can’t be read (${status}), so that the site’s pages are left alone`,
    hint: 'Try again later.',
  })
