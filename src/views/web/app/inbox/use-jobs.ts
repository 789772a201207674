import { useState } from 'preact/hooks'
import type { JobState } from '../types.js'
import { asProblem } from '../use-answer.js'
import { followJob } from './follow-job.js'

/** The jobs that this page has started, the newest first; `onAdded` when one has ended. */
export function useJobs(onAdded: () => void) {
  const [jobs, setJobs] = useState<readonly JobState[]>([])
  const set = (job: JobState) =>
    setJobs((before) =>
      before.some(({ id }) => id === job.id)
        ? before.map((one) => (one.id === job.id ? job : one))
        : [job, ...before],
    )
  const start = (job: JobState) => {
    set(job)
    followJob(job.id, set)
      .catch((error: unknown) => set({ ...job, state: 'failed', message: asProblem(error).message }))
      .finally(onAdded)
  }
  return { jobs, start }
}
