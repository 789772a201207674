import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from './browser.js'

const DROPPED = 'samples/04-georgia-doubled.html'
const OTHERS = [
  'samples/01-georgia-minister.html',
  'samples/03-georgia-almost.html',
  'samples/05-georgia-ten-days.html',
]
const SERIES = '/series?measure=arrival&to=Georgia'

/** Drops a file on the box that takes them. */
async function drop(page: Page, path: string): Promise<void> {
  const data = await page.evaluateHandle(
    ({ text, name }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], name, { type: 'text/html' }))
      return transfer
    },
    { text: readFileSync(path, 'utf8'), name: path },
  )
  await page.dispatchEvent('.add', 'drop', { dataTransfer: data })
}

/** The best estimate of a day, as the table of a series has it. */
const bestOf = (page: Page, day: string) =>
  page.locator('table.values tr', { hasText: day }).locator('td.number').nth(1).textContent()

inBrowser('from a file to a shared series', {}, ({ open }) => {
  test('a file that is dropped is read, corrected, and changes the series; the link leads there again', async () => {
    const page = await open('/')
    await page.getByText('No article here yet').waitFor()
    await drop(page, DROPPED)
    await page.getByText('1 article added').waitFor()
    await page.getByRole('link', { name: 'Arrivals in Georgia nearly double' }).waitFor()
    await page.getByLabel('Choose files').setInputFiles(OTHERS)
    await page.getByText('3 articles added').waitFor()

    await page.goto(new URL(SERIES, page.url()).href)
    await page.locator('.chart svg').waitFor()
    expect(await bestOf(page, '25 September 2022')).toBe('11,200')

    await page.getByRole('link', { name: 'Inbox' }).click()
    await page.getByRole('link', { name: 'Arrivals in Georgia nearly double' }).click()
    await page.getByRole('heading', { level: 1, name: 'Arrivals in Georgia nearly double' }).waitFor()
    const card = page.locator('.card', { hasText: '11,200 · arrivals' })
    await card.getByRole('button', { name: 'Correct' }).click()
    await card.getByLabel('least', { exact: true }).fill('12500')
    await card.getByLabel('greatest', { exact: true }).fill('12500')
    await card.getByLabel('Why').fill('as the ministry put it right')
    await card.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Corrected.').waitFor()
    await card.getByText('corrected', { exact: true }).waitFor()
    await card.getByText('Why, and what happened').click()
    await card.getByText('“as the ministry put it right”').waitFor()

    await page.getByRole('link', { name: 'Series' }).click()
    await page.locator('.chart svg').waitFor()
    expect(await bestOf(page, '25 September 2022')).toBe('12,500')
    await page.locator('.conflict', { hasText: 'would have to be at least 12,450' }).waitFor()

    await page.goto(new URL(`${SERIES}&period=2022-09-24..2022-09-26`, page.url()).href)
    await page.locator('table.values').waitFor()
    expect(await page.locator('table.values tbody tr').count()).toBe(3)
    const [shown, shared] = [await page.locator('table.values').textContent(), page.url()]
    await page.close()
    const fresh = await open(shared.slice(new URL(shared).origin.length))
    await fresh.locator('table.values').waitFor()
    expect(await fresh.locator('table.values').textContent()).toBe(shown)
    await fresh.getByRole('link', { name: 'Conflicts', exact: true }).click()
    await fresh.locator('.conflict', { hasText: 'at least 12,450' }).waitFor()
    await fresh.goBack()
    await fresh.locator('table.values').waitFor()
    expect(fresh.url()).toBe(shared)
    await fresh.close()
  })

  test('pasted text is read, and words that the rules missed are added by selecting them', async () => {
    const page = await open('/inbox')
    await page
      .getByLabel('Or paste addresses')
      .fill('Georgia opens a camp\n\nOfficials counted 4,321 at the camp on Sunday. The camp is full.')
    await page.getByLabel('Published on').fill('2022-09-27')
    await page.getByRole('button', { name: 'Read' }).click()
    await page.getByRole('link', { name: 'Read it' }).click()
    await page.locator('.reading article').waitFor()
    await page.evaluate(() => {
      const piece = [...document.querySelectorAll('.reading [data-start]')].find((one) =>
        one.textContent?.includes('The camp is full'),
      )!
      const start = piece.textContent!.indexOf('The camp is full')
      const range = document.createRange()
      range.setStart(piece.firstChild!, start)
      range.setEnd(piece.firstChild!, start + 'The camp is full'.length)
      getSelection()!.removeAllRanges()
      getSelection()!.addRange(range)
    })
    await page.keyboard.press('n')
    const form = page.getByRole('form', { name: 'Add a record' })
    await form.getByText('The camp is full').waitFor()
    await form.getByLabel('It is').selectOption('statement')
    await form.getByLabel('speaker', { exact: true }).fill('Officials')
    await form.getByLabel('kind of speaker').selectOption('official')
    await form.getByRole('button', { name: 'Add' }).click()
    await page.locator('.card.added', { hasText: 'The camp is full' }).waitFor()
    await page.close()
  })

  test('records are gone through and decided on by key', async () => {
    const page = await open('/inbox')
    await page.getByRole('link', { name: 'Ten days at the Georgian border' }).click()
    await page.locator('.card').first().waitFor()
    await page.keyboard.press('j')
    await page.locator('.card').first().and(page.locator('.current')).waitFor()
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('card')
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    await page.locator('.card').nth(1).and(page.locator('.accepted')).waitFor()
    await page.keyboard.press('k')
    await page.keyboard.press('x')
    await page.locator('.card').first().and(page.locator('.rejected')).waitFor()
    expect(new URL(page.url()).searchParams.get('record')).toBe(
      await page.locator('.card').first().getAttribute('id'),
    )
    await page.close()
  })
})
