import type { Figure } from '../record.js'
import { TOLLS } from './tolls.js'

/** Up to here the same number is often another one by chance. */
const COMMON = 10

/** What figures share that tell the same again: "15 people dead" in a headline, "the death of 15 migrants" below it. */
function sameness({
  amount: { low, high, qualifier },
  measure,
  basis,
  unit,
  population,
}: Figure): string | null {
  const most = high ?? low
  if (most === null || qualifier === 'vague' || measure === 'other' || basis === 'change') return null
  const kind = most < COMMON ? population.kind : ''
  return kind === null ? null : [low, high, measure, basis, unit, kind].join(' ')
}

/** What is the same whenever it is told: how many are in a state, or a toll. More and more arrive until one is told. */
const keepsItsTime = ({ basis, measure }: Figure): boolean => basis === 'stock' || TOLLS.has(measure)

const isDated = ({ rules }: Figure): boolean =>
  rules.some((rule) => /^period\/(?:sentence|before|event|told)$/.test(rule))
const isPlaced = ({ rules }: Figure): boolean => rules.includes('where/sentence')
const isGuessed = ({ rules }: Figure): boolean => rules.includes('where/scene')

/** Figures that are told more than once, each with the days and the places that any of them names. */
export function withTold(figures: readonly Figure[]): readonly Figure[] {
  const told = new Map<string, Figure[]>()
  for (const figure of figures) {
    const key = sameness(figure)
    if (key !== null) told.set(key, [...(told.get(key) ?? []), figure])
  }
  return figures.map((figure) => {
    const key = sameness(figure)
    const same = key === null ? [] : told.get(key)!
    if (same.length < 2) return figure
    const dated = isDated(figure) || !keepsItsTime(figure) ? undefined : same.find(isDated)
    const placed = isGuessed(figure) ? same.find(isPlaced) : undefined
    return {
      ...figure,
      ...(dated && { period: dated.period }),
      ...(placed && { from: placed.from, to: placed.to, at: placed.at }),
      rules: [
        ...figure.rules.filter(
          (rule) => !(dated && rule.startsWith('period/')) && !(placed && rule.startsWith('where/')),
        ),
        ...(placed ? ['where/again'] : []),
        ...(dated ? ['period/again'] : []),
      ],
    }
  })
}
