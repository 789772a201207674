import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folderOf } from '../cli/run.js'
import { inBrowser } from './browser.js'

const HARM = '<script>window.harmed = 1</script><img src=http://127.0.0.1:9/x onerror="window.harmed = 1">'
const escaped = HARM.replaceAll('<', '&lt;')
const rows = Array.from(
  { length: 3000 },
  (_, n) =>
    `<tr><td>The camp of district ${n} is full and takes nobody in.</td><td>It opened in the spring.</td></tr>`,
)
const html = `<!doctype html><html><head><title>${escaped} \u202Eesrever</title>
<meta property="article:published_time" content="2022-09-27">
<meta property="og:site_name" content="&quot;><script>window.harmed = 1</script>">
<link rel="canonical" href="javascript:window.harmed=1"></head><body><article>
<h1>${escaped} \u202Eesrever</h1>
<p>On Sunday 11,200 people arrived in Georgia from Russia&#0;, <a href="javascript:window.harmed=1">Minister ${escaped} Gomelauri</a> said on Tuesday. \u202E drawkcab si siht</p>
<p>Georgia will not close the border, ${escaped} he said. It is going to be a long week at the border, people there say.</p>
<table>${rows.join('')}</table></article></body></html>`

const folder = folderOf({})
const file = `${folder}/hostile.html`
writeFileSync(file, html)

inBrowser('a hostile article', { samples: [file], expected: /status of 400/ }, ({ open }) => {
  test('is shown as text, in every view, and does nothing', async () => {
    const page = await open('/inbox')
    await page.locator('table.articles th[scope=row] a').first().click()
    await page.locator('.reading article').waitFor()
    expect(await page.locator('.reading article').textContent()).toContain(
      '<script>window.harmed = 1</script>',
    )
    expect(await page.locator('a[href^="javascript:" i]').count()).toBe(0)
    expect(await page.locator('main script, main img').count()).toBe(0)
    await page.keyboard.press('j')
    await page.locator('.card.current').waitFor()
    for (const path of [
      '/inbox',
      '/inbox?words=Sunday',
      '/series',
      '/map',
      '/positions',
      '/conflicts',
      '/sources',
    ]) {
      await page.goto(new URL(path, page.url()).href)
      await page.locator('main h1').waitFor()
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate(() => (window as unknown as { harmed?: number }).harmed)).toBeUndefined()
    }
    await page.close()
  })

  test('addresses that mean nothing say so', async () => {
    const page = await open(`/series?measure=${encodeURIComponent(HARM)}`)
    await page.getByRole('alert').waitFor()
    expect(await page.evaluate(() => (window as unknown as { harmed?: number }).harmed)).toBeUndefined()
    await page.close()
  })
})
