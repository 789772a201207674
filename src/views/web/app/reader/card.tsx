import { useState } from 'preact/hooks'
import { isDoubtful } from '../../../words.js'
import { useMayDecide } from '../status.js'
import type { FoundRecord } from '../types.js'
import { cardTextOf, reviewNames } from './card-rows.js'
import { CorrectForm } from './correct-form.js'
import type { Decision } from './decide.js'
import { History } from './history.js'
import { RuleList } from './rule-list.js'

type CardProps = Readonly<{
  found: FoundRecord
  where: Parameters<typeof cardTextOf>[1]
  current: boolean
  correcting: boolean
  onPoint: () => void
  onCorrecting: (on: boolean) => void
  onDecide: (decision: Decision) => void
}>

/** A record beside the text: what was read, what people decided, why, and what can be done about it. */
export function Card({ found, where, current, correcting, onPoint, onCorrecting, onDecide }: CardProps) {
  const { id, kind, record, review } = found
  const { title, quote, rows } = cardTextOf(found, where)
  const mayDecide = useMayDecide()
  const [opened, setOpened] = useState(false)
  return (
    <li
      id={id}
      tabIndex={-1}
      class={`card ${kind} ${review ?? ''}${current ? ' current' : ''}`}
      aria-current={current ? 'true' : undefined}
      aria-labelledby={`${id}-title`}
      onFocusCapture={() => {
        if (!current) onPoint()
      }}
    >
      <p class="kind">
        <span>{kind}</span>
        {isDoubtful(record) && <span class="doubt"> doubtful</span>}
        {review && <span class={`review ${review}`}>{reviewNames[review]}</span>}
      </p>
      <h3 id={`${id}-title`} dir="auto">
        <button type="button" class="plain" onClick={onPoint}>
          {title}
        </button>
      </h3>
      {quote !== null && <blockquote dir="auto">{quote}</blockquote>}
      <dl class="facts">
        {rows.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ),
        )}
      </dl>
      {correcting ? (
        <CorrectForm
          found={found}
          onCancel={() => onCorrecting(false)}
          onCorrect={(fields, why) => onDecide({ verb: 'correct', fields, why })}
        />
      ) : (
        mayDecide && <Decide {...{ review, onCorrecting, onDecide }} />
      )}
      <details onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>Why, and what happened</summary>
        {opened && (
          <>
            <RuleList rules={record.rules} />
            <History id={id} />
          </>
        )}
      </details>
    </li>
  )
}

function Decide({
  review,
  onCorrecting,
  onDecide,
}: Pick<CardProps, 'onCorrecting' | 'onDecide'> & Pick<FoundRecord, 'review'>) {
  return (
    <div class="row decide">
      {review !== 'accepted' && (
        <button type="button" onClick={() => onDecide({ verb: 'accept', why: null })}>
          Accept
        </button>
      )}
      {review !== 'rejected' && (
        <button type="button" onClick={() => onDecide({ verb: 'reject', why: null })}>
          Reject
        </button>
      )}
      <button type="button" onClick={() => onCorrecting(true)}>
        Correct
      </button>
      {review !== null && (
        <button type="button" onClick={() => onDecide({ verb: 'undo', why: null })}>
          Undo
        </button>
      )}
    </div>
  )
}
