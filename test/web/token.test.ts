import { expect, test } from 'vitest'
import { onrecord } from '../cli/run.js'
import { inBrowser } from './browser.js'

inBrowser(
  'a shared ledger',
  { samples: ['samples/01-georgia-minister.html'], serve: ['--host', '0.0.0.0'], expected: /status of 401/ },
  ({ ledger, open }) => {
    test('asks for a token, refuses a wrong one, and keeps the right one for the tab', async () => {
      const made = await onrecord(['token', 'make', 'ben', '--role', 'reader', '--json', '--ledger', ledger])
      const { text: token } = JSON.parse(made.out) as { text: string }
      const page = await open('/inbox')
      const field = page.getByRole('dialog').getByLabel('Token')
      await field.fill('wrong')
      await page.getByRole('button', { name: 'Go on' }).click()
      await page.getByText('The token is unknown').waitFor()
      await field.fill(token)
      await page.getByRole('button', { name: 'Go on' }).click()
      await page.locator('table.articles').waitFor()
      await page.getByText('ben, reader').waitFor()
      // A reader can't add or decide, so neither is offered.
      expect(await page.locator('.add').count()).toBe(0)
      await page.locator('table.articles th[scope=row] a').click()
      await page.locator('.card').first().waitFor()
      expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0)
      await page.reload()
      await page.locator('.card').first().waitFor()
      expect(await page.evaluate(() => localStorage.length)).toBe(0)
      await page.goto(new URL('/series', page.url()).href)
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: 'CSV' }).click()
      expect((await download).suggestedFilename()).toBe('series.csv')
      await page.close()
    })
  },
)
