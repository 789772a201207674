import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { readFully } from '../src/read.js'
import type { Reading } from '../src/records/reading.js'
import { rules } from '../src/rules.js'
import { page } from './page.js'

const families = ['numbers', 'times', 'places', 'actors', 'statements', 'figures', 'positions'] as const

const samples = readdirSync('samples')
  .filter((name) => name.endsWith('.html'))
  .map((name) => page('html', readFileSync(`samples/${name}`, 'utf8')))
const examples = Object.values(rules)
  .flat()
  .flatMap((rule) => [...rule.reads.map(([text]) => text.replace('[', '').replace(']', '')), ...rule.ignores])
  .map((text) => page('text', text))

let readings: readonly Reading[] = []
beforeAll(async () => {
  const out: Reading[] = []
  for (const one of [...samples, ...examples]) out.push(await readFully(one))
  readings = out
})

test.each(families)('every id on %s is a registered rule', (family) => {
  const known = Object.values(rules).flatMap((list) => list.map((rule) => rule.id))
  const named = new Set(readings.flatMap((reading) => reading[family].flatMap((found) => found.rules)))
  expect(named.size).toBeGreaterThan(1)
  expect([...named].filter((id) => !known.includes(id))).toEqual([])
})
