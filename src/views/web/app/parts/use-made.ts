import { useEffect, useState } from 'preact/hooks'
import type { ApiProblem } from '../api.js'
import { type Answer, asProblem } from '../use-answer.js'

type State<T> = Readonly<{ data: T | null; problem: ApiProblem | null; busy: boolean }>

/** What is made out of several answers; made anew when `key` changes. */
export function useMade<T>(key: string, make: (signal: AbortSignal) => Promise<T>): Answer<T> {
  const [state, setState] = useState<State<T>>({ data: null, problem: null, busy: true })
  useEffect(() => {
    const left = new AbortController()
    const tell = (next: State<T>) => left.signal.aborted || setState(next)
    setState((before) => ({ ...before, busy: true }))
    make(left.signal).then(
      (data) => tell({ data, problem: null, busy: false }),
      (error: unknown) => tell({ data: null, problem: asProblem(error), busy: false }),
    )
    return () => left.abort()
  }, [key])
  return { ...state, reload: () => {} }
}
