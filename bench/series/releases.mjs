import { pick } from '../duplicates/random.mjs'

/**
 * What bodies let out on one day, about the days before it. A release: who says it, what it is (`day`, `sum`, `rate`, `change`),
 * the days that it is about, `[first, last]` by their numbers, and the true value; how its period is told comes with it.
 */
export function releasesOf(today, { truth, bodies, daily, start, random }) {
  const sum = (first, last) => truth.slice(first, last + 1).reduce((a, b) => a + b, 0)
  const mean = (first, last) => sum(first, last) / (last - first + 1)
  const yesterday = today - 1
  const releases = []
  const say = (kind, first, last, value, more = {}) =>
    releases.push({ body: pick(random, bodies), kind, first, last, value, truly: value, ...more })
  const chance = (share) => random() < share

  if (chance(daily)) {
    // A preliminary count is off; the same body corrects it some days later.
    const revised = chance(0.08)
    const off = revised ? 1 + (chance(0.5) ? -1 : 1) * (0.05 + 0.1 * random()) : 1
    say('day', yesterday, yesterday, Math.round(truth[yesterday] * off), { revised, final: truth[yesterday] })
  }
  if (yesterday >= 6 && today % 7 === 0 && chance(0.7))
    say('sum', today - 7, yesterday, sum(today - 7, yesterday))
  if (yesterday > start && chance(0.12)) {
    // "Since the 21st": until the night before or until the morning, and the report does not say which.
    const open = chance(0.6)
    const morning = open && chance(0.4) ? 0.35 * truth[today] : 0
    say('sum', start, open ? today : yesterday, Math.round(sum(start, yesterday) + morning))
  }
  if (yesterday > 12 && chance(0.04)) {
    const first = yesterday - 3 - Math.floor(9 * random())
    say('sum', first, yesterday, sum(first, yesterday))
  }
  if (yesterday >= 6 && chance(0.05)) say('rate', today - 7, yesterday, mean(today - 7, yesterday))
  if (yesterday >= 10 && chance(0.06)) {
    const first = today - 3 - Math.floor(8 * random())
    say('rate', null, today, mean(first, yesterday))
  }
  if (yesterday >= 13 && chance(0.04)) {
    const [now, before] = [mean(today - 7, yesterday), mean(today - 14, today - 8)]
    if (now > 20 && before > 20)
      say('change', today - 7, yesterday, now / before, { from: 'the previous week' })
  }
  if (yesterday >= 1 && chance(0.04) && truth[yesterday - 1] > 20 && truth[yesterday] > 20) {
    const told = pick(random, ['figure', null])
    say('day', yesterday - 1, yesterday - 1, truth[yesterday - 1])
    const base = told && releases.at(-1)
    say('change', yesterday, yesterday, truth[yesterday] / truth[yesterday - 1], { from: base })
    releases.at(-1).body = releases.at(-2).body
  }
  return releases
}
