// Renews the pictures of the documentation: the page of records of a sample, in light, as a PNG. Needs Debian's chromium.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const SAMPLE = 'samples/07-kazakhstan-minister.html'
const OUT = 'docs/images/page.png'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
const page = join(folder, 'page.html')
execFileSync(process.execPath, ['bin/onrecord.js', 'read', '--html', page, SAMPLE], { stdio: 'inherit' })
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
})
const tab = await browser.newPage({ viewport: { width: 1200, height: 720 }, colorScheme: 'light' })
await tab.goto(pathToFileURL(page).href)
await tab.keyboard.press('j')
await tab.keyboard.press('j')
await tab.screenshot({ path: OUT })
await browser.close()
rmSync(folder, { recursive: true })
