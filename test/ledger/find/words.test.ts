import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findFigures } from '../../../src/ledger/find/find-records.js'
import { search } from '../../../src/ledger/find/search.js'
import { MARK, snippetOf } from '../../../src/ledger/find/snippet.js'
import { parseWords, toFts5 } from '../../../src/ledger/find/words.js'
import { onBothDatabases } from '../ledgers.js'
import { samplesOn } from './samples.js'

describe('words to look for', () => {
  test.each([
    ['border queue', [{ all: ['border', 'queue'], none: [] }]],
    ['"wanted list" border', [{ all: ['wanted list', 'border'], none: [] }]],
    ['border -queue -"wanted list"', [{ all: ['border'], none: ['queue', 'wanted list'] }]],
    [
      'border OR queue camp',
      [
        { all: ['border'], none: [] },
        { all: ['queue', 'camp'], none: [] },
      ],
    ],
    ['“wanted list”', [{ all: ['wanted list'], none: [] }]],
    ['"never closed', [{ all: ['never closed'], none: [] }]],
    ['or and NOT near(a)', [{ all: ['or', 'and', 'NOT', 'near(a)'], none: [] }]],
    ['-border', []],
    ['OR OR', []],
    ['border OR', [{ all: ['border'], none: [] }]],
    ['*** ( ) -', []],
    ['', []],
    ['98,000 "C++"', [{ all: ['98,000', 'C++'], none: [] }]],
  ])('%s', (query, expected) => expect(parseWords(query)).toEqual(expected))
  test('are quoted for FTS5, so that no sign has a meaning', () => {
    expect(toFts5(parseWords('a* -b^ OR title:c'))).toBe('(("a*") NOT ("b^")) OR ("title:c")')
  })
  test('of a text that was pasted are cut off', () => {
    expect(parseWords('word '.repeat(10_000))[0]!.all.length).toBe(64)
  })
})

describe('snippets', () => {
  const { open, close } = MARK
  test('have their marks as spans of the text without them', () => {
    const { text, marks } = snippetOf(`At  the\n${open}border${close} a ${open}long queue${close}`)
    expect(text).toBe('At the border a long queue')
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['border', 'long queue'])
  })
  test('bear marks that don’t fit together', () => {
    expect(snippetOf(`${close}a${open}b`)).toEqual({ text: 'ab', marks: [] })
  })
})

onBothDatabases('search', (engine) => {
  const ledger = samplesOn(engine)
  const titles = async (words: string) =>
    (await search(ledger(), words)).items.map(({ article }) => article.title)

  test('finds what holds all the words, by their stems', async () => {
    const { items } = await search(ledger(), 'queues border')
    expect(items.length).toBeGreaterThan(0)
    for (const { snippet, rank } of items) {
      expect(rank).toBeGreaterThan(0)
      for (const { start, end } of snippet.marks)
        expect(snippet.text.slice(start, end)).toMatch(/^(?:queue|border)/i)
    }
    expect(items.some(({ snippet }) => snippet.marks.length > 0)).toBe(true)
    const ranks = items.map(({ rank }) => rank)
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a))
  })
  test('finds phrases with small words, leaves out and takes either', async () => {
    const phrase = await titles('"will not ask"')
    expect(phrase).toEqual(['Moscow will not ask for the return of those who left'])
    const border = await titles('border')
    const queue = await titles('queue')
    const both = border.filter((title) => queue.includes(title))
    expect(both.length).toBeGreaterThan(0)
    expect(new Set(await titles('border -queue'))).toEqual(
      new Set(border.filter((title) => !queue.includes(title))),
    )
    expect(new Set(await titles('border OR queue'))).toEqual(new Set([...border, ...queue]))
    expect(await titles('zebra')).toEqual([])
  })
  test('finds numbers as they are written', async () => {
    const found = await titles('"98,000"')
    expect(found).toContain('98,000 Russians have come to Kazakhstan, minister says')
  })
  test('goes on where it ended', async () => {
    const whole = await search(ledger(), 'people OR border')
    expect(whole.items.length).toBeGreaterThan(4)
    const ids: string[] = []
    for (let after: string | undefined; ; ) {
      const page = await search(ledger(), 'people OR border', { limit: 2, after })
      ids.push(...page.items.map(({ article }) => article.id))
      if (page.next === null) break
      after = page.next
    }
    expect(ids).toEqual(whole.items.map(({ article }) => article.id))
  })
  test('shows no markup of its own', async () => {
    for (const { snippet } of (await search(ledger(), 'the')).items)
      expect(snippet.text).not.toMatch(/[<>\uE000\uE001]/)
  })
  test('no words are an error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 40 }),
          fc
            .array(
              fc.constantFrom(
                '"',
                '-',
                'OR',
                'AND',
                'NOT',
                'NEAR(',
                ')',
                '*',
                '^',
                ':',
                '&',
                '|',
                '!',
                '<->',
                "'",
                '\\',
                '\0',
                'border',
                'title:',
                '{',
                '\ud800',
              ),
              { maxLength: 12 },
            )
            .map((parts) => parts.join(' ')),
        ),
        async (words) => {
          if (words.trim() === '') return
          const { items } = await search(ledger(), words)
          await findFigures(ledger(), { text: words, limit: 1 })
          for (const { snippet } of items)
            for (const { end } of snippet.marks) expect(end).toBeLessThanOrEqual(snippet.text.length)
        },
      ),
      { numRuns: 100 },
    )
  }) // prettier-ignore
})
