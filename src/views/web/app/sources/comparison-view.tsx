import { askAllSeries } from '../parts/all-series.js'
import { Empty, Shown } from '../parts/states.js'
import { Title } from '../parts/title.js'
import { useMade } from '../parts/use-made.js'
import { type Comparison, comparisonOf, type Pair } from './comparison.js'
import { SourceTabs } from './source-tabs.js'

/** Which sources agree, how often each corrected itself, and who carries whose numbers. */
export function ComparisonView() {
  const answer = useMade('all', async (signal) => comparisonOf(await askAllSeries('', signal)))
  return (
    <>
      <Title text="How sources compare">
        <SourceTabs current="comparison" />
      </Title>
      <Shown answer={answer}>
        {(comparison) =>
          comparison.quoted.length === 0 ? (
            <Empty>No figure here names its source yet.</Empty>
          ) : (
            <>
              <Pairs pairs={comparison.pairs} />
              <Revisions comparison={comparison} />
              <Carriers comparison={comparison} />
            </>
          )
        }
      </Shown>
    </>
  )
}

function Pairs({ pairs }: Readonly<{ pairs: readonly Pair[] }>) {
  return (
    <section aria-labelledby="agreement">
      <h2 id="agreement">Who agrees</h2>
      {pairs.length === 0 ? (
        <p class="soft">No two sources count the same days.</p>
      ) : (
        <div class="scroll">
          <table class="pairs">
            <thead>
              <tr>
                <th scope="col">Sources</th>
                <th scope="col" class="number">
                  Numbers that fit
                </th>
                <th scope="col">Numbers that cannot all be right</th>
              </tr>
            </thead>
            <tbody>
              {pairs.map(({ id, names, agree, conflicts }) => (
                <tr key={id}>
                  <th scope="row" dir="auto">
                    {names[0]} and {names[1]}
                  </th>
                  <td class="number">{agree || '–'}</td>
                  <td>
                    {conflicts.length === 0 && '–'}
                    {conflicts.map(({ sentence, href }) => (
                      <a key={sentence} class="clash" href={href} dir="auto">
                        {sentence}
                      </a>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Revisions({ comparison: { revised } }: Readonly<{ comparison: Comparison }>) {
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">Who corrects what they said</h2>
      <div class="scroll">
        <table class="compared">
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col" class="number">
                Figures
              </th>
              <th scope="col" class="number">
                Replaced by a later one of its own
              </th>
            </tr>
          </thead>
          <tbody>
            {revised.map(({ name, figures, revised: times }) => (
              <tr key={name}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                <td class="number">{figures}</td>
                <td class="number">{times || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Carriers({ comparison: { quoted } }: Readonly<{ comparison: Comparison }>) {
  return (
    <section aria-labelledby="carriers">
      <h2 id="carriers">Who carries whose numbers</h2>
      <div class="scroll">
        <table class="compared">
          <thead>
            <tr>
              <th scope="col">Outlet</th>
              <th scope="col">Source</th>
              <th scope="col" class="number">
                Figures
              </th>
            </tr>
          </thead>
          <tbody>
            {quoted.map(({ outlet, name, figures }) => (
              <tr key={`${outlet} ${name}`}>
                <th scope="row" dir="auto">
                  {outlet}
                </th>
                <td dir="auto">{name}</td>
                <td class="number">{figures}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
