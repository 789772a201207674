import { useState } from 'preact/hooks'
import type { ApiProblem } from '../api.js'
import { asProblem } from '../use-answer.js'
import { type Added, addRecord, type Decision, decide, saidBack } from './decide.js'

/** Deciding about records of an article: what was said back, what went wrong; `onDone` when something has changed. */
export function useReview(article: string, onDone: () => void) {
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const done = async <T>(doing: Promise<T>, say: string): Promise<T | null> => {
    try {
      const result = await doing
      setProblem(null)
      setSaid(say)
      onDone()
      return result
    } catch (error) {
      setProblem(asProblem(error))
      return null
    }
  }
  return {
    said,
    problem,
    decideOn: (id: string, decision: Decision) => done(decide(id, decision), saidBack[decision.verb]),
    add: (added: Added) => done(addRecord(article, added), 'Added.'),
  }
}
