import { dayInWords } from '../../../words.js'
import { Shown } from '../parts/states.js'
import type { FoundDecision, ShownRecord } from '../types.js'
import { useAnswer } from '../use-answer.js'

/** When a record came into the ledger, and what people decided about it since. */
export function History({ id }: Readonly<{ id: string }>) {
  const answer = useAnswer<ShownRecord>(`records/${encodeURIComponent(id)}`)
  return (
    <Shown answer={answer}>
      {({ versions, decisions, who }) => (
        <>
          {who && (
            <p>
              Said by <a href={`/sources/${encodeURIComponent(who.id)}`}>{who.name}</a>
            </p>
          )}
          <ol class="history">
            {versions[0] && <li>{timeInWords(versions[0].learned)}: read</li>}
            {decisions.map((decision) => (
              <DecisionLine key={decision.learned + decision.kind} decision={decision} />
            ))}
          </ol>
        </>
      )}
    </Shown>
  )
}

const timeInWords = (iso: string): string => dayInWords(`${iso.slice(0, 16)}Z`)

/** A decision: who, when, what and why. */
export function DecisionLine({ decision }: Readonly<{ decision: FoundDecision }>) {
  const { kind, who, why, learned, detail } = decision
  const text = (detail as { text?: unknown } | null)?.text
  return (
    <li>
      {timeInWords(learned)}: {kind} by <bdi>{who}</bdi>
      {why && <bdi>, “{why}”</bdi>}
      {typeof text === 'string' && <bdi>: {text}</bdi>}
    </li>
  )
}
