import { describe, expect, test } from 'vitest'
import { folderOf, onrecord, PAGE, REPORT } from './run.js'

const line = (value: unknown) => `${JSON.stringify(value)}\n`
const idsOf = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((document) => JSON.parse(document).article.id)

describe('--jsonl', () => {
  test('one document a line, in the same order, with what each line says', async () => {
    const input =
      line({ id: 'a', text: REPORT, published: '2022-09-27', url: 'https://example.org/a', title: 'A' }) +
      '\n' +
      line({ id: 'b', html: PAGE, published: null, other: 1 }) +
      JSON.stringify({ id: 'c', text: '' })
    const { code, out, err } = await onrecord(['read', '--jsonl'], { input })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(idsOf(out)).toEqual(['a', 'b', 'c'])
    const [a, b] = out.split('\n').map((text) => text && JSON.parse(text))
    expect(a.article).toMatchObject({
      published: '2022-09-27',
      url: 'https://example.org/a',
      title: 'A',
      text: REPORT,
    })
    expect(b.figures.length).toBeGreaterThan(0)
  })
  test('bad lines are told by number and id at the end, and the run goes on', async () => {
    const input = Buffer.concat([
      Buffer.from(
        `${line({ id: 'good', text: 'x' })}no json\n${line({ id: 'neither' })}${line({ id: 'both', text: 'x', html: 'x' })}${line({ id: 7, text: 'x' })}${line({ id: 'day', text: 'x', published: '2022-13-01' })}${line(['x'])}${line(null)}`,
      ),
      Buffer.from([0x7b, 0xff, 0x7d, 10]),
      Buffer.from(line({ id: 'last', text: 'x' })),
    ])
    const { code, out, err } = await onrecord(['read', '--jsonl'], { input })
    expect(code).toBe(1)
    expect(idsOf(out)).toEqual(['good', 'last'])
    const told = err.trimEnd().split('\n')
    expect(told[0]).toBe('onrecord: 8 of 10 could not be read')
    expect(told.slice(1).map((text) => /^ {2}(line \d+(?:, id "\w+")?): \S/.exec(text)?.[1])).toEqual([
      'line 2',
      'line 3, id "neither"',
      'line 4, id "both"',
      'line 5, id "7"',
      'line 6, id "day"',
      'line 7',
      'line 8',
      'line 9',
    ])
  })
  test('files, a byte order mark and Windows line ends; --published for the lines that give none', async () => {
    const cwd = folderOf({
      'a.jsonl': `\ufeff${line({ id: 'a', text: 'x', published: '2022-09-01' })}`,
      'b.jsonl': line({ id: 'b', text: 'x' }).replace('\n', '\r\n'),
    })
    const args = ['read', '--jsonl', 'a.jsonl', 'missing.jsonl', 'b.jsonl', '--published', '2022-09-27']
    const { code, out, err } = await onrecord(args, { cwd })
    expect(code).toBe(1)
    expect(err).toContain('missing.jsonl isn’t there')
    const documents = out
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text).article)
    expect(documents.map(({ id, published }) => [id, published])).toEqual([
      ['a', '2022-09-01'],
      ['b', '2022-09-27'],
    ])
  })
  test('no input, no output', async () => {
    expect(await onrecord(['read', '--jsonl'], { input: '' })).toEqual({ code: 0, out: '', err: '' })
  })
})
