import { numberInWords } from '../../../series/title.js'
import type { Crossing } from './crossings.js'

/** The crossings and camps of the map as numbers, each with the way to the reports that name it. */
export function CrossingTable({ crossings }: Readonly<{ crossings: readonly Crossing[] }>) {
  return (
    <section aria-labelledby="crossings">
      <h2 id="crossings">Crossings and camps</h2>
      <p class="soft">
        The smallest and the greatest number that any single report gives there; nothing is added up.
      </p>
      <div class="scroll">
        <table class="flows">
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col" class="number">
                Least
              </th>
              <th scope="col" class="number">
                Greatest
              </th>
              <th scope="col" class="number">
                Figures
              </th>
            </tr>
          </thead>
          <tbody>
            {crossings.map(({ id, name, low, high, figures, href }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={href}>{name}</a>
                </th>
                <td class="number">{numberInWords(low)}</td>
                <td class="number">{numberInWords(high)}</td>
                <td class="number">{figures}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
