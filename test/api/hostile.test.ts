import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BINARY, folderOf, onrecord } from '../cli/run.js'

const cwd = folderOf({})
let child: ChildProcess
let errors = ''
let port: number
let token: string
beforeAll(async () => {
  await onrecord(['add', `${process.cwd()}/samples/01-georgia-minister.html`], { cwd })
  const made = await onrecord(['token', 'make', 'Desk', '--role', 'reviewer', '--json'], { cwd })
  token = JSON.parse(made.out).text
  child = spawn(process.execPath, [BINARY, 'serve', '--json', '--host', '0.0.0.0', '--port', '0'], { cwd })
  child.stderr!.on('data', (chunk) => {
    errors += chunk
  })
  const [line] = (await once(child.stdout!, 'data')) as [Buffer]
  port = Number(new URL(JSON.parse(String(line)).url).port)
}, 60_000)
afterAll(() => void child?.kill('SIGKILL'))

/** Sends bytes as they are and gives what comes back until the connection ends or is quiet. */
function send(...parts: readonly (string | Buffer)[]): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    let out = ''
    socket.setTimeout(3000, () => socket.destroy())
    socket.on('data', (chunk) => {
      out += chunk.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => done(out))
    for (const part of parts) socket.write(part)
  })
}
const head = (line: string, ...more: readonly string[]) =>
  `${[`${line} HTTP/1.1`, 'host: 127.0.0.1', `authorization: Bearer ${token}`, 'connection: close', ...more].join('\r\n')}\r\n\r\n`
const status = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)
/** What of the server must never be told. */
const BEHIND = /node_modules|\.ts:\d|\.js:\d|SQLITE|SQLite format|root:x|"scripts"|BEGIN .*KEY/

async function expectRefused(
  answer: string,
  among: readonly number[] = [400, 401, 403, 404, 405, 413, 415, 431],
) {
  expect({ answer: answer.slice(0, 200), status: status(answer) }).toMatchObject({
    status: expect.toSatisfy((one: number) => among.includes(one)),
  })
  expect(answer).not.toMatch(BEHIND)
}

describe('a request that is meant to do harm is refused', () => {
  test.each([
    '/assets/../../../package.json',
    '/assets/%2e%2e/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2f..%2fetc%2fpasswd',
    '/assets/..%5c..%5cpackage.json',
    '/assets/%00',
    '/assets//etc/passwd',
    '/../../etc/passwd',
    '//etc/passwd',
    '/api/articles/..%2f..%2fonrecord.db',
    '/api/records/%E0%A4%A',
    '/api/records/%00',
    '/api/sources/%F0%9F%92%A9',
    '/api/articles/__proto__',
    '/api/jobs/constructor',
    '/api/export/..%2ffigures.csv',
    '/.git/config',
    '/onrecord.db',
    '/%',
  ])('a path: %s', async (path) => expectRefused(await send(head(`GET ${path}`))))

  test.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'PROPFIND'])('a method: %s', async (method) =>
    expectRefused(await send(head(`${method} /api/figures`))),
  )
  test.each([
    ['no HTTP', 'hello\r\n\r\n'],
    ['bytes', Buffer.from([0, 1, 2, 255, 254, 13, 10, 13, 10])],
    [
      'two lengths',
      'POST /api/pages HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}',
    ],
    [
      'length and chunks',
      'POST /api/pages HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a header of 100 kB', `GET /api/status HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`],
    ['a path of 100 kB', `GET /${'y'.repeat(100_000)} HTTP/1.1\r\nhost: x\r\n\r\n`],
  ])('a request that is none: %s', async (_, bytes) => expectRefused(await send(bytes)))

  test.each([
    '',
    'Bearer',
    'Bearer ',
    'bearer x',
    'Basic YTpi',
    'Bearer onrecord_000000000000_',
    `Bearer onrecord_000000000000_${'A'.repeat(43)}`,
    "Bearer onrecord_' or 1=1 --_x",
    `Bearer ${'x'.repeat(8000)}`,
    'Bearer \u00e9\u00e9',
  ])('a token: %s', async (authorization) =>
    expectRefused(
      await send(
        Buffer.from(
          `GET /api/figures HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: ${authorization}\r\nconnection: close\r\n\r\n`,
          'latin1',
        ),
      ),
      [400, 401],
    ),
  )

  const body = (type: string, bytes: string | Buffer, path = '/api/pages') =>
    send(head(`POST ${path}`, `content-type: ${type}`, `content-length: ${Buffer.byteLength(bytes)}`), bytes)
  test.each([
    [
      'text that is no UTF-8',
      'application/json',
      Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
    ],
    ['a prototype', 'application/json', '{"__proto__":{"pages":[]},"constructor":1}'],
    ['a number that is too long', 'application/json', `{"pages":${'9'.repeat(100_000)}}`],
    ['deep nonsense', 'application/json', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    [
      '501 pages',
      'application/json',
      JSON.stringify({ pages: Array.from({ length: 501 }, () => ({ text: 'x' })) }),
    ],
    ['a page of 6 MB', 'application/json', JSON.stringify({ pages: [{ text: 'x'.repeat(6_000_000) }] })],
    [
      'an address of this machine by another scheme',
      'application/json',
      '{"addresses":["gopher://127.0.0.1:25/"]}',
    ],
    ['a form for JSON', 'multipart/form-data; boundary=x', '--x--'],
  ])('a body: %s', async (_, type, bytes) => expectRefused(await body(type, bytes), [400, 413, 415]))
  test.each([
    ['no boundary', 'multipart/form-data', 'x'],
    [
      'a boundary that never ends',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n',
    ],
    [
      'no file in it',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="file"\r\n\r\ntext\r\n--x--\r\n',
    ],
  ])('a form: %s', async (_, type, bytes) => expectRefused(await body(type, bytes, '/api/files'), [400, 415]))
  test.each([
    ['/api/records/fxxxxxxxxxxxx/correct', '{"fields":["amount.low=1e999","__proto__.x=1"]}'],
    ['/api/records/fxxxxxxxxxxxx/accept', '{"expect":-1}'],
    ['/api/articles/axxxxxxxxxxxx/records', '{"kind":"figure","span":{"start":-1,"end":1e9}}'],
    ['/api/sources/ixxxxxxxxxxxx/merge', `{"into":"${'x'.repeat(5000)}"}`],
    ['/api/sources/ixxxxxxxxxxxx/unmask', '{"why":"\\u0000"}'],
  ])('a decision: %s', async (path, bytes) => expectRefused(await body('application/json', bytes, path)))

  test('a body without a length that doesn’t end is cut off', async () => {
    const chunk = Buffer.alloc(1 << 20, 'x')
    const answer = await send(
      head('POST /api/pages', 'content-type: application/json', 'transfer-encoding: chunked'),
      ...Array.from({ length: 105 }, () =>
        Buffer.concat([Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n')]),
      ),
    )
    await expectRefused(answer, [413])
  })
  test('clients that leave in the middle harm nobody', async () => {
    const asked = Array.from({ length: 50 }, async () => {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => {})
      await once(socket, 'connect')
      socket.write(head('GET /api/series?measure=arrival&to=Georgia').slice(0, -2))
      socket.write('\r\n')
      socket.destroy()
    })
    await Promise.all(asked)
  })
})

test('after all that the server answers as before and has told of no fault', async () => {
  expect(child.exitCode).toBeNull()
  const response = await fetch(`http://127.0.0.1:${port}/api/status`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(await response.json()).toMatchObject({ who: 'Desk', articles: 1 })
  expect(errors).toBe('')
})
