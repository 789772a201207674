import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderOf, onrecord } from '../cli/run.js'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
if (!CHROMIUM)
  console.warn('Chromium is missing: the page is not tested in a browser (apt-get install chromium)')

const hostile =
  '</title><script>window.harmed = 1</script><img src=http://127.0.0.1:9/x onerror="window.harmed = 1">'
const text = `Georgia counts arrivals

${hostile} On Sunday 11,200 people arrived in Georgia from Russia, Interior Minister Vakhtang Gomelauri said on Tuesday.

Georgia will not close the border. “We see no reason to close the border,” he said. On Monday 9,800 people arrived, he added.
`
const cwd = folderOf({ 'report.txt': text })
const address = pathToFileURL(join(cwd, 'out.html')).href

test('Chromium is there for continuous integration', () => {
  if (process.env.CI) expect(CHROMIUM).toBeDefined()
})

describe.skipIf(!CHROMIUM)('the page in a browser', () => {
  let browser: Browser
  const requests: string[] = []
  const problems: string[] = []

  const open = async (options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> => {
    const page = await browser.newPage(options)
    page.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    page.on('pageerror', (error) => problems.push(String(error)))
    await page.goto(address)
    return page
  }
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')

  beforeAll(async () => {
    const run = await onrecord(
      ['read', 'report.txt', '--html', 'out.html', '--title', hostile, '--published', '2022-09-27'],
      { cwd },
    )
    expect(run.code, run.err).toBe(0)
    browser = await chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox'] })
  })
  afterAll(async () => {
    await browser?.close()
    expect(requests.filter((url) => url !== address && !url.startsWith('data:'))).toEqual([])
    expect(problems).toEqual([])
  })

  test('shows hostile text as text and runs none of it', async () => {
    const page = await open()
    expect(await page.title()).toContain('<script>')
    expect(await page.textContent('h1')).toBe(hostile)
    expect(await page.textContent('article')).toContain(hostile)
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false)
    expect(await page.locator('img, article script').count()).toBe(0)
    await page.close()
  })

  test('the policy stops a script that would be put in', async () => {
    const page = await browser.newPage()
    await page.goto(address)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.harmed = 1'
      document.body.append(script)
    })
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false)
    await page.close()
  })

  test('keys go to the next and previous record, around the ends, and mark its words', async () => {
    const page = await open()
    const ids = await page.locator('.card').evaluateAll((cards) => cards.map(({ id }) => id))
    expect(ids.length).toBeGreaterThan(3)
    for (const [key, id] of [
      ['j', ids[0]],
      ['ArrowDown', ids[1]],
      ['ArrowRight', ids[2]],
      ['k', ids[1]],
      ['ArrowUp', ids[0]],
      ['ArrowLeft', ids.at(-1)],
      ['j', ids[0]],
    ] as const) {
      await page.keyboard.press(key)
      expect(await focused(page)).toBe(id)
    }
    expect(await page.getAttribute(`#${ids[0]}`, 'aria-current')).toBe('true')
    const current = await page
      .locator('.mark.current')
      .evaluateAll((marks) => marks.every((mark) => (mark as HTMLElement).dataset.records !== undefined))
    expect(current).toBe(true)
    expect(await page.locator('.mark.current').count()).toBeGreaterThan(0)
    expect(await page.textContent('#status')).toBe(`1 of ${ids.length}`)
    await page.click('#next')
    expect(await focused(page)).toBe(ids[1])
    await page.close()
  })

  test('a click on marked words selects the innermost record', async () => {
    const page = await open()
    await page.click('.mark.figure >> text=11,200')
    const id = await focused(page)
    expect(await page.textContent(`#${id} h3`)).toContain('11,200')
    await page.close()
  })

  test('filters hide cards and marks of a kind, and the keys pass them over', async () => {
    const page = await open()
    await page.keyboard.press('1')
    expect(await page.locator('.card.figure:visible').count()).toBe(0)
    expect(await page.locator('.mark.figure').count()).toBe(0)
    expect(await page.locator('.card.statement:visible').count()).toBeGreaterThan(0)
    await page.keyboard.press('j')
    expect(await page.getAttribute(`#${await focused(page)}`, 'data-kind')).not.toBe('figure')
    await page.click('.filter.figure')
    expect(await page.locator('.card.figure:visible').count()).toBeGreaterThan(0)
    await page.close()
  })

  test('? opens the keys, Escape closes them', async () => {
    const page = await open()
    await page.keyboard.press('?')
    expect(await page.locator('#keys').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('#keys').isVisible()).toBe(false)
    await page.close()
  })

  test.each(['light', 'dark'] as const)(
    'text has a contrast of 4.5 or more on a %s ground',
    async (colorScheme) => {
      const page = await open({ colorScheme })
      await page.keyboard.press('j')
      const poor = await page.evaluate(lowContrast)
      expect(poor).toEqual([])
      await page.close()
    },
  )

  test('fits a telephone without scrolling sideways', async () => {
    const page = await open({ viewport: { width: 360, height: 640 } })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.close()
  })

  test('a page without records says so', async () => {
    writeFileSync(join(cwd, 'nothing.txt'), 'The weather stayed mild.\n')
    await onrecord(['read', 'nothing.txt', '--html', 'nothing.html'], { cwd })
    const page = await browser.newPage()
    await page.goto(pathToFileURL(join(cwd, 'nothing.html')).href)
    await page.keyboard.press('j')
    expect(await page.textContent('#cards')).toContain('Nothing is on record')
    await page.close()
  })
})

/** Runs in the page: texts whose colour stands out too little from what is behind them (WCAG 2.2, 1.4.3). */
function lowContrast(): readonly string[] {
  const parse = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (color: readonly number[]) => {
    const [r = 0, g = 0, b = 0] = color.map((c) => {
      const s = c / 255
      return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (element: Element | null): readonly number[] => {
    for (let e = element; e; e = e.parentElement) {
      const color = parse(getComputedStyle(e).backgroundColor)
      if (color.length === 3 || color[3] === 1) return color
    }
    return [255, 255, 255]
  }
  const out: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!
    if (!node.textContent?.trim() || /^(?:SCRIPT|STYLE)$/.test(element.tagName)) continue
    const [a, b] = [luminance(parse(getComputedStyle(element).color)), luminance(behind(element))]
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    if (contrast < 4.5)
      out.push(
        `${contrast.toFixed(2)} ${element.tagName} ${element.className}: ${node.textContent.slice(0, 40)}`,
      )
  }
  return out
}
