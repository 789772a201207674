/** Goes off after a time, or with the signal of whoever asked; `renew` lets the time begin anew. */
export type Deadline = Readonly<{ signal: AbortSignal; renew: () => void }>

/** Runs a task with a time to do it in. */
export async function withDeadline<T>(
  timeoutMs: number,
  signal: AbortSignal,
  task: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted()
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new DOMException('too late', 'TimeoutError')), timeoutMs)
  const stop = () => controller.abort(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await task({ signal: controller.signal, renew: () => timer.refresh() })
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}
