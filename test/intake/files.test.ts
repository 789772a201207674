import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { pageOfFound } from '../../src/intake/found.js'
import type { Progress } from '../../src/intake/options.js'
import { OnRecordError } from '../../src/text/error.js'
import { answer, record, zip } from './archives.js'
import { folder, NOW, numbersOf, page, pour, textOf } from './pour.js'

const PNG = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
const codes = (failed: readonly { code: string }[]) => failed.map(({ code }) => code)
const bytes = (...parts: readonly string[]) =>
  (async function* () {
    for (const part of parts) yield Buffer.from(part)
  })()

describe('files', () => {
  test('one page, with its absolute path', async () => {
    const path = join(folder({ 'a.html': page(1) }), 'a.html')
    const { items } = await pour([relative(process.cwd(), path)])
    expect(items).toMatchObject([
      { kind: 'page', provenance: { kind: 'file', path: resolve(path) }, given: { format: null } },
    ])
    expect(items.map((found) => found.kind === 'page' && pageOfFound(found))).toMatchObject([
      { kind: 'html', content: page(1), url: null, published: null, id: null },
    ])
  })
  test('plain text, UTF-16, and a charset that is not the declared one', async () => {
    const text = 'Сообщается, что за день прибыли 11 200 человек.'
    const cp1251 = Buffer.from(
      [...text].map((c) => (c.codePointAt(0)! < 128 ? c.codePointAt(0)! : c.codePointAt(0)! - 0x350)),
    )
    const path = folder({
      'a.txt': text,
      'b.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
      'c.html': Buffer.concat([Buffer.from('<meta charset="utf-8"><p>'), cp1251]),
    })
    const pages = (await pour([path])).pages.map(pageOfFound)
    expect(pages.map(({ content }) => content)).toEqual([text, text, expect.stringContaining(text)])
    expect(pages[2]).toMatchObject({ kind: 'html', notes: [{ rule: 'article/charset' }] })
  })
  test('a compressed page, and one that is damaged', async () => {
    const packed = gzipSync(page(1))
    const path = folder({
      'a.html.gz': packed,
      'b.html.gz': packed.subarray(0, 60),
      'c.gz': gzipSync(gzipSync(packed)),
    })
    const { pages, failed, skipped } = await pour([path])
    expect(numbersOf(pages)).toEqual(['1'])
    expect(pages[0]!.provenance).toEqual({ kind: 'file', path: join(path, 'a.html.gz') })
    expect(failed).toMatchObject([{ code: 'format', name: join(path, 'b.html.gz') }])
    expect(skipped).toMatchObject([{ name: join(path, 'c') }])
  })
  test('a page of 50 MB, and one that unfolds to it', async () => {
    const large = Buffer.alloc(50 * 1024 * 1024, 'a')
    const path = folder({ 'a.html': large, 'b.html.gz': gzipSync(large), 'c.html': page(3) })
    const { pages, failed } = await pour([path])
    expect(codes(failed)).toEqual(['too-large', 'too-large'])
    expect(numbersOf(pages)).toEqual(['3'])
  })
  test('lines that were made to fill a disk', async () => {
    const path = folder({ 'a.jsonl.gz': gzipSync(Buffer.alloc(100 * 1024 * 1024)), 'b.html': page(2) })
    const { pages, failed } = await pour([path])
    expect(failed).toMatchObject([{ code: 'too-large', name: join(path, 'a.jsonl.gz') }])
    expect(numbersOf(pages)).toEqual(['2'])
  })
  test('what isn’t there, and what is no page, fails and the others go on', async () => {
    const path = folder({
      'a.png': PNG,
      'b.json': '{}',
      'c.html': page(3),
      'd.zip': zip({ a: Buffer.from('b') }),
    })
    const at = (name: string) => join(path, name)
    const { pages, failed } = await pour([
      '',
      at('gone.html'),
      at('a.png'),
      at('b.json'),
      at('d.zip'),
      'ftp://x.example/',
      at('c.html'),
    ])
    expect(numbersOf(pages)).toEqual(['3'])
    const by = new Map(failed.map((failure) => [failure.name, failure]))
    expect([...by.keys()].sort()).toEqual(
      ['', at('a.png'), at('b.json'), at('d.zip'), at('gone.html'), 'ftp://x.example/'].sort(),
    )
    expect(by.get('')).toMatchObject({ code: 'misuse' })
    expect(by.get('ftp://x.example/')).toMatchObject({ code: 'misuse' })
    expect(by.get(at('gone.html'))).toMatchObject({ code: 'not-found' })
    expect(by.get(at('a.png'))).toMatchObject({
      code: 'binary',
      provenance: { kind: 'file', path: at('a.png') },
    })
    expect(by.get(at('b.json'))).toMatchObject({ code: 'format' })
    expect(by.get(at('d.zip'))).toMatchObject({ code: 'binary' })
    for (const { hint } of failed) expect(hint.length).toBeGreaterThan(5)
  })
  test('a day that is given for all', async () => {
    const path = folder({ 'a.html': page(1) })
    expect((await pour([path], { published: '2022-09-27' })).pages).toMatchObject([
      { given: { published: '2022-09-27' } },
    ])
  })
  test('misuse throws', async () => {
    await expect(pour([])).rejects.toBeInstanceOf(OnRecordError)
    await expect(pour(['a'], { published: 'yesterday' })).rejects.toMatchObject({ code: 'misuse' })
  })
})

test('a pipe is read as a file is, as the shell gives it', async () => {
  for (const [name, content] of [
    ['a.html', page(1)],
    ['a.warc', Buffer.concat([record({ url: 'https://news.example/1', content: answer(page(1)) })])],
  ] as const) {
    const path = join(folder({}), name)
    execFileSync('mkfifo', [path])
    const written = writeFile(path, content)
    const { pages, failed } = await pour([path])
    await written
    expect(failed).toEqual([])
    expect(numbersOf(pages)).toEqual(['1'])
  }
})

test('the bytes of a page stand in a buffer of their own, to be handed on without a copy', async () => {
  const path = folder({
    'a.html': page(1),
    'b.jsonl': '{"text":"One."}',
    'c.warc': record({ url: 'https://news.example/1', content: answer(page(1)) }),
  })
  const { pages } = await pour([path])
  expect(pages).toHaveLength(3)
  for (const { resource } of pages) {
    expect(resource.bytes.buffer.byteLength).toBe(resource.bytes.length)
    const { bytes } = structuredClone(resource, { transfer: [resource.bytes.buffer as ArrayBuffer] })
    expect(bytes.length).toBeGreaterThan(3)
  }
})

describe('folders', () => {
  test('in the order of names, with what is hidden or no page passed over', async () => {
    const path = folder({
      'b.html': page(2),
      'a/z.html': page(1),
      'c.txt': 'Report c<',
      '.hidden.html': page('hidden'),
      '.git/x.html': page('hidden'),
      'photo.JPG': PNG,
      unnamed: PNG,
      large: Buffer.concat([PNG, Buffer.alloc(30 * 1024 * 1024)]),
      'style.css': 'p {}',
      'data.json': '{}',
      'saved.html': page('saved'),
      'saved_files/frame.html': page('frame'),
      'other_files/x.html': page('other'),
    })
    const { pages, failed, skipped } = await pour([path])
    expect(failed).toEqual([])
    expect(numbersOf(pages)).toEqual(['1', '2', 'c', 'other', 'saved'])
    const names = skipped.map(({ name }) => relative(path, name)).sort()
    expect(names).toEqual([
      '.git',
      '.hidden.html',
      'data.json',
      'large',
      'photo.JPG',
      'saved_files',
      'style.css',
      'unnamed',
    ])
    expect(skipped.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([
        'hidden',
        'an image',
        'the parts of a saved page',
        expect.stringContaining('is an image'),
      ]),
    )
  })
  test('links that lead back are followed once', async () => {
    const path = folder({ 'a/x.html': page(1), 'b.html': page(2) })
    symlinkSync('..', join(path, 'a/back'))
    symlinkSync(path, join(path, 'self'))
    symlinkSync('b.html', join(path, 'c.html'))
    symlinkSync('gone.html', join(path, 'd.html'))
    const { pages, failed, skipped } = await pour([path])
    expect(numbersOf(pages)).toEqual(['1', '2'])
    expect(skipped.map(({ name, reason }) => [relative(path, name), reason])).toEqual([
      ['a/back', 'a link to a folder that was gone through'],
      ['c.html', 'given twice'],
      ['self', 'a link to a folder that was gone through'],
    ])
    expect(failed).toMatchObject([{ code: 'not-found', name: join(path, 'd.html') }])
  })
  test('a file that is given twice comes once', async () => {
    const path = folder({ 'a.html': page(1) })
    const { pages, skipped } = await pour([path, join(path, 'a.html'), join(path, '*.html')])
    expect(pages).toHaveLength(1)
    expect(skipped).toHaveLength(2)
  })
  test('an empty one', async () => {
    expect((await pour([folder({})])).items).toEqual([])
  })
})

describe('patterns', () => {
  const path = folder({
    'a.html': page(1),
    'b.html': page(2),
    'c.txt': 'x',
    'd/e.html': page(3),
    'd/f/g.html': page(4),
    'odd[1].html': page(5),
  })
  test.each([
    ['*.html', ['1', '2', '5']],
    ['**/*.html', ['1', '2', '3', '4', '5']],
    ['{a,b}.html', ['1', '2']],
    ['[ab].html', ['1', '2']],
    ['d*', ['3', '4']],
    ['odd[1].html', ['5']],
  ])('%s', async (pattern, numbers) => {
    const { pages, failed } = await pour([join(path, pattern)])
    expect(failed).toEqual([])
    expect(numbersOf(pages).sort()).toEqual(numbers)
  })
  test('that nothing matches', async () => {
    expect((await pour([join(path, '*.eml')])).failed).toMatchObject([{ code: 'not-found' }])
  })
  test('links that lead back', async () => {
    const round = folder({ 'x/a.html': page(1) })
    symlinkSync('..', join(round, 'x/back'))
    expect(numbersOf((await pour([join(round, '**/*.html')])).pages)).toEqual(['1'])
  })
})

describe('standard input', () => {
  test.each([
    ['a page', [page(1)], [{ kind: 'page', provenance: { kind: 'input' } }]],
    [
      'lines',
      ['{"id":"a","te', 'xt":"One."}\n{"text":"Two."}\n'],
      [{ provenance: { kind: 'line', path: '-', line: 1 } }, { provenance: { line: 2 } }],
    ],
    [
      'a mail',
      [
        'From: a@example.org\r\nMessage-ID: <m@example.org>\r\nDate: Tue, 27 Sep 2022 10:00:00 +0400\r\n\r\nOne.\r\n',
      ],
      [{ provenance: { kind: 'mail', path: '-', messageId: '<m@example.org>' } }],
    ],
    ['nothing', [], [{ kind: 'page' }]],
    ['a picture', [PNG.toString('latin1')], [{ kind: 'failed', code: 'binary' }]],
  ])('%s', async (_, parts, items) => {
    expect((await pour(['-'], { stdin: bytes(...parts) })).items).toMatchObject(items)
  })
  test('a text that begins as a mail does is none', async () => {
    const text = 'From: the ministry\nTo: the people\n\nNothing.'
    expect((await pour(['-'], { stdin: bytes(text) })).items).toMatchObject([
      { kind: 'page', provenance: { kind: 'input' } },
    ])
  })
})

describe('lines of JSON', () => {
  const lines = [
    {
      id: 'a',
      text: '\ufeffPlain, as it is: \0 é 𝄞',
      published: '2022-09-27',
      title: 'T',
      url: 'https://a.example/',
    },
    { html: '<meta charset="windows-1251"><p>Привет</p>' },
    { text: '<p>text that looks like a page</p>' },
    { text: '' },
  ]
  test('come as they were given', async () => {
    const path = folder({ 'a.jsonl': `${lines.map((line) => JSON.stringify(line)).join('\n\n')}\n` })
    const { pages, failed } = await pour([path])
    expect(failed).toEqual([])
    expect(pages.map(pageOfFound)).toMatchObject([
      {
        id: 'a',
        kind: 'text',
        content: lines[0]!.text,
        published: '2022-09-27',
        title: 'T',
        url: 'https://a.example/',
        notes: [],
      },
      { id: null, kind: 'html', content: lines[1]!.html, notes: [] },
      { kind: 'text', content: lines[2]!.text },
      { kind: 'text', content: '' },
    ])
    expect(pages.map(({ provenance }) => provenance)).toMatchObject(
      [1, 3, 5, 7].map((line) => ({ kind: 'line', path: join(path, 'a.jsonl'), line })),
    )
  })
  test('compressed, and with lines that are none', async () => {
    const bad = [
      '{"text":"One."}',
      'garbage',
      '[]',
      '{"text":1}',
      '{"text":"a","published":"2022-13-01"}',
      '{"text":"Two."}',
    ]
    const path = folder({ 'a.ndjson.gz': gzipSync(bad.join('\n')) })
    const { pages, failed } = await pour([path], { published: '2022-09-28' })
    expect(pages.map(pageOfFound).map(({ content, published }) => [content, published])).toEqual([
      ['One.', '2022-09-28'],
      ['Two.', '2022-09-28'],
    ])
    expect(
      failed.map(({ code, provenance }) => [code, provenance?.kind === 'line' && provenance.line]),
    ).toEqual([
      ['format', 2],
      ['misuse', 3],
      ['misuse', 4],
      ['misuse', 5],
    ])
  })
})

describe('mail', () => {
  const mail = (headers: readonly string[], body: string) => [...headers, '', body].join('\r\n')
  const headers = [
    'From: "A. Reporter" <a@example.org>',
    'Subject: =?UTF-8?Q?Arrivals_=E2=80=93_Tuesday?=',
    'Date: Tue, 27 Sep 2022 23:30:00 +0400',
    'Message-ID: <1@example.org>',
    'MIME-Version: 1.0',
  ]
  const both = mail(
    [...headers, 'Content-Type: multipart/alternative; boundary=b'],
    [
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Plain 11,200',
      '--b',
      'Content-Type: text/html; charset=windows-1251',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<meta charset=3D"windows-1251"><p>=CF=F0=E8=E2=E5=F2 11,200</p>',
      '--b--',
      '',
    ].join('\r\n'),
  )
  test('its HTML, date, subject, sender', async () => {
    const { pages, failed } = await pour([folder({ 'a.eml': both })])
    expect(failed).toEqual([])
    expect(pages.map(pageOfFound)).toMatchObject([
      {
        kind: 'html',
        content: expect.stringContaining('<p>Привет 11,200</p>'),
        published: '2022-09-27T23:30:00+04:00',
        title: 'Arrivals – Tuesday',
      },
    ])
    expect(pages[0]!.provenance).toMatchObject({
      kind: 'mail',
      messageId: '<1@example.org>',
      from: 'A. Reporter <a@example.org>',
    })
  })
  test('its text where it has no HTML, and no date where it has none that can be', async () => {
    const old = headers.map((line) => line.replace('2022', '2042'))
    const { pages } = await pour([folder({ 'a.eml': mail(old, 'Plain 11,200') })])
    expect(pages.map(pageOfFound)).toMatchObject([
      { kind: 'text', content: expect.stringMatching(/^Plain 11,200\s*$/), published: null },
    ])
  })
  test('one without text, and a broken one', async () => {
    const path = folder({
      'a.eml': mail([...headers, 'Content-Type: image/png'], 'x'),
      'b.eml': '',
      'c.eml': both.slice(0, 300),
      'd.eml': both,
    })
    const { pages, failed } = await pour([path])
    expect(codes(failed).slice(0, 2)).toEqual(['format', 'format'])
    expect(pages.at(-1)!.provenance).toMatchObject({ path: join(path, 'd.eml') })
  })
})

describe('the run', () => {
  const path = folder(
    Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${String(n).padStart(2, '0')}.html`, page(n)])),
  )
  test('stops at the limit', async () => {
    expect(numbersOf((await pour([path], { limit: 3 })).pages)).toEqual(['0', '1', '2'])
    expect((await pour([path], { limit: 0 })).items).toEqual([])
  })
  test('stops when it is told to', async () => {
    const stop = new AbortController()
    const seen: number[] = []
    const onProgress = ({ bytesRead }: Progress) => {
      seen.push(bytesRead)
      if (bytesRead > 1000) stop.abort(new Error('enough'))
    }
    await expect(pour([path], { signal: stop.signal, onProgress })).rejects.toThrow('enough')
    await expect(pour([path], { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before')
  })
  test('tells how far it is', async () => {
    const told: Progress[] = []
    const { pages } = await pour([path], { onProgress: (progress) => told.push(progress) })
    const size = pages.reduce((sum, found) => sum + textOf(found).length, 0)
    expect(told.at(-1)).toEqual({ bytesRead: size, bytesTotal: size, itemsKnown: 30, skipped: 0 })
  })
  test('is the same a second time', async () => {
    const plain = ({ items }: { items: readonly unknown[] }) => JSON.stringify(items)
    expect(plain(await pour([path]))).toBe(plain(await pour([path])))
    expect(NOW.getTime()).toBeGreaterThan(0)
  })
  test('goes on while a folder changes under it', async () => {
    const changing = folder({ 'a.html': page(1), 'b.html': page(2) })
    mkdirSync(join(changing, 'c'))
    let first = true
    const { pages } = await pour([changing], {
      onProgress: () => {
        if (first) writeFileSync(join(changing, 'c/d.html'), page(3))
        first = false
      },
    })
    expect(numbersOf(pages)).toEqual(['1', '2', '3'])
  })
})
