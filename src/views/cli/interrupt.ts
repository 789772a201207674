const STOPPED = 130

/** Ctrl-C ends the program at once. */
export function exitOnInterrupt(): void {
  process.removeAllListeners('SIGINT')
  process.once('SIGINT', () => process.exit(STOPPED))
}

/** Does work that Ctrl-C asks to stop; a second one ends the program at once, as the system does it. */
export async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  process.removeAllListeners('SIGINT')
  process.once('SIGINT', () => controller.abort())
  try {
    return await work(controller.signal)
  } finally {
    exitOnInterrupt()
  }
}
