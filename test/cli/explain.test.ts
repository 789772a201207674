import { expect, test } from 'vitest'
import { folderOf, onrecord, REPORT } from './run.js'

const cwd = folderOf({ 'report.txt': REPORT })

test('says for each number what became of it and why', async () => {
  const { code, out } = await onrecord(['explain', 'report.txt', '--published', '2022-09-27'], { cwd })
  expect(code).toBe(0)
  expect(out).toMatch(
    /On Sunday \[11,200\] people[^\n]*\n[^[]*became f1: arrival, total\n(?: +\w+\/[^\n]+\n)+/,
  )
  expect(out).toMatch(/\[20\] kilometres long\.\n {4}left out: \S/)
  expect(out).toMatch(/he \[said\]\.\n {4}became s\d: Vakhtang Gomelauri, direct/)
  expect(out.trimEnd().split('\n').at(-1)).toMatch(
    /^\d+ numbers, \d on record; \d cues?, \d on record; \d modals?, \d on record$/,
  )
})

test('--json gives every explanation with its span, record or reason', async () => {
  const { out } = await onrecord(['explain', 'report.txt', '--json'], { cwd })
  const { article, explanations } = JSON.parse(out)
  expect(article.text).toBe(REPORT)
  for (const { start, end, quote, record, reason, sentence } of explanations) {
    expect(article.text.slice(start, end)).toBe(quote)
    expect(sentence.start).toBeLessThanOrEqual(start)
    expect((record === null) !== (reason === null)).toBe(true)
  }
  const words = explanations.map(({ kind, quote }: { kind: string; quote: string }) => `${kind} ${quote}`)
  expect(words).toContain('number 11,200')
  expect(words).toContain('number 20')
  expect(words).toContain('modal will')
  expect(explanations.map(({ start }: { start: number }) => start)).toEqual(
    explanations.map(({ start }: { start: number }) => start).sort((a: number, b: number) => a - b),
  )
})
