import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sheet } from '../../src/views/cli/sheet.js'
import { styleOf } from '../../src/views/cli/terminal.js'
import { widthOf, wrap } from '../../src/views/cli/wrap.js'
import { DOCUMENT, documentOf } from './document.js'

test('a sheet, all of it', () => {
  expect(sheet(DOCUMENT, styleOf(false, 70), 'report.txt')).toBe(`report.txt
English · 14 words

Figures (2)

  f1  nearly 10,000 · arrivals
      [nearly 10,000] people came and will stay, the ministry said.
      After that 500 left.
      amount      10,000 people; a count
      stands at   paragraph 1, characters 0 to 13

  f2  500 · departures
      nearly 10,000 people came and will stay, the ministry said.
      After that [500] left.
      amount      10,000 people; a count
      stands at   paragraph 2, characters 71 to 74

Statements (1)

  s1  interior ministry
      [nearly 10,000 people came and will stay], the ministry said.
      speaker     Georgia, organisation
      reported    “said”; in the reporter’s words
      stands at   paragraph 1, characters 0 to 39

Positions (1)

  p1  interior ministry will not
      [10,000 people came] and will stay, the ministry said.
      stands at   paragraph 1, characters 7 to 25

2 figures, 1 statement, 1 position`)
})

test('notes of the page are told, and those of numbers, cues and modals counted', () => {
  const note = (rule: string, reason: string) => ({ rule, span: { start: 0, end: 1 }, reason })
  const document = {
    ...documentOf('x', {}),
    notes: [
      note('article/language', 'The text is not English.'),
      note('figure/left-out', 'money'),
      note('figure/left-out', 'an age'),
      note('position/left-out', 'a wish'),
    ],
  }
  expect(sheet(document, styleOf(false, 70), 'a.txt')).toContain(
    'Note: The text is not English.\nNothing is on record in this page.\n2 numbers and 1 modal left out: onrecord explain a.txt says why',
  )
})

test('doubtful readings say so', () => {
  const figures = [{ ...DOCUMENT.figures[0]!, confidence: 0.4 }]
  expect(sheet({ ...DOCUMENT, figures }, styleOf(false, 70), 'a')).toContain('· arrivals (doubtful)')
})

test('wrapped lines hold every word and none is too wide', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' })),
      fc.integer({ min: 2, max: 30 }),
      (texts, width) => {
        const lines = wrap(
          texts.map((text) => ({ text })),
          width,
        )
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
        const bare = (text: string) => text.replace(/ /g, '')
        const all = wrap([{ text: texts.join('') }], 1_000_000).join('')
        expect(bare(lines.join(''))).toBe(bare(all))
      },
    ),
    { numRuns: 300 },
  )
})

test('what is painted keeps its words together', () => {
  const paint = (text: string) => `<${text}>`
  expect(wrap([{ text: 'see ' }, { text: 'nearly 10,000', paint }, { text: ', he said' }], 14)).toEqual([
    'see <nearly>',
    '<10,000>, he',
    'said',
  ])
})
