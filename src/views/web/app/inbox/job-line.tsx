import { count } from '../../../words.js'
import { linkTo } from '../route.js'
import type { JobState } from '../types.js'

const stateOf = ({ state, pages, added, known, failures, message }: JobState): string => {
  if (state === 'waiting') return 'Waiting for its turn'
  if (state === 'failed') return message ?? 'It failed'
  const parts = [
    `${count(added, 'article')} added`,
    known > 0 && `${known} known already`,
    failures.length > 0 && `${failures.length} left out`,
  ]
  return `${state === 'running' ? `Reading, ${count(pages, 'page')} so far: ` : ''}${parts.filter(Boolean).join(', ')}`
}

/** How far a job has come, and what could not be taken in. */
export function JobLine({ job }: Readonly<{ job: JobState }>) {
  const [only] = job.articles
  return (
    <li class={`job ${job.state}`}>
      <p>
        {job.state === 'running' && <progress aria-label="Reading" />}
        <span>{stateOf(job)}</span>
        {job.state === 'done' && only !== undefined && job.articles.length === 1 && (
          <a href={linkTo('articles', only)}>Read it</a>
        )}
      </p>
      {job.failures.length > 0 && (
        <ul>
          {job.failures.map(({ name, message, hint }) => (
            <li key={name + message}>
              <bdi>{name}</bdi>: {message}. <span class="soft">{hint}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
