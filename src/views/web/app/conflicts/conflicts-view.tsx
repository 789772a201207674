import type { ViewProps } from '../app.js'
import { TextField } from '../parts/field.js'
import { Empty, Shown } from '../parts/states.js'
import { Title } from '../parts/title.js'
import { linkTo, setQuery } from '../route.js'
import { ConflictItem } from '../series/conflict-item.js'
import type { Conflict, FigureUse, Series } from '../types.js'
import { useAnswer } from '../use-answer.js'

type Found = Conflict & Readonly<{ series: string; asked: Readonly<Record<string, string>> }>
type Group = Readonly<{ series: string; asked: Found['asked']; conflicts: readonly Found[] }>

/** All figures that cannot all be right, by the series that they bear on. */
export function ConflictsView({ query }: ViewProps) {
  const day = query['as-of'] ?? ''
  const answer = useAnswer<Readonly<{ items: readonly Found[] }>>('conflicts', { 'as-of': day })
  return (
    <>
      <Title text="Conflicts">
        <p class="soft">
          Figures that cannot all be right, in the reports’ own terms, each with its likely cause.
        </p>
      </Title>
      <search class="row filters" aria-label="Which conflicts">
        <TextField
          label="As published by"
          type="date"
          value={day}
          onChange={(value) => setQuery({ 'as-of': value })}
        />
      </search>
      <Shown answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>Nothing here contradicts anything else.</Empty>
          ) : (
            groupsOf(items).map((group) => <ConflictGroup key={group.series} group={group} />)
          )
        }
      </Shown>
    </>
  )
}

function groupsOf(items: readonly Found[]): readonly Group[] {
  const groups = Map.groupBy(items, ({ series }) => series)
  return [...groups].map(([series, conflicts]) => ({ series, asked: conflicts[0]!.asked, conflicts }))
}

/** The conflicts of one series, with the articles that the claims stand in. */
function ConflictGroup({ group: { series, asked, conflicts } }: Readonly<{ group: Group }>) {
  const { data } = useAnswer<Series>('series', asked)
  const uses: ReadonlyMap<string, FigureUse> = new Map(
    data?.figures.map((use) => [use.evidence.figure.id, use]),
  )
  return (
    <section aria-label={series}>
      <h2>
        <a href={linkTo('series', null, asked)}>{series}</a>
      </h2>
      <ol class="conflicts">
        {conflicts.map((conflict) => (
          <ConflictItem key={conflict.id} conflict={conflict} uses={uses} />
        ))}
      </ol>
    </section>
  )
}
