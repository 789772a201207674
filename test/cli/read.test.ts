import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileError } from '../../src/intake/file.js'
import { folderOf, onrecord, PAGE, REPORT } from './run.js'

const cwd = folderOf({
  'report.txt': REPORT,
  'report.html': PAGE,
  page: PAGE,
  'empty.txt': '',
  'binary.txt': Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7, 8]),
  'report.pdf': '%PDF-1.7 …',
  'lines.jsonl': '{"id":"a","text":"x"}\n',
  'hostile.txt': '\u001b[2J\u202e500 people arrived in Tbilisi on Monday, police said.\u0007\n',
  '-dash.txt': REPORT,
})
mkdirSync(join(cwd, 'folder'))
const at = { cwd }

describe('a sheet', () => {
  test('shows the head, each record with its words in brackets and where they stand, and the count', async () => {
    const { code, out, err } = await onrecord(['read', '--published', '2022-09-27', 'report.txt'], at)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('27 September 2022 · English')
    const start = REPORT.indexOf('11,200')
    expect(out).toMatch(/^ {2}f1 {2}11,200 · arrivals$/m)
    expect(out).toContain('On Sunday [11,200] people arrived')
    expect(out).toContain(`characters ${start} to ${start + 6}`)
    expect(out).toMatch(/amount +11,200 people; a count/)
    expect(out).toMatch(/^ {2}s\d {2}Vakhtang Gomelauri$/m)
    expect(out).toMatch(/\d figures?, \d statements?, \d positions?\n/)
    expect(out).toMatch(/left out: onrecord explain report\.txt says why/)
  })
  test('is no wider than asked and has no colour away from a terminal', async () => {
    const { out } = await onrecord(['read', 'report.txt'], { cwd, env: { COLUMNS: '60' } })
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60)
    expect(out).not.toContain('\u001b')
  })
  test('has colour with --color, none with --no-color or NO_COLOR', async () => {
    expect((await onrecord(['read', '--color', 'report.txt'], at)).out).toContain('\u001b[1;33m11,200')
    const both = await onrecord(['read', '--color', '--no-color', 'report.txt'], at)
    expect(both.out).not.toContain('\u001b')
    const env = { NO_COLOR: '1', FORCE_COLOR: '1' }
    expect((await onrecord(['read', 'report.txt'], { cwd, env })).out).not.toContain('\u001b')
  })
  test('lets no control character of the article reach the terminal', async () => {
    const { out } = await onrecord(['read', 'hostile.txt'], at)
    expect(out).toContain('500')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/)
  })
  test('several inputs come one after another; a missing one fails the run and not the rest', async () => {
    const { code, out, err } = await onrecord(['read', 'report.txt', 'missing.txt', 'report.html'], at)
    expect(code).toBe(1)
    expect(out.match(/^ {2}f1 {2}11,200/gm)).toHaveLength(2)
    expect(err).toContain('missing.txt isn’t there')
    expect(err).toContain('1 of 3 inputs could not be read')
  })
})

describe('input', () => {
  test('standard input', async () => {
    const { code, out } = await onrecord(['read', '-', '--json'], { input: REPORT })
    expect(code).toBe(0)
    expect(JSON.parse(out).article.text).toBe(REPORT)
  })
  test('a file that begins with a dash, after --', async () => {
    expect((await onrecord(['read', '--json', '--', '-dash.txt'], at)).code).toBe(0)
  })
  test('an empty page is a document without records and a sheet that says so', async () => {
    const sheet = await onrecord(['read', 'empty.txt'], at)
    expect(sheet.code).toBe(0)
    expect(sheet.out).toContain('Nothing is on record in this page.')
    const { article, figures } = JSON.parse((await onrecord(['read', '--json', 'empty.txt'], at)).out)
    expect({ text: article.text, figures }).toEqual({ text: '', figures: [] })
  })
  test.each([
    ['missing.txt', 'missing.txt isn’t there', 'Check the spelling'],
    ['report.txt/x', 'report.txt/x isn’t there', 'Check the spelling'],
    ['folder', 'folder is a folder', 'folder/*.html'],
    ['binary.txt', 'binary.txt is binary data', 'Save it as HTML'],
    ['report.pdf', 'report.pdf is a PDF', 'Save it as HTML'],
    ['lines.jsonl', 'lines.jsonl is JSON', '--jsonl'],
  ])('%s is refused with a hint', async (file, message, hint) => {
    const { code, out, err } = await onrecord(['read', file], at)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(`onrecord: ${message}`)
    expect(err).toContain(hint)
    expect(err.trim().split('\n')).toHaveLength(2)
  })
  test('what may not be opened is told as such', () => {
    const cause = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
    expect(fileError('page', cause)).toMatchObject({
      code: 'forbidden',
      message: 'page may not be opened',
      cause,
    })
  })
})

describe('--json', () => {
  test('one input: one document on one line away from a terminal, with what the options say', async () => {
    const args = ['read', '--json', 'report.txt', '--title', 'A title', '--url', 'https://example.org/a']
    const { out } = await onrecord([...args, '--published', '2022-09-27'], at)
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      article: { title: 'A title', url: 'https://example.org/a', published: '2022-09-27', text: REPORT },
    })
  })
  test('several inputs: one document a line', async () => {
    const { out } = await onrecord(['read', '--json', 'report.txt', 'report.html'], at)
    const documents = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(documents.map(({ version }) => version)).toEqual([1, 1])
  })
})

describe('--html', () => {
  test('writes the page and says what is in it; with --json the document too', async () => {
    const { code, out, err } = await onrecord(['read', '--json', 'report.txt', '--html', 'out.html'], at)
    const { figures, statements, positions } = JSON.parse(out)
    expect(code).toBe(0)
    expect(err).toMatch(/^out\.html: 1 figure, \d statements?, \d positions?\n$/)
    const page = readFileSync(join(cwd, 'out.html'), 'utf8')
    expect(page.match(/<section class="card /g)).toHaveLength(
      figures.length + statements.length + positions.length,
    )
  })
  test('never writes over its input, and tells of a folder that isn’t there', async () => {
    const same = await onrecord(['read', 'report.html', '--html', './report.html'], at)
    expect(same).toMatchObject({ code: 2, err: expect.stringContaining('write over the page') })
    expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toBe(PAGE)
    const nowhere = await onrecord(['read', 'report.html', '--html', 'no/out.html'], at)
    expect(nowhere).toMatchObject({ code: 1, err: expect.stringContaining('no/out.html') })
  })
})
