import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { add } from '../../src/add.js'
import { openLedger } from '../../src/ledger/ledger.js'
import { type Brief, briefOf } from '../../src/views/brief/brief.js'
import { briefPage } from '../../src/views/brief/html.js'
import { briefMarkdown } from '../../src/views/brief/markdown.js'
import { chromium } from '../../src/views/brief/pdf.js'
import { folderOf, onrecord } from '../cli/run.js'

const cwd = folderOf({})

describe('a briefing', () => {
  let brief: Brief
  beforeAll(async () => {
    const ledger = await openLedger(`${cwd}/onrecord.db`, { create: true })
    await add(ledger, ['samples'])
    brief = await briefOf(ledger, { place: 'Georgia', period: '2022-09-17..2022-09-30' })
    await ledger.close()
  })

  test('has what is known, what clashes and what actors will do', () => {
    expect(brief.title).toBe('Georgia')
    expect(brief.period).toBe('17 to 30 September 2022')
    expect(brief.sections.map(({ title }) => title)).toEqual([
      'Arrivals to Georgia from Russia, nationals of Russia',
      'Departures from Georgia, nationals of Russia',
      'What cannot all be right',
      'What actors say they will do',
    ])
    const texts = brief.sections.flatMap(({ told }) => told.map(({ text }) => text))
    expect(texts).toContain('78,742 from 17 to 26 September 2022 (Interior Ministry of Georgia).')
    expect(texts).toContain('Most on one reported day: 11,200 on 25 September 2022.')
  })

  test('every sentence carries citations, and each is listed with its words', () => {
    const listed = new Set(brief.citations.map(({ number }) => number))
    for (const { told } of brief.sections)
      for (const { text, cites } of told) {
        expect(cites.length, text).toBeGreaterThan(0)
        for (const number of cites) expect(listed, text).toContain(number)
      }
    for (const { sentence, article } of brief.citations) {
      expect(sentence.length).toBeGreaterThan(10)
      expect(article.id).toMatch(/^a/)
    }
    const used = new Set(brief.sections.flatMap(({ told }) => told.flatMap(({ cites }) => cites)))
    expect([...listed].filter((number) => !used.has(number))).toEqual([])
  })

  test('as Markdown and as a page, whatever the words hold', () => {
    const [first, ...rest] = brief.citations
    const hostile = {
      ...brief,
      title: '<script>x</script>](http://x)',
      citations: [{ ...first!, sentence: '<img src=x onerror=y> [a](b)' }, ...rest],
    }
    const markdown = briefMarkdown(hostile)
    expect(markdown).not.toMatch(/(?:^|[^\\])(?:<script|<img|\[a\]\(b\))/)
    const page = briefPage(hostile)
    expect(page).not.toMatch(/<script|<img/)
    expect(page).toContain("default-src 'none'")
    expect(page).toContain('<a href="#source-1">1</a>')
  })
})

describe('onrecord brief', () => {
  test('prints Markdown, or writes files', async () => {
    const { code, out } = await onrecord(['brief', '--place', 'KZ'], { cwd })
    expect(code).toBe(0)
    expect(out).toMatch(/^# Kazakhstan, 20 September to 4 October 2022\n/)
    const written = await onrecord(['brief', '--place', 'KZ', '--html', 'brief.html', '--md', 'brief.md'], {
      cwd,
    })
    expect(written.code).toBe(0)
    expect(readFileSync(join(cwd, 'brief.html'), 'utf8')).toContain('<svg')
    expect(
      JSON.parse((await onrecord(['brief', '--place', 'KZ', '--json'], { cwd })).out).citations.length,
    ).toBeGreaterThan(5)
  })
  test('prints to PDF with Chromium, or says that there is none', async () => {
    const none = await onrecord(['brief', '--place', 'KZ', '--pdf', 'brief.pdf'], {
      cwd,
      env: { CHROMIUM: '/nowhere', PATH: '' },
    })
    if (chromium()) {
      expect(none.code, none.err).toBe(0)
      expect(readFileSync(join(cwd, 'brief.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    } else {
      expect(none.code).toBe(1)
      expect(none.err).toContain('needs Chromium')
      expect(existsSync(join(cwd, 'brief.pdf'))).toBe(false)
    }
  })
  test('says what is missing', async () => {
    expect((await onrecord(['brief'], { cwd })).err).toContain('No place is given')
    expect((await onrecord(['brief', '--place', 'Fiji'], { cwd })).out).toContain(
      'The ledger has nothing on this place',
    )
    expect((await onrecord(['brief', '--place', 'Nowhereland'], { cwd })).code).toBe(2)
  })
})
