import { numberInWords } from '../../../series/title.js'
import { countryInWords, measureInWords } from '../../../words.js'
import type { Flow } from './flows.js'

/** The flows of the map as numbers, each with the way to its series. */
export function FlowTable({ flows }: Readonly<{ flows: readonly Flow[] }>) {
  return (
    <div class="scroll">
      <table class="flows">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
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
          {flows.map(({ id, measure, from, to, low, high, figures, href }) => (
            <tr key={id}>
              <th scope="row">
                <a href={href}>{measureInWords(measure)}</a>
              </th>
              <td>{from ? countryInWords(from) : <span class="soft">not said</span>}</td>
              <td>{to ? countryInWords(to) : <span class="soft">not said</span>}</td>
              <td class="number">{numberInWords(low)}</td>
              <td class="number">{high === null ? 'no limit' : numberInWords(high)}</td>
              <td class="number">{figures}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
