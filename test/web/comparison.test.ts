import { expect, test } from 'vitest'
import { inBrowser } from './browser.js'

inBrowser('how sources compare', { samples: ['samples'] }, ({ open }) => {
  test('tells who agrees, who cannot be right with whom, and who carries whose numbers', async () => {
    const page = await open('/sources')
    await page.getByRole('link', { name: 'How they compare' }).click()
    const pair = page.locator('.pairs tr', { hasText: 'Interior Ministry of Georgia and Vakhtang Gomelauri' })
    await pair.waitFor()
    expect(await pair.locator('td.number').textContent()).toBe('1')
    expect(await page.locator('.compared tr', { hasText: 'Steppe Daily' }).textContent()).toContain(
      'Marat Akhmetzhanov',
    )
    await pair.getByRole('link', { name: /Less than 10,000/ }).click()
    await page.locator('.conflict', { hasText: 'Less than 10,000' }).waitFor()
    await page.close()
  })
})
