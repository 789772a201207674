import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf } from '../cli/run.js'
import { inBrowser } from './browser.js'

const folder = folderOf({})
const report = join(folder, 'report.txt')
writeFileSync(
  report,
  `Queue at the border grows

Some 1,200 people waited at Verkhny Lars on 25 September 2022, the border service said.

On 26 September 2022 about 2,500 people waited at Verkhny Lars, it said. Another 300 waited at Sadakhlo.
`,
)

inBrowser('crossings on the map', { samples: [report] }, ({ open }) => {
  test('stand there by the numbers that reports give, and lead to the reports', async () => {
    const page = await open('/map')
    const row = page.locator('table.flows tr', { hasText: 'Verkhny Lars' })
    await row.waitFor()
    expect(await row.locator('td').allTextContents()).toEqual(['1,200', '2,500', '2'])
    await page.locator('.map-chart svg a', { hasText: 'Verkhny Lars: 1,200 to 2,500' }).waitFor()
    await row.getByRole('link').click()
    await page.locator('.hits').getByRole('link', { name: 'Queue at the border grows' }).first().waitFor()
    await page.close()
  })
})
