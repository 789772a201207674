import { parseHTML } from 'linkedom'
import type { Series } from '../../series/series-type.js'
import { inks, plotOf } from './plot.js'

const WIDTH = 960
const HEIGHT = 440

/**
 * A series as the text of an SVG; each figure leads to `#` and its id unless `links` is false. It draws in the inks of `inks`,
 * which the page around it must set.
 */
export function chartSvg(series: Series, links = true): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const svg = plotOf(series, {
    document: document as unknown as Document,
    width: WIDTH,
    height: HEIGHT,
    heading: true,
    links,
  })
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return String((svg as unknown as { outerHTML: string }).outerHTML)
}

/** The same with its inks written out and without links, for a file of its own. */
export const chartFile = (series: Series): string =>
  chartSvg(series, false).replace(/var\((--\w+)\)/g, (_, name: keyof typeof inks) => inks[name])
