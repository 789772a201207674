// Renews the pictures of the documentation from the samples: the page of records of a clipping, the chart of a series, and each view of
// the page that `onrecord serve` serves. Needs Debian's chromium.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const CLIPPING = 'samples/07-kazakhstan-minister.html'
const OUT = 'docs/images'
/** The views with what tells that all is there; where the window is too short for what matters, how far down to look. */
const VIEWS = [
  ['inbox', '/inbox', 'table.articles'],
  ['search', '/inbox?words=border', '.hits'],
  ['series', '/series?measure=arrival&to=GE', '.chart svg a'],
  ['map', '/map', '.map-chart svg a'],
  ['positions', '/positions', '.topic'],
  ['conflicts', '/conflicts', '.conflict a'],
  ['sources', '/sources', 'table.sources'],
  ['comparison', '/sources?by=comparison', 'table.pairs'],
  ['briefing', '/brief?place=GE', '.brief .citations'],
]

const onrecord = (...args) =>
  execFileSync(process.execPath, ['bin/onrecord.js', ...args], { stdio: ['ignore', 'ignore', 'inherit'] })

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
const ledger = join(folder, 'samples.db')
const records = join(folder, 'page.html')
onrecord('read', '--html', records, CLIPPING)
onrecord('add', 'samples', '--ledger', ledger)
onrecord(
  ...['series', '--measure', 'arrival', '--to', 'Georgia'],
  ...['--png', `${OUT}/series.png`, '--ledger', ledger],
)

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
})
const open = (colorScheme, height) =>
  browser.newPage({ viewport: { width: 1200, height }, colorScheme, locale: 'en-GB' })
const page = await open('light', 720)
await page.goto(pathToFileURL(records).href)
await page.keyboard.press('j')
await page.keyboard.press('j')
await page.screenshot({ path: `${OUT}/page.png` })

const server = spawn(process.execPath, [
  ...['bin/onrecord.js', 'serve', '--json', '--port', '0'],
  ...['--who', 'analyst', '--ledger', ledger],
])
const [line] = await once(createInterface({ input: server.stdout }), 'line')
const { url } = JSON.parse(line)
const tab = await open('light', 860)
for (const [name, path, there] of VIEWS) {
  await tab.goto(url + path)
  await tab.locator(there).first().waitFor()
  await tab.screenshot({ path: `${OUT}/web-${name}.png` })
}
const reader = await open('dark', 860)
await reader.goto(`${url}/inbox?words=doubled`)
await reader.locator('.hits a').first().click()
await reader.locator('.card').first().waitFor()
await reader.keyboard.press('j')
await reader.keyboard.press('j')
await reader.screenshot({ path: `${OUT}/web-reader.png` })

await browser.close()
server.kill('SIGINT')
await once(server, 'exit')
rmSync(folder, { recursive: true })
