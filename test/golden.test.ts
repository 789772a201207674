import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { differences, renewed } from '../scripts/golden.mjs'
import { openPage } from '../src/intake/open.js'
import { read } from '../src/read.js'

const names = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))

const samples = names('samples', '.html')
const documentOf = async (name: string) => read(await openPage(`samples/${name}.html`))
const expectedOf = (name: string) => readFileSync(`test/pages/${name}.expected.yml`, 'utf8')

describe('the samples are read as a person read them', () => {
  test('each has its file', () => expect(names('test/pages', '.expected.yml')).toEqual(samples))

  test.each(samples)('%s', async (name) => {
    const document = await documentOf(name)
    expect(differences(document, expectedOf(name))).toEqual([])
    expect(renewed(document, expectedOf(name))).toBe(expectedOf(name))
  })
})

describe('an expected file', () => {
  const name = '05-georgia-ten-days'

  test('differs where a value does, and the rules that fired are told', async () => {
    const wrong = expectedOf(name).replace('amount: 78742 exact', 'amount: 78743 exact')
    const told = differences(await documentOf(name), wrong)
    expect(told.map((line: string) => line.slice(0, 46))).toEqual([
      'expected "78,742": {amount: 78743 exact, basis',
      'read     "78,742": {amount: 78742 exact, basis',
    ])
    expect(told[1]).toMatch(/\} by .*figure\//)
  })

  test('lets go of what it calls not yet read once that is read', async () => {
    const document = await documentOf(name)
    const line = expectedOf(name)
      .split('\n')
      .find((text) => text.startsWith('  "78,742"'))
    const late = `${renewed(document, '')}notYet:\n  figures:\n  ${line}\n`
    expect(differences(document, late)).toEqual([
      'expected notYet:',
      'expected figures:',
      `expected ${line!.trim()}`,
    ])
    expect(renewed(document, late)).toBe(renewed(document, ''))
  })

  test('keeps a right value that is not read, and a record that should not be, out of what is read', async () => {
    const known =
      'notYet:\n  figures:\n    "78,742": {measure: crossing}\n  statements:\n    according to … the ministry: none\n'
    const text: string = renewed(await documentOf(name), known)
    expect(text.endsWith(known)).toBe(true)
    expect(text).toContain('  "78,742": {amount: 78742 exact, basis: total, who: ')
    expect(text.split('according to … the ministry')).toHaveLength(2)
  })
})
