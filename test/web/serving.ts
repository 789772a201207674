import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { BINARY } from '../cli/run.js'

/** A server on a free port, its address, and what ends it. */
export type Serving = Readonly<{ url: string; close: () => Promise<void> }>

/** Serves a ledger, which is made where there is none, as a process of its own. */
export async function serving(
  ledger: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Serving> {
  const child = spawn(
    process.execPath,
    [BINARY, 'serve', '--json', '--port', '0', '--who', 'ana', '--ledger', ledger, ...args],
    { env: { ...process.env, ...env } },
  )
  const errors: string[] = []
  child.stderr.on('data', (chunk) => errors.push(String(chunk)))
  const ended = new Promise<void>((done) => child.on('close', () => done()))
  for await (const line of createInterface({ input: child.stdout })) {
    const { url } = JSON.parse(line) as { url: string }
    return {
      url,
      close: () => {
        child.kill('SIGINT')
        return ended
      },
    }
  }
  throw new Error(`The server did not start: ${errors.join('')}`)
}
