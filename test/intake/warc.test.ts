import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { WARCRecord, WARCSerializer } from 'warcio'
import { type Found, pageOfFound } from '../../src/intake/found.js'
import { answer, chunked, gzipped, offsetsOf, type RecordOf, record, zip } from './archives.js'
import { folder, numbersOf, page, pour } from './pour.js'

const url = (n: number) => `https://news.example/${n}.html`
const response = (n: number, more: Partial<RecordOf> = {}) =>
  record({ url: url(n), content: answer(page(n)), ...more })
const info = record({
  type: 'warcinfo',
  contentType: 'application/warc-fields',
  content: 'software: own\r\n',
})
const request = (n: number) =>
  record({
    type: 'request',
    url: url(n),
    contentType: 'application/http; msgtype=request',
    content: 'GET / HTTP/1.1\r\n\r\n',
  })

const place = ({ provenance }: Found) => {
  if (provenance.kind !== 'warc') throw new Error(provenance.kind)
  return provenance
}
const pourFile = (name: string, content: Buffer) => {
  const path = join(folder({ [name]: content }), name)
  return pour([path])
}

describe('records', () => {
  const records = [
    info,
    request(1),
    response(1),
    response(2),
    record({ type: 'resource', url: url(3), content: page(3) }),
  ]
  test.each([
    ['plain.warc', Buffer.concat(records), records],
    ['packed.warc.gz', gzipped(records), records.map((one) => gzipSync(one))],
  ])('%s: pages with the bytes that hold them', async (name, archive, parts) => {
    const { pages, failed, skipped } = await pourFile(name, archive)
    expect({ failed, skipped }).toEqual({ failed: [], skipped: [] })
    expect(numbersOf(pages)).toEqual(['1', '2', '3'])
    const offsets = offsetsOf(parts)
    expect(pages.map((found) => place(found).offset)).toEqual(offsets.slice(2, 5))
    for (const found of pages) {
      const { path, offset, length, url, date, entry } = place(found)
      expect({ date, entry }).toEqual({ date: '2022-09-28T06:00:00Z', entry: null })
      expect(pageOfFound(found).url).toBe(url)
      const stored = readFileSync(path).subarray(offset, offset + length)
      const alone = name.endsWith('gz') ? gunzipSync(stored) : stored
      expect(alone.toString()).toContain(`WARC-Target-URI: ${url}\r\n`)
      expect(alone.toString().match(/^WARC\/1/gm)).toHaveLength(1)
    }
  })
  test('what warcio writes', async () => {
    const one = WARCRecord.create(
      {
        url: url(7),
        type: 'response',
        date: '2022-09-28T06:00:00Z',
        warcVersion: 'WARC/1.1',
        httpHeaders: { 'Content-Type': 'text/html' },
      },
      [Buffer.from(page(7))],
    )
    const bytes = Buffer.from(await WARCSerializer.serialize(one, { gzip: true }))
    const { pages, failed } = await pourFile('own.warc.gz', Buffer.concat([bytes, bytes]))
    expect(failed).toEqual([])
    expect(pages.map((found) => place(found))).toMatchObject([
      { offset: 0, length: bytes.length },
      { offset: bytes.length, length: bytes.length },
    ])
  })
  test('of an older version', async () => {
    const old = records.map((one) =>
      Buffer.from(one.toString('latin1').replace('WARC/1.1', 'WARC/0.18'), 'latin1'),
    )
    for (const archive of [Buffer.concat(old), gzipped(old)])
      expect(numbersOf((await pourFile('crawl', archive)).pages)).toEqual(['1', '2', '3'])
  })
  test('one member for the whole archive', async () => {
    const { pages, failed } = await pourFile('whole.warc.gz', gzipSync(Buffer.concat(records)))
    expect(failed).toEqual([])
    expect(numbersOf(pages)).toEqual(['1', '2', '3'])
    expect(pages.map((found) => place(found).offset)).toEqual([0, 0, 0])
  })
  test('an archive on standard input, and one without the ending of its name', async () => {
    const stdin = (async function* () {
      yield gzipped(records)
    })()
    expect(numbersOf((await pour(['-'], { stdin })).pages)).toEqual(['1', '2', '3'])
    expect(numbersOf((await pourFile('crawl', Buffer.concat(records))).pages)).toEqual(['1', '2', '3'])
  })
  test('a member with a name, a comment and extra bytes in its header', async () => {
    const plain = gzipSync(response(1))
    const flags = Buffer.from([0x1f, 0x8b, 8, 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 3, 0, 1, 2, 3])
    const member = Buffer.concat([flags, Buffer.from('name\0comment\0'), plain.subarray(10)])
    const { pages, failed } = await pourFile('named.warc.gz', Buffer.concat([member, plain]))
    expect(failed).toEqual([])
    expect(pages.map((found) => place(found).offset)).toEqual([0, member.length])
  })
})

describe('encodings', () => {
  const body = page('é-1')
  test.each<[string, Buffer, Record<string, string>]>([
    ['chunked', chunked(body), { 'Transfer-Encoding': 'chunked' }],
    ['gzip', gzipSync(body), { 'Content-Encoding': 'gzip' }],
    ['deflate', deflateSync(body), { 'Content-Encoding': 'deflate' }],
    ['raw deflate', deflateRawSync(body), { 'Content-Encoding': 'deflate' }],
    ['br', brotliCompressSync(body), { 'content-encoding': 'br' }],
    [
      'chunked br',
      chunked(brotliCompressSync(body), 20),
      { 'Content-Encoding': 'br', 'Transfer-Encoding': 'chunked' },
    ],
    ['two', gzipSync(brotliCompressSync(body)), { 'Content-Encoding': 'br, gzip' }],
    ['gzip, undone already', Buffer.from(body), { 'Content-Encoding': 'gzip' }],
    ['br, undone already', Buffer.from(body), { 'Content-Encoding': 'br' }],
    ['chunked, undone already', Buffer.from(body), { 'Transfer-Encoding': 'chunked' }],
    ['identity', Buffer.from(body), { 'Content-Encoding': 'identity' }],
    ['headers that are no ASCII', Buffer.from(body), { 'X-Title': 'Отчёт' }],
  ])('%s', async (_, bytes, headers) => {
    const { pages, failed } = await pourFile('a.warc', response(1, { content: answer(bytes, { headers }) }))
    expect(failed).toEqual([])
    expect(pages.map((found) => pageOfFound(found).content)).toEqual([body])
  })
  test('headers that end with line feeds alone', async () => {
    const { pages } = await pourFile('a.warc', response(1, { content: answer(body, { end: '\n' }) }))
    expect(pages.map((found) => pageOfFound(found))).toMatchObject([{ content: body, kind: 'html' }])
  })
  test('a charset that the header of the answer names', async () => {
    const content = answer(Buffer.from('<p>\xcf\xf0\xe8\xe2\xe5\xf2</p>', 'latin1'), {
      headers: { 'Content-Type': 'text/html; charset=windows-1251' },
    })
    const { pages } = await pourFile('a.warc', response(1, { content }))
    expect(pages.map((found) => pageOfFound(found).content)).toEqual(['<p>Привет</p>'])
  })
  test('a coding that is damaged or not known fails and the others go on', async () => {
    const broken = response(1, {
      content: answer(gzipSync(body).subarray(0, 90), { headers: { 'Content-Encoding': 'gzip' } }),
    })
    const zstd = response(2, {
      content: answer(Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 1]), {
        headers: { 'Content-Encoding': 'zstd' },
      }),
    })
    const { pages, failed } = await pourFile('a.warc', Buffer.concat([broken, zstd, response(3)]))
    expect(failed).toMatchObject([
      { code: 'format' },
      { code: 'format', provenance: { kind: 'warc', offset: broken.length } },
    ])
    expect(numbersOf(pages)).toEqual(['3'])
  })
})

describe('what is no page', () => {
  test.each<[string, RecordOf, string | null]>([
    [
      'a repetition',
      { type: 'revisit', url: url(1), content: answer('') },
      'a repetition of an earlier record',
    ],
    ['not found', { url: url(1), content: answer('no', { status: '404 Not Found' }) }, 'answered with 404'],
    ['a redirect', { url: url(1), content: answer('', { status: '301 Moved' }) }, 'answered with 301'],
    [
      'an image',
      { url: url(1), content: answer('\x89PNG', { headers: { 'Content-Type': 'image/png' } }) },
      'of the type image/png',
    ],
    [
      'an image that is called a page',
      { url: url(1), content: answer(Buffer.from('\x89PNG\r\n', 'latin1')) },
      'is an image',
    ],
    [
      'an image without a type',
      {
        url: url(1),
        content: answer(Buffer.from('\x89PNG\r\n', 'latin1'), { headers: { 'Content-Type': '' } }),
      },
      'is an image',
    ],
    ['no HTTP', { url: url(1), content: 'garbage' }, 'no HTTP answer'],
    [
      'a style sheet',
      { type: 'resource', url: url(1), contentType: 'text/css', content: 'p {}' },
      'of the type text/css',
    ],
    ['DNS', { url: 'dns:news.example', contentType: 'text/dns', content: '1.2.3.4' }, null],
    [
      'a text that the crawler made',
      { type: 'resource', url: 'urn:text:https://news.example/', contentType: 'text/plain', content: 'x' },
      null,
    ],
    [
      'robots.txt',
      {
        url: 'https://news.example/robots.txt',
        content: answer('x', { headers: { 'Content-Type': 'text/plain' } }),
      },
      null,
    ],
    [
      'metadata',
      { type: 'metadata', url: url(1), contentType: 'application/warc-fields', content: 'a: b' },
      null,
    ],
  ])('%s', async (_, what, reason) => {
    const { pages, failed, skipped } = await pourFile('a.warc.gz', gzipped([record(what), response(2)]))
    expect(failed).toEqual([])
    expect(numbersOf(pages)).toEqual(['2'])
    expect(skipped.map((skip) => skip.reason)).toEqual(
      reason === null ? [] : [expect.stringContaining(reason)],
    )
  })
})

describe('bounds', () => {
  const big = 21 * 1024 * 1024
  test('a page of 21 MB is left out, and a film of that size without a word', async () => {
    const film = response(1, {
      content: answer(Buffer.alloc(big), { headers: { 'Content-Type': 'video/mp4' } }),
    })
    const archive = gzipped([response(1, { content: answer(Buffer.alloc(big, 'a')) }), film, response(2)])
    const { pages, failed, skipped } = await pourFile('a.warc.gz', archive)
    expect(failed).toMatchObject([
      { code: 'too-large', provenance: { kind: 'warc', offset: 0, url: url(1) } },
    ])
    expect(skipped).toMatchObject([{ reason: 'of the type video/mp4' }])
    expect(numbersOf(pages)).toEqual(['2'])
  })
  test('a page that unfolds to more than that', async () => {
    const headers = { 'Content-Encoding': 'gzip' }
    const bomb = response(1, { content: answer(gzipSync(Buffer.alloc(50 * 1024 * 1024)), { headers }) })
    const { pages, failed } = await pourFile('a.warc.gz', gzipped([bomb, response(2)]))
    expect(failed).toMatchObject([{ code: 'too-large' }])
    expect(numbersOf(pages)).toEqual(['2'])
  })
})

describe('cut off', () => {
  const records = [info, ...[1, 2, 3, 4].flatMap((n) => [request(n), response(n)])]
  const last = records.length - 1
  const numberAt = (i: number) => (i > 0 && i % 2 === 0 ? String(i / 2) : null)

  test.each([
    ['plain.warc', records],
    ['packed.warc.gz', records.map((one) => gzipSync(one))],
  ] as const)(
    '%s: the pages before every cut come, and one failure names where it is',
    async (name, parts) => {
      const archive = Buffer.concat(parts)
      const offsets = offsetsOf(parts)
      const path = join(folder({}), name)
      for (let cut = 1; cut < archive.length; cut += 1) {
        if (cut % 7 && !offsets.some((offset) => Math.abs(offset - cut) < 12)) continue
        writeFileSync(path, archive.subarray(0, cut))
        const { pages, failed } = await pour([path])
        const whole = parts.filter((_, i) => offsets[i + 1]! <= cut)
        const before = whole.map((_, i) => numberAt(i)).filter((n) => n !== null)
        const numbers = numbersOf(pages)
        expect(numbers.slice(0, before.length), `cut at ${cut}`).toEqual(before)
        expect(numbers.length - before.length, `cut at ${cut}`).toBeLessThanOrEqual(1)
        const at = offsets[whole.length]!
        const blank = name === 'plain.warc' && whole.length <= last && offsets[whole.length + 1]! - cut <= 4
        if (cut === at || blank) expect(failed, `cut at ${cut}`).toEqual([])
        else
          expect(failed, `cut at ${cut}`).toMatchObject([
            { code: 'format', message: `${path} is cut off in the record at byte ${at}` },
          ])
      }
    },
  )
  test.each([
    ['every cut', 5, false, 1],
    ['many cuts of a large one', 40, true, 997],
  ])('an archive that is one member: the whole records before %s', async (_, count, large, step) => {
    const records = Array.from({ length: count }, (_, n) =>
      response(n, { content: answer(page(n, large ? noise(n) : '')) }),
    )
    const archive = gzipSync(Buffer.concat(records))
    const path = join(folder({}), 'whole.warc.gz')
    const ends = offsetsOf(records).slice(1)
    for (let cut = 40; cut < archive.length; cut += step) {
      const part = archive.subarray(0, cut)
      writeFileSync(path, part)
      const there = gunzipSync(part, { finishFlush: constants.Z_SYNC_FLUSH }).length
      const { pages, failed } = await pour([path])
      expect(failed).toMatchObject([{ message: `${path} is cut off in the record at byte 0` }])
      // A record is whole without the two empty lines after it.
      const whole = ends.flatMap((end, n) => (end - 4 <= there ? [String(n)] : []))
      expect(numbersOf(pages), `cut at ${cut}`).toEqual(whole)
    }
  })
})

/** Text that hardly compresses and is the same every time. */
function noise(seed: number): string {
  let state = seed + 1
  return Array.from({ length: 2000 }, () => {
    state = (state * 48271) % 2147483647
    return state.toString(36)
  }).join(' ')
}

describe('damaged', () => {
  const records = [1, 2, 3, 4].map((n) => response(n, { content: answer(page(n, noise(n))) }))
  const members = records.map((one) => gzipSync(one))
  const offsets = offsetsOf(members)
  test('one member in the middle: those before and after it come, for every byte that is damaged', async () => {
    const path = join(folder({}), 'a.warc.gz')
    const archive = Buffer.concat(members)
    for (
      let at = offsets[1]!;
      at < offsets[2]!;
      at += at - offsets[1]! < 20 || offsets[2]! - at < 12 ? 1 : 397
    ) {
      const damaged = Buffer.from(archive)
      damaged[at] = damaged[at]! ^ 0x5a
      writeFileSync(path, damaged)
      const { pages, failed } = await pour([path])
      // The time, the system and the level in a member's header say nothing of what it holds.
      const harmless = at - offsets[1]! >= 4 && at - offsets[1]! < 10
      expect(numbersOf(pages), `byte ${at}`).toEqual(harmless ? ['1', '2', '3', '4'] : ['1', '3', '4'])
      expect(
        failed.map(({ message }) => message),
        `byte ${at}`,
      ).toEqual(
        harmless
          ? []
          : [
              expect.stringMatching(
                new RegExp(`(?:damaged at|cut off in the record at) byte ${offsets[1]}$`),
              ),
            ],
      )
    }
  })
  test.each([
    [
      'too short',
      (one: Buffer) =>
        one.toString('latin1').replace(/Content-Length: (\d+)\r\n\r\n/, 'Content-Length: 300\r\n\r\n'),
    ],
    [
      'too long',
      (one: Buffer) =>
        one.toString('latin1').replace(/Content-Length: (\d+)\r\n\r\n/, 'Content-Length: 99999\r\n\r\n'),
    ],
    ['missing', (one: Buffer) => one.toString('latin1').replace(/Content-Length: (\d+)\r\n\r\n/, '\r\n')],
    ['no record', () => 'garbage that is no record\r\n\r\n'.repeat(9)],
  ])('a plain record whose length is %s', async (_, change) => {
    const archive = Buffer.concat([
      records[0]!,
      Buffer.from(change(records[1]!), 'latin1'),
      records[2]!,
      records[3]!,
    ])
    const { pages, failed } = await pourFile('a.warc', archive)
    expect(numbersOf(pages).filter((n) => n !== '2')).toEqual(['1', '3', '4'])
    expect(failed).toMatchObject([
      { code: 'format', message: expect.stringContaining(`at byte ${records[0]!.length}`) },
    ])
  })
  test.each([1, 2, 3, 7, 500])('on standard input too, %d bytes at a time', async (step) => {
    // So large that the damage is beyond what is looked at first.
    const all = [1, 2, 3, 4].map((n) =>
      response(n, {
        content: answer(page(n, n === 1 ? Array.from({ length: 12 }, (_, i) => noise(i)).join(' ') : '')),
      }),
    )
    for (const parts of [all.map((one) => gzipSync(one)), all]) {
      const archive = Buffer.concat(parts)
      const at = parts[0]!.length + (parts === all ? 0 : 30)
      archive[at] = archive[at]! ^ 0x5a
      const stdin = (async function* () {
        for (let at = 0; at < archive.length; at += step) yield archive.subarray(at, at + step)
      })()
      const { pages, failed } = await pour(['-'], { stdin })
      expect(failed).toHaveLength(1)
      expect(numbersOf(pages)).toEqual(['1', '3', '4'])
    }
  })
  test.each(['a.warc', 'a.warc.gz'])('%s that is something else', async (name) => {
    const { pages, failed } = await pourFile(name, Buffer.from('<p>This is a page and no archive.</p>'))
    expect(pages).toEqual([])
    expect(failed).toMatchObject([{ code: 'format', message: expect.stringContaining('damaged at byte 0') }])
  })
  test('so much that it is given up', async () => {
    const parts = Array.from({ length: 300 }, (_, n) => [
      Buffer.from(`WARC/1.1\r\nWARC-Type: ${n}\r\n\r\n`),
      response(n),
    ])
    const { pages, failed } = await pourFile('a.warc', Buffer.concat(parts.flat()))
    expect(failed).toHaveLength(100)
    expect(failed.at(-1)).toMatchObject({ message: expect.stringContaining('given up at byte') })
    expect(pages).toHaveLength(99)
  })
  test('an empty archive, and one that is filled up with zeros', async () => {
    expect((await pourFile('a.warc', Buffer.alloc(0))).items).toEqual([])
    expect((await pourFile('a.warc.gz', Buffer.alloc(0))).items).toEqual([])
    const { pages, failed } = await pourFile('a.warc.gz', Buffer.concat([members[0]!, Buffer.alloc(3000)]))
    expect({ numbers: numbersOf(pages), failed }).toEqual({ numbers: ['1'], failed: [] })
  })
})

describe('WACZ', () => {
  const members = [1, 2].map((n) => gzipSync(response(n)))
  const entries = {
    'archive/b.warc.gz': gzipped([response(3)]),
    'archive/a.warc.gz': Buffer.concat(members),
    'archive/c.warc': Buffer.concat([response(4)]),
    'pages/pages.jsonl': Buffer.from('{"format":"json-pages-1.0"}\n'),
    'datapackage.json': Buffer.from('{}'),
  }
  test.each([
    ['stored', false],
    ['deflated', true],
  ])('%s: the archives in it, by their names', async (_, deflated) => {
    const { pages, failed } = await pourFile('a.wacz', zip(entries, deflated))
    expect(failed).toEqual([])
    expect(numbersOf(pages)).toEqual(['1', '2', '3', '4'])
    expect(
      pages.map((found) => place(found)).map(({ entry, offset, length }) => ({ entry, offset, length })),
    ).toEqual([
      { entry: 'archive/a.warc.gz', offset: 0, length: members[0]!.length },
      { entry: 'archive/a.warc.gz', offset: members[0]!.length, length: members[1]!.length },
      { entry: 'archive/b.warc.gz', offset: 0, length: entries['archive/b.warc.gz'].length },
      { entry: 'archive/c.warc', offset: 0, length: response(4).length - 4 },
    ])
  })
  test('a damaged member in it', async () => {
    const damaged = Buffer.concat([...members, gzipSync(response(3))])
    damaged[members[0]!.length + 40]! ^= 0x5a
    for (const deflated of [false, true]) {
      const { pages, failed } = await pourFile('a.wacz', zip({ 'archive/a.warc.gz': damaged }, deflated))
      expect(numbersOf(pages)).toEqual(['1', '3'])
      expect(failed).toMatchObject([
        { message: expect.stringContaining(`archive/a.warc.gz is damaged at byte ${members[0]!.length}`) },
      ])
    }
  })
  test.each([0.1, 0.5, 0.99])('cut off at %d of its length', async (part) => {
    const whole = zip(entries)
    const { items } = await pourFile('a.wacz', whole.subarray(0, whole.length * part))
    expect(items).toMatchObject([{ kind: 'failed', code: 'format' }])
  })
  test('no WACZ at all, and one without archives', async () => {
    expect((await pourFile('a.wacz', Buffer.from('garbage'))).items).toMatchObject([
      { kind: 'failed', code: 'format' },
    ])
    expect((await pourFile('a.wacz', zip({ 'datapackage.json': Buffer.from('{}') }))).items).toEqual([])
  })
})
