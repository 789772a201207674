import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageOfFound } from '../../src/intake/found.js'
import { answer, gzipped, record, zip } from './archives.js'
import { folder, page, pour } from './pour.js'

const url = 'http://127.0.0.1:9/'
const warc = [1, 2, 3].map((n) => record({ url: `https://news.example/${n}`, content: answer(page(n)) }))
const samples: Readonly<Record<string, Buffer>> = {
  'a.warc': Buffer.concat(warc),
  'a.warc.gz': gzipped(warc),
  'a.wacz': zip({ 'archive/a.warc.gz': gzipped(warc) }, true),
  'a.jsonl': Buffer.from('{"id":"a","text":"One."}\n{"html":"<p>Two."}\n'),
  'a.jsonl.gz': gzipSync('{"id":"a","text":"One."}\n{"html":"<p>Two."}\n'),
  'a.eml': Buffer.from(
    'From: a@example.org\r\nDate: Tue, 27 Sep 2022 10:00:00 +0400\r\nSubject: =?UTF-8?Q?a?=\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=koi8-r\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+YQ==\r\n--b--\r\n',
  ),
  'a.urls': Buffer.from(`# a\n${url}1\n${url}2\n`),
  'a.txt': Buffer.from(`${url}1\n${url}2\n`),
  'a.xml': Buffer.from(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><item><link>${url}</link><pubDate>Tue, 27 Sep 2022 10:00:00 GMT</pubDate></item></channel></rss>`,
  ),
  'a.atom': Buffer.from(
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><link href="${url}"/><updated>2022-09-27</updated></entry></feed>`,
  ),
  'feed.json': Buffer.from(
    `{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","url":"${url}","date_published":"2022-09-27"}]}`,
  ),
  'sitemap.xml': Buffer.from(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${url}</loc></url></urlset>`,
  ),
  'a.html': Buffer.from(page(1)),
}

/** A sample with some of its bytes changed, a piece taken out or doubled, or its end cut off. */
const spoilt = (sample: Buffer) =>
  fc
    .record({
      flips: fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), { maxLength: 4 }),
      piece: fc.option(fc.tuple(fc.nat(sample.length), fc.nat(40), fc.boolean())),
      cut: fc.option(fc.nat(sample.length)),
    })
    .map(({ flips, piece, cut }) => {
      let bytes = Buffer.from(sample)
      for (const [at, value] of flips) bytes[at] = value
      if (piece) {
        const [from, length, twice] = piece
        const parts = [
          bytes.subarray(0, from),
          bytes.subarray(from, from + length),
          bytes.subarray(from + length),
        ]
        bytes = Buffer.concat(twice ? [parts[0]!, parts[1]!, parts[1]!, parts[2]!] : [parts[0]!, parts[2]!])
      }
      return cut === null ? bytes : bytes.subarray(0, cut)
    })

describe('whatever is poured in, the stream goes on to its end', () => {
  const path = folder({ 'z.html': page('last') })
  test.each(Object.entries(samples))('%s', async (name, sample) => {
    const options = { allowHosts: [], robots: false }
    expect((await pour([join(folder({ [name]: sample }), name)], options)).items).not.toEqual([])
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 5, arbitrary: spoilt(sample) }, fc.uint8Array().map(Buffer.from)),
        async (bytes) => {
          const file = join(path, name)
          writeFileSync(file, bytes)
          const { pages, failed } = await pour([file, join(path, 'z.html')], options)
          expect(pages.map(pageOfFound).map(({ content }) => content)).toContain(page('last'))
          // Nothing that a file holds is a fault of the program.
          expect(failed.filter(({ code }) => code === 'internal')).toEqual([])
          for (const found of pages) expect(pageOfFound(structuredClone(found))).toEqual(pageOfFound(found))
        },
      ),
      { numRuns: 150 },
    )
  })
})
