import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { isPublicAddress } from '../../src/intake/address.js'
import { type FetchOptions, fetchResource } from '../../src/intake/fetch.js'
import { openPage } from '../../src/intake/open.js'
import { OnRecordError } from '../../src/text/error.js'
import { onrecord, PAGE } from '../cli/run.js'
import { serve } from './server.js'

const html = { 'content-type': 'text/html; charset=utf-8' }
const text = 'В Тбилиси прибыли люди'

const site = await serve((request, response) => {
  const [, name = '', more = ''] = (request.url ?? '').split('/')
  const send = (headers: Record<string, string>, body: string | Buffer) => {
    response.writeHead(200, headers)
    response.end(body)
  }
  const go = (location: string) => {
    response.writeHead(302, { location })
    response.end()
  }
  if (name === 'page') send(html, PAGE)
  else if (name === 'moved') go('/page')
  else if (name === 'hops') go(Number(more) > 1 ? `/hops/${Number(more) - 1}` : '/page')
  else if (name === 'loop') go('/loop')
  else if (name === 'inside') go('http://169.254.169.254/latest/meta-data')
  else if (name === 'local') go(`http://localhost:${(request.socket.address() as AddressInfo).port}/page`)
  else if (name === 'file') go('file:///etc/passwd')
  else if (name === 'status') {
    response.writeHead(Number(more))
    response.end('no')
  } else if (name === 'gzip') send({ ...html, 'content-encoding': 'gzip' }, gzipSync(PAGE))
  else if (name === 'deflate') send({ ...html, 'content-encoding': 'deflate' }, deflateSync(PAGE))
  else if (name === 'br') send({ ...html, 'content-encoding': 'br' }, brotliCompressSync(PAGE))
  else if (name === 'damaged') send({ ...html, 'content-encoding': 'gzip' }, gzipSync(PAGE).subarray(0, 60))
  else if (name === 'bomb')
    send({ ...html, 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(30 * 1024 * 1024, 'a')))
  else if (name === 'huge') {
    response.writeHead(200, html)
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(1024 * 1024, 'a')));
    }
    response.on('drain', more)
    more()
  } else if (name === 'windows-1251')
    send({ 'content-type': 'text/plain; charset=windows-1251' }, Buffer.from(text.split('').map(cp1251)))
  else if (name === 'wrong-charset') send({ 'content-type': 'text/html; charset=no-such-charset' }, PAGE)
  else if (name === 'pdf') send({ 'content-type': 'application/pdf' }, '%PDF-1.7')
  else if (name === 'json') send({ 'content-type': 'application/json' }, '{}')
  else if (name === 'breaks') {
    response.writeHead(200, { ...html, 'content-length': '1000' })
    response.write('<p>')
    setTimeout(() => response.destroy(), 20)
  }
  // Anything else is never answered.
})

const cp1251 = (char: string) => {
  const code = char.codePointAt(0)!
  return code < 128 ? code : code - 0x410 + 0xc0
}

const allowed: FetchOptions = { allowHosts: ['127.0.0.1'], timeoutMs: 5000 }
const failure = async (promise: Promise<unknown>): Promise<OnRecordError> => {
  const error = await promise.then(
    () => null,
    (reason) => reason,
  )
  expect(error).toBeInstanceOf(OnRecordError)
  expect(error.hint.length).toBeGreaterThan(5)
  return error
}
const codeOf = async (path: string, options: FetchOptions = allowed) =>
  (await failure(fetchResource(site + path, options))).code

describe('pages', () => {
  test.each(['/page', '/gzip', '/deflate', '/br', '/moved', '/hops/5', '/wrong-charset'])(
    '%s',
    async (path) => {
      const page = await openPage(site + path, allowed)
      expect(page).toMatchObject({ kind: 'html', content: PAGE })
    },
  )
  test('the address is the one after redirects', async () => {
    expect((await openPage(`${site}/moved#top`, allowed)).url).toBe(`${site}/page`)
    expect((await openPage(`${site}/moved`, { ...allowed, url: 'https://example.org/' })).url).toBe(
      'https://example.org/',
    )
  })
  test('the charset of the header', async () => {
    expect(await openPage(`${site}/windows-1251`, allowed)).toMatchObject({ kind: 'text', content: text })
  })
})

describe('failures', () => {
  test.each([
    ['/status/404', 'not-found'],
    ['/status/410', 'not-found'],
    ['/status/403', 'forbidden'],
    ['/status/429', 'network'],
    ['/status/500', 'network'],
    ['/status/204', 'network'],
    ['/loop', 'network'],
    ['/hops/6', 'network'],
    ['/inside', 'forbidden'],
    ['/local', 'forbidden'],
    ['/file', 'forbidden'],
    ['/damaged', 'network'],
    ['/breaks', 'network'],
    ['/bomb', 'too-large'],
    ['/huge', 'too-large'],
  ])('%s is %s', async (path, code) => expect(await codeOf(path)).toBe(code))
  test.each([
    ['/pdf', 'binary'],
    ['/json', 'format'],
  ])('%s is %s', async (path, code) =>
    expect((await failure(openPage(site + path, allowed))).code).toBe(code),
  )
  test('a server that never answers', async () => {
    const error = await failure(fetchResource(`${site}/slow`, { ...allowed, timeoutMs: 150 }))
    expect(error).toMatchObject({
      code: 'network',
      message: expect.stringContaining('did not answer in time'),
    })
  })
  test('a port where no one listens', async () => {
    const closed = await closedPort()
    const error = await failure(fetchResource(`http://127.0.0.1:${closed}/`, allowed))
    expect(error).toMatchObject({
      code: 'network',
      message: expect.stringContaining('refuses the connection'),
    })
  })
  test('plain HTTP where TLS is expected', async () => {
    expect((await failure(fetchResource(`${site.replace('http', 'https')}/page`, allowed))).code).toBe(
      'network',
    )
  })
  test('a name that can’t exist', async () => {
    expect((await failure(fetchResource('http://nowhere.invalid/', { timeoutMs: 5000 }))).code).toBe(
      'network',
    )
  })
  test('an address with a password in it', async () => {
    const error = await failure(fetchResource(site.replace('//', '//user:secret@'), allowed))
    expect(error.code).toBe('misuse')
    expect(error.message).not.toContain('secret')
  })
})

describe('private addresses', () => {
  test.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'fd00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'localhost',
    '',
  ])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false))
  test.each(['93.184.216.34', '8.8.8.8', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
    '%s is',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )
  test.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://[::ffff:127.0.0.1]/',
    'http://0/',
    'http://169.254.169.254/',
  ])('%s is refused unless allowed', async (address) => {
    const error = await failure(fetchResource(address, { timeoutMs: 3000 }))
    expect(error).toMatchObject({ code: 'forbidden', hint: expect.stringContaining('--allow-host') })
  })
})

describe('onrecord read URL', () => {
  test('reads a page of an allowed host', async () => {
    const { code, out } = await onrecord(['read', '--allow-host', '127.0.0.1', `${site}/page`, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).article.url).toBe(`${site}/page`)
  })
  test('refuses it otherwise, with the option that allows it', async () => {
    const { code, out, err } = await onrecord(['read', `${site}/page`])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('--allow-host 127.0.0.1')
  })
  test('--timeout bounds the wait', async () => {
    const args = ['read', '--allow-host', '127.0.0.1', '--timeout', '0.2', `${site}/slow`]
    expect(await onrecord(args)).toMatchObject({ code: 1, err: expect.stringContaining('in time') })
  })
})

/** A port that was free a moment ago. */
async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}
