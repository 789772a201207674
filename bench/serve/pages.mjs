// How long pages take until they can be used in Chromium: with nothing in its cache, and then again.
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const TIMES = 5

export async function pages(url, { measure, to }) {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
  if (!executablePath) return []
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const found = []
    for (const [name, path, shows, target] of [
      ['inbox', '/inbox', 'table.articles tbody a', [1000, 1000]],
      ['a series', `/series?measure=${measure}&to=${to}`, '.chart svg', [1000, 500]],
      ['sources', '/sources', 'main table a, main li a', [1000, 1000]],
    ]) {
      const times = { 'for the first time': [], again: [] }
      for (let time = 0; time < TIMES; time++) {
        const context = await browser.newContext()
        for (const visit of Object.keys(times)) {
          const page = await context.newPage()
          const start = performance.now()
          await page.goto(url + path)
          await page.locator(shows).first().waitFor()
          times[visit].push(performance.now() - start)
          await page.close()
        }
        await context.close()
      }
      for (const [n, [visit, all]] of Object.entries(times).entries()) {
        all.sort((a, b) => a - b)
        found.push({
          name: `${name}, ${visit}`,
          middle: all[Math.floor(TIMES / 2)],
          worst: all.at(-1),
          target: target[n],
        })
      }
    }
    return found
  } finally {
    await browser.close()
  }
}
