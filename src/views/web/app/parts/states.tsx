import type { ComponentChildren } from 'preact'
import type { ApiProblem } from '../api.js'
import type { Answer } from '../use-answer.js'

/** What went wrong, and what to do about it. */
export function Problem({ problem }: Readonly<{ problem: ApiProblem | null }>) {
  if (!problem) return null
  return (
    <div class="problem" role="alert">
      <p>
        <strong>{problem.message}</strong>
      </p>
      {problem.hint && <p>{problem.hint}</p>}
    </div>
  )
}

/** Nothing to show, and how there could be something. */
export const Empty = ({ children }: Readonly<{ children: ComponentChildren }>) => (
  <div class="empty">{children}</div>
)

/** Shows what came, what went wrong, or that it is on its way. */
export function Shown<T>({
  answer,
  children,
}: Readonly<{ answer: Answer<T>; children: (data: T) => ComponentChildren }>) {
  const { data, problem, busy } = answer
  return (
    <div class="shown" aria-busy={busy}>
      <Problem problem={problem} />
      {data !== null && children(data)}
      {data === null && busy && <p class="soft waiting">Looking…</p>}
    </div>
  )
}
