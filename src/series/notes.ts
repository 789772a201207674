import type { FigureUse, Value } from './series-type.js'

/** What a series lacks, in plain words, so that an empty or thin one says why. */
export function notesOf(figures: readonly FigureUse[], days: readonly Value[]): readonly string[] {
  const used = figures.filter(({ use }) => use === 'used' || use === 'in conflict')
  const unknown = days.filter(({ known }) => known === 'unknown').length
  const open = days.filter(({ known, high }) => known !== 'unknown' && high === null).length
  const counted = used.filter(({ kind }) => kind === 'sum')
  return [
    ...(figures.length === 0 ? ['No figure in the ledger answers this question.'] : []),
    ...(figures.length > 0 && used.length === 0
      ? ['None of the figures can be placed on days; each says why.']
      : []),
    ...(used.length > 0 && counted.length === 0
      ? ['No figure gives a count of any days: a stock or a change alone makes no series.']
      : []),
    ...(counted.length === 1 ? ['One figure alone makes this series; nothing checks it.'] : []),
    ...(unknown > 0
      ? [`${unknown} ${unknown === 1 ? 'day is' : 'days are'} touched by no figure: unknown, not zero.`]
      : []),
    ...(open > 0 ? [`${open} ${open === 1 ? 'day has' : 'days have'} no upper bound.`] : []),
  ]
}
