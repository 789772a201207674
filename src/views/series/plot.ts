import * as Plot from '@observablehq/plot'
import type { Series, Value } from '../../series/series-type.js'
import { endTime, type FigureMark, figureMarks, middleOf, tellOf, timeOf } from './figure-marks.js'
import { plainSvg } from './plain-svg.js'
import { scaleOf } from './terminal-chart.js'
import { numberInWords, titleOf, valueInWords } from './title.js'

/** The inks of a chart on a light ground; a page may set its own by these custom properties. */
export const inks = {
  '--text': '#222222',
  '--reach': '#9db8d2',
  '--best': '#1f5a96',
  '--figure': '#555555',
  '--conflict': '#b3261e',
} as const

const ink = (name: keyof typeof inks): string => `var(${name})`

const legendOf = ({ question }: Series): string =>
  `${question.unit === 'person' ? 'Persons' : 'Households'} a day. Band: least to greatest. Line: best estimate, dashed where imputed. Boxes and dots: figures; red: in conflict.`

export type ChartOptions = Readonly<{
  document: Document
  width: number
  height: number
  /** Whether title and legend stand in the chart itself. */
  heading: boolean
  /** Whether each figure leads to `#` and its id. */
  links: boolean
}>

/**
 * A series as an SVG element: the band of bounds, the best line, and each figure as a mark over its days. It draws in the inks
 * of `inks`, which the page around it must set.
 */
export function plotOf(
  series: Series,
  { document, width, height, heading, links }: ChartOptions,
): SVGSVGElement {
  const scale = scaleOf(series.days)
  const days = series.days.map((value) => ({
    ...value,
    x1: new Date(timeOf(value.start)),
    x2: new Date(endTime(value.end)),
    top: Math.min(scale, value.high ?? scale),
  }))
  const known = days.filter((value) => value.known !== 'unknown')
  const marks = figureMarks(series, scale)
  const formed = (...forms: readonly FigureMark['form'][]) => marks.filter(({ form }) => forms.includes(form))
  const link = {
    stroke: (mark: FigureMark) => ink(mark.use.use === 'in conflict' ? '--conflict' : '--figure'),
    ...(links && { href: (mark: FigureMark) => `#${mark.use.evidence.figure.id}` }),
    title: tellOf,
  }
  const upright = { ...link, x1: middleOf, x2: middleOf }
  const line = { x1: 'x1', x2: 'x2', y: 'best', stroke: ink('--best'), strokeWidth: 2.5 } as const
  const title = titleOf(series.question)
  const svg = Plot.plot({
    document,
    width,
    height,
    marginLeft: 64,
    marginTop: heading ? 64 : 16,
    marginBottom: 36,
    ariaLabel: title,
    ariaDescription: `Daily values from ${days[0]?.start ?? ''} to ${days.at(-1)?.end ?? ''}; the table has them as numbers.`,
    x: { type: 'utc', label: null },
    y: {
      domain: [0, scale],
      grid: true,
      label: null,
      tickFormat: (value: number) => numberInWords(value),
    },
    marks: [
      Plot.rect(known, { x1: 'x1', x2: 'x2', y1: 'low', y2: 'top', fill: ink('--reach'), fillOpacity: 0.45 }),
      Plot.rect(formed('box'), {
        ...link,
        x1: 'x1',
        x2: 'x2',
        y1: 'low',
        y2: (mark: FigureMark) => Math.max(mark.high, mark.low + scale / 150),
        fill: 'none',
        pointerEvents: 'all',
        strokeWidth: 1.25,
        inset: 1,
      }),
      Plot.link(formed('above', 'below'), {
        ...link,
        x1: 'x1',
        x2: 'x2',
        y1: endOf,
        y2: endOf,
        strokeWidth: 1.5,
      }),
      Plot.link(formed('above', 'below'), {
        ...upright,
        y1: endOf,
        y2: (mark: FigureMark) => endOf(mark) + (mark.form === 'above' ? 1 : -1) * (scale / 25),
        markerEnd: 'arrow',
      }),
      ...[true, false].map((imputed) =>
        Plot.ruleY(
          known.filter((value) => (value.known === 'imputed') === imputed),
          {
            ...line,
            ...(imputed && { strokeDasharray: '3 3' }),
            title: (value: Value) => `${value.start}: ${valueInWords(value)}, ${value.known}`,
          },
        ),
      ),
      Plot.link(formed('point'), { ...upright, y1: 'low', y2: 'high', strokeWidth: 1.5 }),
      Plot.dot(formed('point'), {
        ...link,
        x: middleOf,
        y: ({ low, high }: FigureMark) => (low + high) / 2,
        r: 4.5,
        fill: link.stroke,
      }),
      Plot.ruleY([0], { stroke: ink('--text') }),
      ...(heading
        ? [
            Plot.text([title], {
              frameAnchor: 'top-left',
              dx: -56,
              dy: -58,
              fontSize: 15,
              fontWeight: 700,
              fill: ink('--text'),
            }),
            Plot.text([legendOf(series)], { frameAnchor: 'top-left', dx: -56, dy: -38, fill: ink('--text') }),
          ]
        : []),
    ],
  }) as SVGSVGElement
  svg.setAttribute('font-size', '12')
  svg.setAttribute('font-family', 'DejaVu Sans, system-ui, sans-serif')
  svg.setAttribute('fill', ink('--text'))
  svg.setAttribute('color', ink('--text'))
  return plainSvg(svg, links)
}

const endOf = ({ form, low, high }: FigureMark): number => (form === 'above' ? low : high)
