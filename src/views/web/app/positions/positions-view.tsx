import { useMemo } from 'preact/hooks'
import { modalities } from '../../../../ledger/vocabulary.js'
import { count } from '../../../words.js'
import type { ViewProps } from '../app.js'
import { ChoiceField, TextField } from '../parts/field.js'
import { Period } from '../parts/period.js'
import { Empty, Shown } from '../parts/states.js'
import { Title } from '../parts/title.js'
import { setQuery } from '../route.js'
import type { FoundSource, Results } from '../types.js'
import { useAnswer } from '../use-answer.js'
import { Diff } from './diff.js'
import { knownNames } from './known-names.js'
import { TopicRow } from './topic-row.js'
import { actorsOf, type Held } from './topics.js'

/** What actors will, must or call for, by topic over time. */
export function PositionsView({ query }: ViewProps) {
  const { actor = '', modality = '', text = '', diff = '' } = query
  const answer = useAnswer<Results<Held>>('positions', { actor, modality, text, sort: 'day', limit: 2000 })
  const sources = useAnswer<Readonly<{ items: readonly FoundSource[] }>>('sources', { limit: 2000 })
  const known = useMemo(() => knownNames(sources.data?.items ?? []), [sources.data])
  const field = (name: string) => (value: string) => setQuery({ [name]: value })
  return (
    <>
      <Title text="Positions" />
      <search class="row filters" aria-label="Which positions">
        <TextField label="Actor" value={actor} onChange={field('actor')} />
        <ChoiceField
          label="Stand"
          value={modality}
          choices={[['', 'any'], ...modalities.map((one) => [one, one.replaceAll('-', ' ')] as const)]}
          onChange={field('modality')}
        />
        <TextField label="Words of the report" value={text} onChange={field('text')} />
        {actor && (
          <Period
            key={diff}
            names={['Changes from', 'to']}
            period={diff}
            onChange={(days) => setQuery({ diff: days })}
          />
        )}
      </search>
      {actor && diff && <Diff actor={actor} days={diff} />}
      <Shown answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>
              No position fits. Positions are what an actor will, will not, must, may or calls for.
            </Empty>
          ) : (
            actorsOf(items, known).map(({ name, topics }) => (
              <section key={name} class="actor" aria-label={name}>
                <h2 dir="auto">
                  {name}{' '}
                  <span class="soft">
                    {count(topics.length, 'topic')}
                    {!actor && (
                      <>
                        {' · '}
                        <button type="button" class="link" onClick={() => setQuery({ actor: name })}>
                          only {name}
                        </button>
                      </>
                    )}
                  </span>
                </h2>
                <ul class="topics">
                  {topics.map((topic) => (
                    <TopicRow key={topic.held[0]!.id} topic={topic} />
                  ))}
                </ul>
              </section>
            ))
          )
        }
      </Shown>
    </>
  )
}
