import { once } from 'node:events'
import { misuse } from '../../ledger/find/misuse.js'
import { serve } from '../api/serve.js'
import type { Arguments } from './arguments.js'
import { stoppable } from './interrupt.js'
import { withLedger } from './ledger-option.js'
import { print } from './output.js'
import { byOf } from './who.js'

const PORT = 4777

/** `onrecord serve`. */
export async function serveCommand(_: readonly string[], options: Arguments['options']): Promise<number> {
  const host = options.get('host')?.[0] ?? '127.0.0.1'
  const port = portOf(options.get('port')?.[0])
  const { who } = byOf(options)
  const perMinute = perMinuteOf(options.get('per-minute')?.[0])
  return withLedger(
    options,
    async (ledger) => {
      const serving = await serve(ledger, {
        host,
        port,
        who,
        allowHosts: options.get('allow-host') ?? [],
        ...(perMinute !== null && { perMinute }),
      })
      const told = serving.tokens
        ? `OnRecord is at ${serving.url}; each request needs a token (onrecord token make NAME).`
        : `OnRecord is at ${serving.url}`
      // Whoever reads the address may stop the server at once, so it listens for Ctrl-C first.
      return stoppable(async (signal) => {
        await print(
          options.has('json')
            ? JSON.stringify({ url: serving.url, tokens: serving.tokens })
            : `${told}\nStop it with Ctrl-C.`,
        )
        if (!signal.aborted) await once(signal, 'abort')
        await serving.close()
        return 0
      })
    },
    { create: true },
  )
}

function portOf(given: string | undefined): number {
  if (given === undefined) return PORT
  const port = Number(given)
  if (!/^\d{1,5}$/.test(given) || port > 65_535)
    throw misuse(`“${given}” is no port`, 'Give a number from 0 to 65535.')
  return port
}

function perMinuteOf(given: string | undefined): number | null {
  if (given === undefined) return null
  if (!/^[1-9]\d{0,8}$/.test(given))
    throw misuse(`“${given}” is no number of requests`, 'Write for example --per-minute 10000.')
  return Number(given)
}
