import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { folderOf, onrecord } from '../cli/run.js'
import { type Serving, serving } from './serving.js'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
if (!CHROMIUM)
  console.warn('Chromium is missing: the page is not tested in a browser (apt-get install chromium)')

type PageOptions = Parameters<Browser['newPage']>[0]
export type Tested = Readonly<{
  ledger: string
  url: () => string
  open: (path: string, options?: PageOptions) => Promise<Page>
}>

/**
 * Tests of the page in Chromium, served from a ledger of its own that holds what is added from `samples`. After all of them no tab
 * may have had an error but those `expected`, or asked another host for anything.
 */
export function inBrowser(
  name: string,
  {
    samples = [],
    serve = [],
    env = {},
    expected = null,
  }: Readonly<{
    samples?: readonly string[]
    serve?: readonly string[]
    env?: NodeJS.ProcessEnv
    expected?: RegExp | null
  }>,
  tests: (tested: Tested) => void,
): void {
  describe.skipIf(!CHROMIUM)(name, () => {
    const ledger = `${folderOf({})}/ledger.db`
    const problems: string[] = []
    let browser: Browser
    let server: Serving
    const url = () => server.url.replace('0.0.0.0', '127.0.0.1')

    const open = async (path: string, options: PageOptions = {}): Promise<Page> => {
      const page = await browser.newPage(options)
      page.on('request', (request) => {
        const asked = request.url()
        if (!asked.startsWith(url()) && !asked.startsWith('blob:')) problems.push(`asked ${asked}`)
      })
      page.on('console', (message) => {
        if (message.type() === 'error' && !expected?.test(message.text())) problems.push(message.text())
      })
      page.on('pageerror', (error) => problems.push(String(error)))
      await page.goto(url() + path)
      return page
    }

    beforeAll(async () => {
      if (samples.length > 0) await onrecord(['add', ...samples, '--ledger', ledger])
      server = await serving(ledger, serve, env)
      browser = await chromium.launch({
        executablePath: CHROMIUM!,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-component-update',
        ],
      })
    }, 120_000)
    afterAll(async () => {
      await browser?.close()
      await server?.close()
      expect(problems).toEqual([])
    })
    tests({ ledger, url, open })
  })
}
