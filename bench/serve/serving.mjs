// Serves a ledger as a process of its own. One client asks far more than people do, so the limit of requests is lifted.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export async function serving(ledger, flags = []) {
  const child = spawn(
    process.execPath,
    [
      ...flags,
      'bin/onrecord.js',
      'serve',
      '--json',
      '--port',
      '0',
      '--who',
      'bench',
      '--per-minute',
      '100000000',
      '--ledger',
      ledger,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  ) // prettier-ignore
  const ended = new Promise((done) => child.on('close', done))
  for await (const line of createInterface({ input: child.stdout }))
    return {
      url: JSON.parse(line).url,
      pid: child.pid,
      close: () => {
        child.kill('SIGINT')
        return ended
      },
    }
  throw new Error('The server did not start')
}
