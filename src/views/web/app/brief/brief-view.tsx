import { countryInWords } from '../../../words.js'
import type { ViewProps } from '../app.js'
import { Downloads } from '../parts/downloads.js'
import { ChoiceField } from '../parts/field.js'
import { Period } from '../parts/period.js'
import { Empty, Shown } from '../parts/states.js'
import { Title } from '../parts/title.js'
import { setQuery } from '../route.js'
import type { Brief, SeriesKey } from '../types.js'
import { useAnswer } from '../use-answer.js'
import { BriefText } from './brief-text.js'

const files = [
  ['Markdown', 'brief.md'],
  ['HTML', 'brief.html'],
  ['PDF', 'brief.pdf'],
] as const

/** A situation report on a country, each sentence with the words that prove it. */
export function BriefView({ query }: ViewProps) {
  const { place = '', period = '' } = query
  const keys = useAnswer<Readonly<{ items: readonly SeriesKey[] }>>('series/keys')
  const countries = [...new Set(keys.data?.items.map(({ country }) => country))]
  const asked = { place, ...(period && { period }) }
  const answer = useAnswer<Brief>(place ? 'brief' : null, asked)
  return (
    <>
      <Title text={place ? `Briefing: ${countryInWords(place)}` : 'Briefing'}>
        <p class="soft">A situation report; every sentence leads to the words that prove it.</p>
      </Title>
      <search class="row filters" aria-label="What the briefing is about">
        <ChoiceField
          label="Country"
          value={place}
          choices={[
            ['', 'choose one'],
            ...[...new Set([...countries, ...(place ? [place] : [])])].map(
              (code) => [code, countryInWords(code)] as const,
            ),
          ]}
          onChange={(value) => setQuery({ place: value })}
        />
        <Period key={period} period={period} onChange={(days) => setQuery({ period: days })} />
      </search>
      {keys.data && countries.length === 0 && (
        <Empty>No report counts anyone in a country yet. Add some in the inbox.</Empty>
      )}
      {place && (
        <>
          <Downloads query={asked} files={files} />
          <Shown answer={answer}>{(brief) => <BriefText brief={brief} />}</Shown>
        </>
      )}
    </>
  )
}
