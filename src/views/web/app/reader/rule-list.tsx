import { useAnswer } from '../use-answer.js'

type Rules = Readonly<{ items: readonly Readonly<{ id: string; why: string }>[] }>

/** The rules that made a record, each with its reason. */
export function RuleList({ rules }: Readonly<{ rules: readonly string[] }>) {
  const { data } = useAnswer<Rules>('rules')
  if (rules.length === 0) return <p class="soft">A person added it; no rule read it.</p>
  const whys = new Map(data?.items.map(({ id, why }) => [id, why]))
  return (
    <ul class="rules">
      {rules.map((id) => (
        <li key={id}>
          <code>{id}</code> {whys.get(id)}
        </li>
      ))}
    </ul>
  )
}
