import type { FigureUse } from '../../series/series-type.js'

/** How many figures bear on a series: those in conflict do, what only repeats another or was replaced does not. */
export const usedOf = (figures: readonly FigureUse[]): number =>
  figures.filter(({ use }) => use === 'used' || use === 'in conflict').length
