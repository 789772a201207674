import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, describe, expect, test } from 'vitest'
import { BINARY, folderOf, onrecord } from '../cli/run.js'

const cwd = folderOf({})
const running: ChildProcess[] = []
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})

/** A server of its own process, at the address that it prints. */
async function start(...args: string[]): Promise<{ url: string; tokens: boolean; child: ChildProcess }> {
  const child = spawn(process.execPath, [BINARY, 'serve', '--json', ...args], { cwd })
  running.push(child)
  const [line] = (await once(child.stdout!, 'data')) as [Buffer]
  return { ...JSON.parse(String(line)), child }
}

describe('onrecord serve', () => {
  test('answers on this machine without a token, until Ctrl-C', async () => {
    const { url, tokens, child } = await start('--port', '0', '--who', 'ana')
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(tokens).toBe(false)
    expect(await (await fetch(`${url}/api/status`)).json()).toMatchObject({
      who: 'ana',
      role: 'admin',
      articles: 0,
    })
    const taken = await onrecord(['serve', '--port', url.split(':')[2]!], { cwd })
    expect(taken.code).toBe(1)
    expect(taken.err).toContain('is taken')
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  test('demands tokens on any other address', async () => {
    const made = await onrecord(['token', 'make', 'Data desk', '--role', 'reviewer', '--json'], { cwd })
    const { text, role } = JSON.parse(made.out) as { text: string; role: string }
    expect(role).toBe('reviewer')
    const { url, tokens } = await start('--host', '0.0.0.0', '--port', '0')
    expect(tokens).toBe(true)
    const status = `${url.replace('0.0.0.0', '127.0.0.1')}/api/status`
    expect((await fetch(status)).status).toBe(401)
    const allowed = await fetch(status, { headers: { authorization: `Bearer ${text}` } })
    expect(await allowed.json()).toMatchObject({ who: 'Data desk', role: 'reviewer' })
    const list = await onrecord(['token', 'list'], { cwd })
    expect(list.out).toMatch(/^[0-9a-f]{12} {2}reviewer {2}\d{4}-\d\d-\d\d {2}Data desk\n$/)
    expect((await onrecord(['token', 'revoke', list.out.slice(0, 12)], { cwd })).code).toBe(0)
    expect((await fetch(status, { headers: { authorization: `Bearer ${text}` } })).status).toBe(401)
  })

  test.each([
    [['serve', '--port', 'x'], 'is no port'],
    [['serve', '--port', '70000'], 'is no port'],
    [['serve', '--per-minute', '0'], 'is no number of requests'],
    [['token', 'make'], 'has no name'],
    [['token', 'lend', 'x'], 'is no act on tokens'],
    [['token', 'make', 'x', '--role', 'king'], 'is no role'],
    [['token', 'revoke', 'abc'], 'no token abc'],
  ])('misuse: %j', async (args, message) => {
    const { code, err } = await onrecord(args, { cwd })
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
