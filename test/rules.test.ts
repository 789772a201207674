import { describe, expect, test } from 'vitest'
import { readFully } from '../src/read.js'
import type { Reading } from '../src/records/reading.js'
import { rules } from '../src/rules.js'
import type { Span } from '../src/text/span.js'
import { page } from './page.js'

type Found = Span & { rules: readonly string[] }

/** What each family finds, with the span that an example's brackets stand around. */
const found: Record<keyof typeof rules, (reading: Reading) => readonly Found[]> = {
  numbers: (r) => r.numbers,
  times: (r) => r.times,
  places: (r) => r.places,
  actors: (r) => r.actors,
  statements: (r) => r.statements.map((s) => ({ ...s, start: s.content.start, end: s.content.end })),
  figures: (r) => r.figures.map((f) => ({ ...f, start: f.span.start, end: f.span.end })),
  positions: (r) => r.positions.map((p) => ({ ...p, start: p.action.start, end: p.action.end })),
}

const readText = (content: string) => readFully(page('text', content))

for (const family of Object.keys(rules) as (keyof typeof rules)[])
  for (const rule of rules[family])
    describe(rule.id, () => {
      test('has a reason, two examples it reads and one it ignores', () => {
        expect(rule.why.length).toBeGreaterThan(10)
        expect(rule.reads.length).toBeGreaterThanOrEqual(2)
        expect(rule.ignores.length).toBeGreaterThanOrEqual(1)
      })
      test.each(rule.reads)('reads %s', async (example, expected) => {
        const start = example.indexOf('[')
        const end = example.indexOf(']') - 1
        const reading = await readText(example.replace('[', '').replace(']', ''))
        const all = found[family](reading)
        const here = all.filter((f) => f.start === start && f.end === end)
        expect(here, `found: ${JSON.stringify(all, null, 1)}`).toHaveLength(1)
        expect(here[0]).toMatchObject(expected)
        expect(here[0]!.rules).toContain(rule.id)
      })
      test.each([...rule.ignores])('ignores %s', async (example) => {
        const fired = found[family](await readText(example)).filter((f) => f.rules.includes(rule.id))
        expect(fired).toEqual([])
      })
    })

test('rule names are unique', () => {
  const ids = Object.values(rules).flatMap((list) => list.map((rule) => rule.id))
  expect(ids).toEqual([...new Set(ids)])
})
