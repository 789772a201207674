import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { add } from '../src/add.js'
import { openLedger } from '../src/ledger/ledger.js'
import type { Qualifier } from '../src/mentions/mention.js'
import { causes } from '../src/series/causes.js'
import { findSeries } from '../src/series/find-series.js'
import { intervalOf } from '../src/series/interval.js'
import { policies } from '../src/series/policies.js'
import type { Series } from '../src/series/series-type.js'

const text = readFileSync('docs/method.md', 'utf8')
const sources = readdirSync('src/series')
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`src/series/${name}`, 'utf8'))
const code = (value: string) => `\`${value}\``

/** The cells of each row below a table's head. */
function rowsBelow(head: string): readonly (readonly string[])[] {
  const [, below] = text.split(`\n${head}\n`)
  expect(below, head).toBeDefined()
  const [, ...rows] = below!.split('\n')
  return rows
    .slice(
      0,
      rows.findIndex((row) => !row.startsWith('| ')),
    )
    .map((row) => row.slice(2, -2).split(' | '))
}

describe('docs/method.md', () => {
  test('has every policy and when to use it', () =>
    expect(rowsBelow('| policy | when to use it |')).toEqual(policies.map(({ id, why }) => [code(id), why])))

  test('has what each policy gives, for every qualifier', () => {
    const rows = rowsBelow(`| written | qualifier | ${policies.map(({ id }) => code(id)).join(' | ')} |`)
    expect([...new Set(rows.map(([, qualifier]) => qualifier))]).toEqual(
      Object.keys(policies[0]!.reach).map(code),
    )
    const written = (value: number) => (Number.isFinite(value) ? value.toLocaleString('en') : '…')
    for (const [words, qualified, ...given] of rows) {
      const qualifier = qualified!.slice(1, -1) as Qualifier
      const [first = 100, last = first] = [...words!.matchAll(/[\d,]+/g)].map(([digits]) =>
        Number(digits.replaceAll(',', '')),
      )
      const amount = {
        low: qualifier === 'at-most' ? null : first,
        high: qualifier === 'at-least' ? null : last,
        qualifier,
      }
      expect(given, words).toEqual(
        policies.map((policy) => {
          const { low, high } = intervalOf(amount, policy)!
          return low === high ? written(low) : `${written(low)} to ${written(high)}`
        }),
      )
    }
  })

  test('has every form that a figure can take', () => {
    const forms = [...sources.join('\n').matchAll(/^ {2}\| Readonly<\{ kind: '(\w+)'/gm)].map(
      ([, kind]) => kind!,
    )
    expect(forms.length).toBeGreaterThan(3)
    expect(rowsBelow('| form | made of | what it says |').map(([form]) => form)).toEqual(forms.map(code))
  })

  test('has every cause, in the order in which they are tried', () =>
    expect(rowsBelow('| cause | what it says | when |').map(([id, says]) => [id, says])).toEqual(
      causes.map(({ id, says }) => [code(id), says]),
    ))

  test('has every number that the method is set by, as it is set', () => {
    const set = sources.flatMap((source) =>
      [...source.matchAll(/^(?:export )?const ([A-Z_]+) = ([\d.e_-]+)$/gm)].map(([, name, value]) => [
        code(name!),
        value!,
      ]),
    )
    expect(set.length).toBeGreaterThan(10)
    const minutes = [code('DAY'), '1440']
    expect(
      rowsBelow('| name | value | what it sets |')
        .map(([name, value]) => [name, value])
        .concat([minutes])
        .sort(),
    ).toEqual(set.sort())
  })
})

describe('the examples of docs/method.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-method-'))
  const series: Series[] = []
  beforeAll(async () => {
    const ledger = await openLedger(join(folder, 'onrecord.db'), { create: true })
    await add(ledger, ['samples'])
    for (const to of ['Georgia', 'Kazakhstan'])
      series.push(await findSeries(ledger, { measure: 'arrival', to }))
    await ledger.close()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const shown = [...text.matchAll(/^```text\n([\s\S]*?)^```/gm)].flatMap(([, block]) =>
    block!.trim().split('\n'),
  )
  test('are there', () => expect(shown.length).toBeGreaterThan(5))
  test.each(shown)('%s', (line) => {
    const value = ({ start, low, high, known }: Series['days'][number]) =>
      `${start}  ${low.toLocaleString('en')}–${high?.toLocaleString('en')}  ${known}`
    const given = series.flatMap(({ conflicts, days }) => [
      ...conflicts.map(({ sentence }) => sentence),
      ...days.map(value),
    ])
    expect(given).toContain(line)
  })
})
