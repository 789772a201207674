import { pick } from '../duplicates/random.mjs'

/** How often reports tell a number so. */
const STYLES = {
  exact: 34,
  rounded: 20,
  about: 15,
  'just-under': 7,
  'at-least': 9,
  'just-over': 3,
  'at-most': 4,
  range: 5,
  vague: 3,
}
const deck = Object.entries(STYLES).flatMap(([style, times]) => Array(times).fill(style))
/** Of rounded numbers so many are rounded further than anyone would think. */
const SLOPPY = 0.04

/** A number as a report gives it: the amount of a figure. Small numbers are told as they are. */
export function told(value, random, style = pick(random, deck)) {
  if (value < 20 || style === 'exact') return amount('exact', Math.round(value))
  const sloppy = random() < SLOPPY ? 10 : 1
  if (style === 'rounded') return amount('exact', nearest(value, sloppy * unitOf(value, 0.05, random)))
  if (style === 'about') return amount('about', nearest(value, sloppy * unitOf(value, 0.1, random)))
  if (style === 'vague') return vague(value) ?? told(value, random, 'about')
  if (style === 'range') {
    const unit = unitOf(value, 0.2, random)
    const low = Math.floor(value / unit) * unit
    return low > 0 ? amount('range', low, low + unit) : told(value, random, 'about')
  }
  const unit = 10 ** Math.floor(Math.log10(value * 0.1))
  const below = Math.max(unit, Math.floor(value / unit) * unit)
  const above = Math.ceil(value / unit) * unit
  // "Nearly" and "a little more than" are said of what is near; who is not near says "about".
  if (style === 'just-under')
    return above - value <= 0.04 * above ? amount(style, above) : told(value, random, 'about')
  if (style === 'just-over')
    return value - below <= 0.02 * below ? amount(style, below) : told(value, random, 'about')
  return style === 'at-least' ? amount(style, below, null) : amount(style, null, above)
}

/** A change as reports give it: in percent, in halves, "nearly doubled". */
export function toldChange(ratio, random) {
  if (Math.abs(ratio - 2) < 0.1 && ratio <= 2) return amount('just-under', 2)
  const step = pick(random, [0.01, 0.01, 0.05])
  const rounded = Math.round(ratio / step) * step
  return amount(pick(random, ['about', 'about', 'exact']), Number(rounded.toFixed(2)))
}

const amount = (qualifier, low, high = low) => ({ low, high, qualifier })
const nearest = (value, unit) => Math.max(unit, Math.round(value / unit) * unit)

/** A power of ten, or half of one, that is at most a share of the value; now and then a finer one. */
function unitOf(value, share, random) {
  const power = 10 ** Math.floor(Math.log10(value * share))
  return Math.max(1, pick(random, [power, power, 5 * power <= value * share ? 5 * power : power, power / 10]))
}

/** "Hundreds", "thousands": said from two of them up. */
function vague(value) {
  const power = 10 ** Math.floor(Math.log10(value))
  return power >= 100 && value >= 2 * power ? amount('vague', power) : null
}
