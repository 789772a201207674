import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './browser.js'

/** Each view with what tells that it is all there. */
const views: readonly (readonly [path: string, there: string])[] = [
  ['/inbox', 'table.articles'],
  ['/inbox?words=minister', '.hits'],
  ['/series?measure=arrival&to=GE', '.chart svg a'],
  ['/series?measure=arrival&to=GE&as-of=2022-09-27', '.chart svg a'],
  ['/map', '.map-chart svg a'],
  ['/map?by=figures', '.map-chart svg a'],
  ['/positions', '.topic'],
  ['/positions?actor=Kazakhstan&diff=2022-09-26..2022-10-05', '#changed'],
  ['/conflicts', '.conflict a'],
  ['/sources', 'table.sources'],
  ['/sources?by=comparison', 'table.pairs'],
  ['/brief?place=GE', '.brief .citations'],
]

/** What axe finds that is serious or critical. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run())
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`)
}

inBrowser('the page for everybody', { samples: ['samples'] }, ({ open }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.each(views)(`${colorScheme}: %s has no serious barrier`, async (path, there) => {
      const page = await open(path, { colorScheme })
      await page.locator(there).first().waitFor()
      expect(await findings(page)).toEqual([])
      await page.close()
    })

    test(`${colorScheme}: the reader with a form and a source have no serious barrier`, async () => {
      const page = await open('/sources', { colorScheme })
      await page.getByRole('link', { name: 'Vakhtang Gomelauri' }).click()
      await page.getByText('Merge, split, rename or').click()
      await page.locator('.said-list').waitFor()
      expect(await findings(page)).toEqual([])
      await page.locator('.said-list a').first().click()
      await page.locator('.card').first().waitFor()
      await page.keyboard.press('j')
      await page.keyboard.press('c')
      await page.getByRole('form', { name: 'Correct the record' }).waitFor()
      await page.locator('.card summary', { hasText: 'Why' }).first().click()
      await page.locator('.rules').waitFor()
      expect(await findings(page)).toEqual([])
      await page.close()
    })
  }

  test.each([320, 390, 820, 1920])('nothing sticks out of a window %i wide', async (width) => {
    const page = await open('/inbox', { viewport: { width, height: 800 } })
    for (const [path, there] of views) {
      await page.goto(new URL(path, page.url()).href)
      await page.locator(there).first().waitFor()
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(`${path}: ${wide}`).toBe(`${path}: ${width}`)
    }
    await page.close()
  })

  test('a figure of the chart tells its sentence when the focus comes to it', async () => {
    const page = await open('/series?measure=arrival&to=GE')
    await page.locator('.chart svg a').first().focus()
    await page.locator('.plot figcaption blockquote mark').waitFor()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('card use')
    await page.close()
  })

  test('the slider goes back to what was known on an earlier day, and that is in the address', async () => {
    const page = await open('/series?measure=arrival&to=GE')
    await page.locator('.chart svg').waitFor()
    const cards = () => page.locator('.uses .card').count()
    const all = await cards()
    await page.getByLabel('As of').focus()
    await page.keyboard.press('Home')
    await expect.poll(cards, { timeout: 20_000 }).toBeLessThan(all)
    expect(new URL(page.url()).searchParams.get('as-of')).toBe('2022-09-27')
    await page.close()
  })
})
