import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { siteOf } from '../intake/site.js'
import { start } from '../ledger/care/child.js'
import { folderOf, onrecord, PAGE, REPORT } from './run.js'

const LONG_MS = 60_000
const linesOf = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('onrecord add', () => {
  test(
    'makes a ledger, and tells what was added, known and failed',
    async () => {
      const cwd = folderOf({ 'report.html': PAGE })
      const first = await onrecord(['add', 'report.html', 'missing.html'], { cwd })
      expect(first.out).toMatch(
        /^1 article added to \.\/onrecord\.db in \d:\d\d, with 1 figure, 2 statements, \d positions?; 1 failed\n$/,
      )
      expect(first.err).toBe(
        'onrecord: 1 could not be added\n  missing.html isn’t there. Check the spelling and the folder; an address begins with http:// or https://.\n',
      )
      expect(first.code).toBe(1)
      const again = await onrecord(['add', 'report.html'], { cwd })
      expect(again).toMatchObject({ code: 0, err: '' })
      expect(again.out).toMatch(/^0 articles added to .+; 1 known already\n$/)
    },
    LONG_MS,
  )

  test(
    '--json: a line for each article and failure, and the end',
    async () => {
      const cwd = folderOf({ 'report.html': PAGE, 'bad.jsonl': 'nothing\n' })
      const { out, code } = await onrecord(
        ['add', 'report.html', 'bad.jsonl', '--json', '--ledger', 'mine.db'],
        { cwd },
      )
      expect(code).toBe(1)
      const [article, failed, end] = linesOf(out)
      expect(article).toMatchObject({
        kind: 'article',
        id: expect.stringMatching(/^a[0-9a-z]{12}$/),
        address: join(cwd, 'report.html'),
        title: 'Georgia counts arrivals',
        figures: 1,
        statements: 2,
      })
      expect(failed).toMatchObject({ kind: 'failed', code: 'format' })
      expect(end).toMatchObject({
        kind: 'end',
        added: 1,
        known: 0,
        failed: 1,
        stopped: false,
        ledger: 'mine.db',
      })
    },
    LONG_MS,
  )

  test(
    'lists twenty failures and says how many more there are',
    async () => {
      const cwd = folderOf({})
      const names = Array.from({ length: 23 }, (_, i) => `missing-${i}.html`)
      const { err } = await onrecord(['add', ...names], { cwd })
      const lines = err.trim().split('\n')
      expect(lines).toHaveLength(22)
      expect(lines[0]).toBe('onrecord: 23 could not be added')
      expect(lines.at(-1)).toBe('  and 3 more; onrecord failures lists them all')
    },
    LONG_MS,
  )

  test.each([
    [['add'], 'No input is given'],
    [['add', 'a', '--threads', '0'], '“0” is no number of threads'],
    [['add', 'a', '--threads', 'two'], '“two” is no number of threads'],
    [['add', 'a', '--timeout', '-1'], '--timeout needs a value'],
    [['add', 'a', '--published', 'today'], '“today” is no day'],
    [['watch', 'a', '--every', '5'], '“5” is no time between rounds'],
    [['watch', 'a', '--every', '1s'], '“1s” is no time between rounds'],
    [['backup'], 'No input is given'],
    [['backup', './onrecord.db'], './onrecord.db is the ledger itself'],
    [['restore', './onrecord.db'], './onrecord.db is both the backup and the ledger'],
    [['check-ledger', 'onrecord.db'], 'one input too many'],
  ])('misuse: %j', async (args, message) => {
    const cwd = folderOf({})
    const { code, err, out } = await onrecord(args, { cwd })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
    expect(existsSync(join(cwd, 'onrecord.db'))).toBe(false)
  })
})

describe('a new ledger', () => {
  test('has its folder made', async () => {
    const cwd = folderOf({ 'report.html': PAGE })
    const made = await onrecord(['add', 'report.html', '--ledger', 'of/2026/crisis.db'], { cwd })
    expect(made).toMatchObject({ code: 0, err: '' })
  })
  test('that no folder can be made for says what to check', async () => {
    const cwd = folderOf({ 'report.html': PAGE })
    const { code, err } = await onrecord(['add', 'report.html', '--ledger', 'report.html/crisis.db'], { cwd })
    expect(code).toBe(1)
    expect(err).toContain('can’t be opened')
    expect(err).toContain('Check that its folder is there')
  })
})

describe('onrecord watch', () => {
  const feedOf = (site: string, names: readonly string[]) =>
    `<rss version="2.0"><channel><title>News</title><link>${site}/</link>${names
      .map((name) => `<item><link>${site}/${name}</link></item>`)
      .join('')}</channel></rss>`
  const page = (title: string) => PAGE.replaceAll('Georgia counts arrivals', title)

  test(
    'adds what is new in each round, fetches no page twice, and survives what fails',
    async () => {
      const names = ['one', 'two']
      let broken = false
      const site = await siteOf({
        '/feed': (_, response) => {
          response.writeHead(broken ? 500 : 200, { 'content-type': 'application/rss+xml' })
          response.end(broken ? '' : feedOf(`http://${_.headers.host}`, names))
        },
        '/one': page('One'),
        '/two': page('Two'),
        '/three': page('Three'),
      })
      const cwd = folderOf({})
      const round = () =>
        onrecord(['watch', `${site.url}/feed`, '--once', '--json', '--allow-host', '127.0.0.1'], { cwd })
      const first = await round()
      expect(first).toMatchObject({ code: 0, err: '' })
      expect(linesOf(first.out)).toMatchObject([
        { kind: 'round', added: 2, failed: 0, broken: null, next: null },
      ])
      names.unshift('three', 'four')
      const second = await round()
      expect(second.code).toBe(1)
      expect(linesOf(second.out)).toMatchObject([
        { added: 1, failed: 1, failures: [{ name: `${site.url}/four`, code: 'not-found' }] },
      ])
      broken = true
      expect(linesOf((await round()).out)).toMatchObject([{ added: 0, failed: 1 }])
      broken = false
      expect(linesOf((await round()).out)).toMatchObject([{ added: 0, failed: 1 }])
      const asked = site.paths()
      for (const path of ['/one', '/two', '/three'])
        expect(asked.filter((one) => one === path)).toEqual([path])
    },
    LONG_MS,
  )

  test(
    'asks once for an address that leads to another',
    async () => {
      const names = ['short?1', 'short?2', 'one']
      const moved = { status: 302, headers: { location: '/one' } }
      const site = await siteOf({
        '/feed': (request, response) => {
          response.writeHead(200, { 'content-type': 'application/rss+xml' })
          response.end(feedOf(`http://${request.headers.host}`, names))
        },
        '/short?1': moved,
        '/short?2': moved,
        '/one': page('One'),
        '/two': page('Two'),
      })
      const cwd = folderOf({})
      const round = () =>
        onrecord(['watch', `${site.url}/feed`, '--once', '--json', '--allow-host', '127.0.0.1'], { cwd })
      expect(linesOf((await round()).out)).toMatchObject([{ added: 1, failed: 0 }])
      names.push('two')
      expect(linesOf((await round()).out)).toMatchObject([{ added: 1, known: 0, failed: 0 }])
      const asked = site.paths()
      for (const path of ['/short?1', '/short?2', '/two'])
        expect(asked.filter((one) => one === path)).toEqual([path])
    },
    LONG_MS,
  )

  test(
    'goes on until Ctrl-C, a line for each round',
    async () => {
      const site = await siteOf({
        '/feed': { type: 'application/rss+xml', body: feedOf('http://127.0.0.1', []) },
      })
      const cwd = folderOf({ 'report.txt': REPORT })
      const child = start(
        ['watch', `${site.url}/feed`, '--every', '10s', '--json', '--allow-host', '127.0.0.1'],
        { cwd },
      )
      while (child.lines().length < 2) await new Promise((done) => setTimeout(done, 50))
      child.process.kill('SIGINT')
      expect(await child.ended).toMatchObject({ code: 130, err: '' })
      for (const line of child.lines()) expect(line).toMatchObject({ kind: 'round', added: 0, failed: 0 })
    },
    LONG_MS,
  )
})
