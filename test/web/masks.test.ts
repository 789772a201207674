import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { folderOf } from '../cli/run.js'
import { ARTICLES, PRIVATE } from '../ledger/masks/private.js'
import { inBrowser } from './browser.js'

const articles = join(folderOf({}), 'articles.jsonl')
writeFileSync(articles, ARTICLES.map((one) => `${JSON.stringify(one)}\n`).join(''))

/** The private name that a view shows; null for none. */
const shownOn = async (page: Page): Promise<string | null> =>
  PRIVATE.exec(`${await page.title()} ${await page.locator('body').innerText()}`)?.[0] ?? null

inBrowser('people who aren’t public figures', { samples: [articles], expected: /400/ }, ({ open }) => {
  test('are covered in every view until a person unmasks one with a reason', async () => {
    const page = await open('/sources')
    const masked = page.locator('table.sources tr', { hasText: '█' }).first()
    await masked.waitFor()
    expect(await shownOn(page)).toBeNull()
    for (const [path, there] of [
      ['/inbox', 'table.articles'],
      ['/positions', 'h1'],
      ['/conflicts', 'h1'],
    ] as const) {
      await page.goto(new URL(path, page.url()).href)
      await page.locator(there).first().waitFor()
      await page.locator('[aria-busy=true]').waitFor({ state: 'detached' })
      expect(await shownOn(page), path).toBeNull()
    }

    await page.goto(new URL('/sources', page.url()).href)
    await masked.getByRole('link').click()
    await page.getByText('masked: no public figure').waitFor()
    expect(await shownOn(page)).toBeNull()
    await page.getByText('Merge, split, rename or unmask').click()
    const form = page.getByRole('form', { name: 'Unmask' })
    await form.getByRole('button', { name: 'Unmask' }).click()
    await page.getByRole('alert').waitFor()
    expect(await shownOn(page)).toBeNull()

    await form.getByLabel('Why this name may be shown').fill('agreed to be named')
    await form.getByRole('button', { name: 'Unmask' }).click()
    await page.getByText('“agreed to be named”').waitFor()
    expect(await shownOn(page)).not.toBeNull()
    await page.close()
  })
})
