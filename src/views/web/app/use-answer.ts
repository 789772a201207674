import { useCallback, useEffect, useState } from 'preact/hooks'
import { ApiProblem, addressOf, ask, type Query } from './api.js'

export type Answer<T> = Readonly<{
  /** What came last; kept while newer is on its way. */
  data: T | null
  problem: ApiProblem | null
  busy: boolean
  reload: () => void
}>

/** What the API answers to a question; asked anew when the question changes. No question, no answer. */
export function useAnswer<T>(path: string | null, query: Query = {}): Answer<T> {
  const address = path === null ? null : addressOf(path, query)
  const [state, setState] = useState<Omit<Answer<T>, 'reload'>>({ data: null, problem: null, busy: true })
  const [times, setTimes] = useState(0)
  useEffect(() => {
    if (path === null) return setState({ data: null, problem: null, busy: false })
    const left = new AbortController()
    setState((before) => ({ ...before, busy: true }))
    ask<T>(path, { query, signal: left.signal }).then(
      (data) => {
        if (!left.signal.aborted) setState({ data, problem: null, busy: false })
      },
      (problem: unknown) => {
        if (!left.signal.aborted) setState({ data: null, problem: asProblem(problem), busy: false })
      },
    )
    return () => left.abort()
  }, [address, times])
  return { ...state, reload: useCallback(() => setTimes((n) => n + 1), []) }
}

export const asProblem = (error: unknown): ApiProblem =>
  error instanceof ApiProblem ? error : new ApiProblem(0, String(error), null)
