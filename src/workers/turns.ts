/** Lets so many tasks run at a time; once closed, starts no more. */
export type Turns = Readonly<{
  /** Runs a task in its turn; rejects where it was closed before that. */
  run: <T>(task: () => Promise<T>) => Promise<T>
  /** Resolves when what runs has ended. */
  close: () => Promise<void>
}>

export function turnsOf(most: number): Turns {
  const running = new Set<Promise<unknown>>()
  const waiting: (() => void)[] = []
  let taken = 0
  let closed = false
  const free = () => {
    const next = waiting.shift()
    if (next) next()
    else taken--
  }
  return {
    run: async (task) => {
      if (taken < most) taken++
      else await new Promise<void>((go) => waiting.push(go))
      try {
        if (closed) throw new Error('Stopped before its turn')
        const work = task()
        running.add(work)
        return await work.finally(() => running.delete(work))
      } finally {
        free()
      }
    },
    close: async () => {
      closed = true
      await Promise.allSettled(running)
    },
  }
}
