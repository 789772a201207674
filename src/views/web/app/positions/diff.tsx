import { dayInWords } from '../../../words.js'
import { Empty, Shown } from '../parts/states.js'
import type { PositionsDiff } from '../types.js'
import { useAnswer } from '../use-answer.js'
import { Stand } from './topic-row.js'

/** What an actor changed between two days. */
export function Diff({ actor, days }: Readonly<{ actor: string; days: string }>) {
  const answer = useAnswer<PositionsDiff>('positions/diff', { actor, diff: days })
  return (
    <Shown answer={answer}>
      {({ from, to, turned, repeated, dropped, new: fresh }) => (
        <section aria-labelledby="changed">
          <h2 id="changed">
            What <bdi>{actor}</bdi> changed from {dayInWords(from)} to {dayInWords(to)}
          </h2>
          {turned.length + fresh.length + repeated.length + dropped.length === 0 && (
            <Empty>There are no positions of this actor by then.</Empty>
          )}
          <Part name="Reversed" items={turned.map(({ after }) => after)} />
          <Part name="New" items={fresh} />
          <Part name="Said again" items={repeated.map(({ after }) => after)} />
          <Part name="Not said again, which need not mean given up" items={dropped} />
        </section>
      )}
    </Shown>
  )
}

function Part({ name, items }: Readonly<{ name: string; items: PositionsDiff['new'] }>) {
  if (items.length === 0) return null
  return (
    <>
      <h3>
        {name} ({items.length})
      </h3>
      <ul class="topics">
        {items.map((held) => (
          <Stand key={held.id} held={held} />
        ))}
      </ul>
    </>
  )
}
