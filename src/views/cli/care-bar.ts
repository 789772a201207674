import { pacer } from './pace.js'
import { progressBar } from './progress.js'

/** A bar on standard error for work over rows or bytes whose number is known beforehand; `verb` says what is done to them. */
export function careBar(verb: string, json: boolean) {
  const bar = progressBar(process.stderr, Boolean(process.stderr.isTTY && !(json && process.stdout.isTTY)))
  const began = performance.now()
  const pace = pacer(began)
  return {
    show: (done: number, total: number) => {
      const at = performance.now()
      const share = total > 0 ? done / total : null
      bar.show({ read: done, failed: 0, share, elapsedMs: at - began, pace: pace(at, done, share), verb })
    },
    clear: bar.clear,
  }
}
