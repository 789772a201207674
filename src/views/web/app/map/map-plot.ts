import * as Plot from '@observablehq/plot'
import { plainSvg } from '../../../series/plain-svg.js'
import { countryInWords } from '../../../words.js'
import { anchorOf, codeOf, countries } from './countries.js'
import type { Crossing } from './crossings.js'
import { type Flow, nameOf } from './flows.js'

type Point = readonly [longitude: number, latitude: number]
type Drawn = Flow & Readonly<{ x1: number; y1: number; x2: number; y2: number }>

/** The least stretch of the world to show, in degrees. */
const LEAST = { longitude: 50, latitude: 26 }

const tellOf = (flow: Flow): string => `${nameOf(flow)}: ${flow.says}`

/** The stretch of the world around some points, as a shape for the projection to fit. */
function around(points: readonly Point[]): Readonly<{ middle: Point; span: number; corners: Point[] }> {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const middle = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2] as const
  const dx = Math.max(LEAST.longitude, (Math.max(...xs) - Math.min(...xs)) * 1.5) / 2
  const dy = Math.max(LEAST.latitude, (Math.max(...ys) - Math.min(...ys)) * 1.6) / 2
  const corners = [-1, 1].flatMap((x) =>
    [-1, 1].map((y): Point => [middle[0] + x * dx, Math.max(-85, Math.min(85, middle[1] + y * dy))]),
  )
  return { middle, span: dx * 2, corners }
}

function projectionOf(points: readonly Point[]): Plot.ProjectionOptions {
  if (points.length === 0) return { type: 'equal-earth' }
  const { middle, span, corners } = around(points)
  if (span > 140) return { type: 'equal-earth' }
  return {
    type: 'azimuthal-equal-area',
    rotate: [-middle[0], -middle[1]],
    // Else the outlines run along the frame.
    clip: false,
    domain: { type: 'MultiPoint', coordinates: corners.map(([x, y]) => [x, y]) },
  }
}

/**
 * Flows as arrows between countries, as wide as they are great; what only comes to a country as a full circle, what only leaves
 * it as a dashed one; crossings as squares.
 */
export function mapOf(flows: readonly Flow[], crossings: readonly Crossing[], width: number): SVGSVGElement {
  const greatest = Math.max(1, ...flows.map(({ size }) => size), ...crossings.map(({ high }) => high))
  const wide = ({ size }: Flow) => 1.5 + 5 * Math.sqrt(size / greatest)
  const codes = new Set(flows.flatMap(({ from, to }) => [from, to].filter((code) => code !== null)))
  const points = [...codes].flatMap((code) => {
    const at = anchorOf(code)
    return at ? [{ code, at }] : []
  })
  const drawn = flows.flatMap((flow): Drawn[] => {
    const from = anchorOf(flow.from ?? flow.to ?? '')
    const to = anchorOf(flow.to ?? flow.from ?? '')
    return from && to ? [{ ...flow, x1: from[0], y1: from[1], x2: to[0], y2: to[1] }] : []
  })
  const link = { href: ({ href }: Flow) => href, title: tellOf, stroke: 'var(--best)' } as const
  const circle = { ...link, x: 'x1', y: 'y1', r: (flow: Flow) => wide(flow) * 5, strokeWidth: 2 } as const
  const svg = Plot.plot({
    width,
    height: Math.round(Math.max(300, Math.min(620, width * 0.55))),
    projection: projectionOf([
      ...points.map(({ at }) => at),
      ...crossings.map(({ longitude, latitude }): Point => [longitude, latitude]),
    ]),
    r: { type: 'identity' },
    ariaLabel: 'People on their way between countries; the table has the same as numbers',
    marks: [
      Plot.geo(countries, {
        clip: 'frame',
        fill: (country) => (codes.has(codeOf(country) ?? '') ? 'var(--land)' : 'var(--panel)'),
        stroke: (country) => (codes.has(codeOf(country) ?? '') ? 'var(--soft)' : 'var(--line)'),
        ariaHidden: 'true',
      }),
      Plot.arrow(
        drawn.filter(({ from, to }) => from && to),
        {
          ...link,
          x1: 'x1',
          y1: 'y1',
          x2: 'x2',
          y2: 'y2',
          bend: 22,
          strokeWidth: wide,
          headLength: 7,
          inset: 12,
          strokeOpacity: 0.8,
        },
      ),
      Plot.dot(
        drawn.filter(({ from }) => !from),
        { ...circle, fill: 'var(--best)', fillOpacity: 0.25 },
      ),
      Plot.dot(
        drawn.filter(({ to }) => !to),
        { ...circle, strokeDasharray: '4 3' },
      ),
      Plot.dot(crossings, {
        x: 'longitude',
        y: 'latitude',
        r: ({ high }: Crossing) => 3 + 12 * Math.sqrt(high / greatest),
        symbol: 'square',
        href: 'href',
        title: ({ name, says }: Crossing) => `${name}: ${says}`,
        stroke: 'var(--figure-ink)',
        fill: 'var(--figure-ink)',
        fillOpacity: 0.35,
      }),
      Plot.text(points, {
        x: ({ at }) => at[0],
        y: ({ at }) => at[1],
        text: ({ code }) => countryInWords(code),
        fill: 'var(--text)',
        stroke: 'var(--ground)',
        strokeWidth: 4,
        fontSize: 13,
        dy: -38,
        ariaHidden: 'true',
      }),
    ],
  }) as SVGSVGElement
  svg.setAttribute('color', 'var(--text)')
  return plainSvg(svg, true)
}
