import { setTimeout as sleep } from 'node:timers/promises'

type Host = { last: Promise<unknown>; freeAt: number; waiting: number }

/** Takes turns host by host: one request at a time, with a pause after each. */
export type Turns = Readonly<{
  /** Runs the task when the host is free, and keeps it waiting for `pauseMs` after. */
  take<T>(host: string, pauseMs: number, task: () => Promise<T>): Promise<T>
  /** Leaves the host alone for so long. */
  hold(host: string, ms: number): void
}>

/** Hosts are forgotten when there are more, those first whose pause is over. */
const REMEMBERED = 1000

export function takeTurns(signal: AbortSignal): Turns {
  const hosts = new Map<string, Host>()
  const clock = () => performance.now()
  const of = (name: string): Host => {
    let host = hosts.get(name)
    if (!host) {
      if (hosts.size >= REMEMBERED)
        for (const [old, { waiting, freeAt }] of hosts)
          if (waiting === 0 && freeAt <= clock()) hosts.delete(old)
      host = { last: Promise.resolve(), freeAt: 0, waiting: 0 }
      hosts.set(name, host)
    }
    return host
  }
  return {
    take(name, pauseMs, task) {
      const host = of(name)
      host.waiting++
      const turn = host.last.then(async () => {
        try {
          for (let ms = host.freeAt - clock(); ms > 0; ms = host.freeAt - clock())
            await sleep(Math.ceil(ms), undefined, { signal })
          signal.throwIfAborted()
          return await task()
        } finally {
          host.freeAt = Math.max(host.freeAt, clock() + pauseMs)
          host.waiting--
        }
      })
      host.last = turn.catch(() => {})
      return turn
    },
    hold(name, ms) {
      const host = of(name)
      host.freeAt = Math.max(host.freeAt, clock() + ms)
    },
  }
}
