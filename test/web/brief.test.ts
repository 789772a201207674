import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { chromium } from '../../src/views/brief/pdf.js'
import { inBrowser } from './browser.js'

inBrowser('a briefing', { samples: ['samples'] }, ({ open }) => {
  test('is chosen by country, cites its words, and can be taken away', async () => {
    const page = await open('/')
    await page.getByRole('link', { name: 'Briefing' }).click()
    await page.getByLabel('Country').selectOption('Georgia')
    await page.getByRole('heading', { level: 1, name: 'Briefing: Georgia' }).waitFor()
    expect(new URL(page.url()).searchParams.get('place')).toBe('GE')
    const told = page.locator('.told li', { hasText: '78,742 from 17 to 26 September 2022' })
    await told.getByRole('link').first().click()
    const cited = page.locator(new URL(page.url()).hash)
    expect(await cited.textContent()).toContain('From 17 to 26 September 78,742 Russian citizens')

    for (const [name, starts] of [
      ['Markdown', '# Georgia'],
      ['HTML', '<!doctype html>'],
      ...(chromium() ? [['PDF', '%PDF-']] : []),
    ] as const) {
      const coming = page.waitForEvent('download')
      await page.getByRole('link', { name: name!, exact: true }).click()
      const path = await (await coming).path()
      expect(readFileSync(path, 'latin1').slice(0, starts!.length)).toBe(starts)
    }

    await cited.getByRole('link', { name: 'Border Monitor' }).click()
    await page.locator('.card.current', { hasText: '78,742' }).waitFor()
    await page.close()
  })

  test('of a period says what is in it alone', async () => {
    const page = await open('/brief?place=GE&period=2022-09-28..2022-09-30')
    await page.locator('.told li', { hasText: '9,642' }).first().waitFor()
    expect(await page.locator('.told').first().textContent()).not.toContain('25 September')
    await page.close()
  })
})

const failing = { samples: ['samples'], env: { CHROMIUM: '/bin/false' }, expected: /501/ }
inBrowser('a briefing that can’t be printed', failing, ({ open }) => {
  test('says so and what to do instead', async () => {
    const page = await open('/brief?place=GE')
    await page.getByRole('link', { name: 'PDF' }).click()
    const problem = page.getByRole('alert')
    await problem.waitFor()
    expect(await problem.textContent()).toContain('Chromium couldn’t print the page')
    expect(await problem.textContent()).toContain('print it from a browser')
    await page.close()
  })
})
