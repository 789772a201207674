import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { folderOf } from './cli/run.js'

const command = [process.execPath, 'scripts/start.mjs']
const started: ReturnType<typeof spawn>[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

/** Starts the main job with a ledger of its own and gathers what it prints; `on a terminal` gives it one. */
function start(where: 'on a terminal' | 'without one') {
  const env = { ...process.env, ONRECORD_LEDGER: join(folderOf({}), 'new', 'onrecord.db') }
  const child =
    where === 'on a terminal'
      ? // `exec` leaves no shell behind that would end by the Ctrl-C itself.
        spawn('script', ['-qec', `exec ${command.join(' ')}`, '/dev/null'], { env })
      : spawn(command[0]!, command.slice(1), { env })
  started.push(child)
  let out = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  const ended = once(child, 'exit').then(([code]) => ({ code, out }))
  return {
    ended,
    ctrlC: () => child.stdin.write('\x03'),
    printed: async (words: RegExp): Promise<RegExpExecArray> => {
      for (;;) {
        const found = words.exec(out)
        if (found) return found
        await Promise.race([once(child.stdout, 'data'), ended])
        if (child.exitCode !== null && !words.test(out)) throw new Error(`It ended without ${words}:\n${out}`)
      }
    },
  }
}

describe('npm start', () => {
  test('without a terminal prints the series of the samples and ends', async () => {
    const { code, out } = await start('without one').ended
    expect(code).toBe(0)
    expect(out).toContain('Arrivals to Georgia from Russia')
    expect(out).toContain('Arrivals to Kazakhstan')
    expect(out).not.toContain('OnRecord is at')
  })

  test('on a terminal ends with the page served on the samples, until Ctrl-C', async () => {
    const run = start('on a terminal')
    const [, address] = await run.printed(/OnRecord is at (http:\/\/127\.0\.0\.1:\d+)/)
    const page = await fetch(address!)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toContain('text/html')
    const articles = await (await fetch(`${address}/api/articles`)).json()
    expect(JSON.stringify(articles)).toContain('Caucasus Wire')
    run.ctrlC()
    expect((await run.ended).code).toBe(0)
  })

  test('serves on another port where the usual one is taken', async () => {
    const other = createServer().listen(4777, '127.0.0.1')
    try {
      await Promise.race([once(other, 'listening'), once(other, 'error')])
      const run = start('on a terminal')
      const [, port] = await run.printed(/OnRecord is at http:\/\/127\.0\.0\.1:(\d+)/)
      expect(port).not.toBe('4777')
      run.ctrlC()
      expect((await run.ended).code).toBe(0)
    } finally {
      other.close()
    }
  })
})
