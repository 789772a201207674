const STOPPED = 130

/** Ctrl-C ends the program at once. */
export function exitOnInterrupt(): void {
  process.removeAllListeners('SIGINT')
  process.once('SIGINT', () => process.exit(STOPPED))
}

/** Does work that Ctrl-C asks to stop; the second time it ends the program at once. */
export async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  process.removeAllListeners('SIGINT')
  process.once('SIGINT', () => {
    exitOnInterrupt()
    controller.abort()
  })
  try {
    return await work(controller.signal)
  } finally {
    exitOnInterrupt()
  }
}
