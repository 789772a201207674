import type { ViewProps } from '../app.js'
import { ChoiceField } from '../parts/field.js'
import { Period } from '../parts/period.js'
import { Empty, Shown } from '../parts/states.js'
import { Title } from '../parts/title.js'
import { setQuery } from '../route.js'
import { CrossingTable } from './crossing-table.js'
import { FlowMap } from './flow-map.js'
import { FlowTable } from './flow-table.js'
import { type By, useFlows } from './use-flows.js'

const says: Readonly<Record<By, string>> = {
  series: 'What the reports together allow for the period: the least and the greatest number of persons.',
  figures: 'The smallest and the greatest number that any single report gives; nothing is added up.',
}

/** Who went from where to where in a period. */
export function MapView({ query }: ViewProps) {
  const by: By = query.by === 'figures' ? 'figures' : 'series'
  const period = query.period ?? ''
  const answer = useFlows(by, period)
  return (
    <>
      <Title text="Map" />
      <search class="row filters" aria-label="Which movements">
        <Period key={period} period={period} onChange={(days) => setQuery({ period: days })} />
        <ChoiceField
          label="Numbers from"
          value={by}
          choices={[
            ['series', 'series'],
            ['figures', 'single figures'],
          ]}
          onChange={(value) => setQuery({ by: value })}
        />
      </search>
      <p class="soft">{says[by]}</p>
      <Shown answer={answer}>
        {({ flows, crossings }) =>
          flows.length + crossings.length === 0 ? (
            <Empty>No figure tells who crossed a border in these days.</Empty>
          ) : (
            <>
              <FlowMap flows={flows} crossings={crossings} />
              <p class="soft">
                An arrow as wide as the number; a full circle where the reports don’t say from where, a dashed
                one where they don’t say to where; a square for a crossing or a camp. Countries too small for
                these outlines are in the table alone.
              </p>
              {flows.length > 0 && <FlowTable flows={flows} />}
              {crossings.length > 0 && <CrossingTable crossings={crossings} />}
            </>
          )
        }
      </Shown>
    </>
  )
}
