import { countryInWords, stretchInWords } from '../../../words.js'
import type { ViewProps } from '../app.js'
import { TextField } from '../parts/field.js'
import { Empty, Shown } from '../parts/states.js'
import { Title } from '../parts/title.js'
import { linkTo, setQuery } from '../route.js'
import type { FoundSource } from '../types.js'
import { useAnswer } from '../use-answer.js'
import { SourceTabs } from './source-tabs.js'

type Found = Readonly<{ items: readonly FoundSource[]; more: boolean }>

/** Who is quoted, how often and when, under which names. */
export function SourceList({ query }: Pick<ViewProps, 'query'>) {
  const { name = '', country = '' } = query
  const answer = useAnswer<Found>('sources', { name, country, limit: 500 })
  return (
    <>
      <Title text="Sources">
        <SourceTabs current="list" />
      </Title>
      <search class="row filters" aria-label="Which sources">
        <TextField label="Name" value={name} onChange={(value) => setQuery({ name: value })} />
        <TextField label="Country" value={country} onChange={(value) => setQuery({ country: value })} />
      </search>
      <Shown answer={answer}>
        {({ items, more }) =>
          items.length === 0 ? (
            <Empty>Nobody of this name is quoted.</Empty>
          ) : (
            <>
              <div class="scroll">
                <table class="sources">
                  <thead>
                    <tr>
                      <th scope="col">Source</th>
                      <th scope="col">Country</th>
                      <th scope="col" class="number">
                        Figures
                      </th>
                      <th scope="col" class="number">
                        Statements
                      </th>
                      <th scope="col" class="number">
                        Positions
                      </th>
                      <th scope="col" class="number">
                        Articles
                      </th>
                      <th scope="col">Published</th>
                    </tr>
                  </thead>
                  <tbody>
                    {items.map((source) => (
                      <Line key={source.id} source={source} />
                    ))}
                  </tbody>
                </table>
              </div>
              {more && <p class="soft">There are more; narrow it down by a name.</p>}
            </>
          )
        }
      </Shown>
    </>
  )
}

/** A name as it is compared: an article before it, or a capital, makes no other. */
const bare = (name: string) => name.replace(/^the /i, '').toLowerCase()

function Line({ source }: Readonly<{ source: FoundSource }>) {
  const { id, name, kind, country, aliases, counts, articles, firstDay, lastDay } = source
  const others = aliases.filter((alias) => bare(alias) !== bare(name))
  return (
    <tr>
      <th scope="row" dir="auto">
        <a href={linkTo('sources', id)}>{name}</a> <span class="soft">{kind}</span>
        {others.length > 0 && <span class="aliases">also {others.join('; ')}</span>}
      </th>
      <td>{country && countryInWords(country)}</td>
      <td class="number">{counts.figure || '–'}</td>
      <td class="number">{counts.statement || '–'}</td>
      <td class="number">{counts.position || '–'}</td>
      <td class="number">{articles}</td>
      <td class="days">{stretchInWords({ start: firstDay, end: lastDay })}</td>
    </tr>
  )
}
