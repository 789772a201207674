import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvLine } from '../../src/views/csv.js'

/** Reads a line of RFC 4180 with the plainest reader there is. */
function fieldsOf(line: string): readonly string[] {
  const fields: string[] = []
  let at = 0
  for (;;) {
    let field = ''
    if (line[at] === '"') {
      for (at++; ; at++) {
        if (line[at] === '"' && line[at + 1] !== '"') break
        if (line[at] === '"') at++
        field += line[at]
      }
      at++
    } else while (at < line.length && line[at] !== ',') field += line[at++]
    fields.push(field)
    if (at >= line.length) return fields
    at++
  }
}

describe('a line of CSV', () => {
  test.each([
    [['a', 'b c', 'Tbilisi'], 'a,b c,Tbilisi'],
    [['10,000', 'he said “no”', 'say "no"'], '"10,000",he said “no”,"say ""no"""'],
    [['two\nlines', 'two\r\nlines'], '"two\nlines","two\r\nlines"'],
    [[null, '', null], ',,'],
    [[10000, 0.5, -3, 1e21], '10000,0.5,-3,1e+21'],
  ])('%j', (values, line) => expect(csvLine(values)).toBe(line))
  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['=a,"b"', `"'=a,""b"""`],
    ['a=1', 'a=1'],
    ['10 - 20', '10 - 20'],
  ])('a spreadsheet takes %j for no formula', (value, cell) => expect(csvLine([value])).toBe(cell))
  test('gives back what went in, but for the apostrophes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('"', ',', '\r\n', '=x', '""')), { minLength: 2 }),
        (values) => {
          const read = fieldsOf(csvLine(values))
          expect(read.map((field, i) => (field === `'${values[i]}` ? values[i] : field))).toEqual(values)
          for (const field of read) expect(field).not.toMatch(/^\s*[=+\-@]/)
        },
      ),
    )
  })
})
