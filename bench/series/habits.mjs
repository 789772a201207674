const named = ({ low, high }) => (low !== null && high !== null ? (low + high) / 2 : (low ?? high))
const dayNumber = (iso) => Date.parse(iso) / 86_400_000
/** The newest report last; of one day's, in the order of their ids. */
const byAge = (a, b) => (a.article.day < b.article.day ? -1 : a.article.day > b.article.day ? 1 : 0)

/** A straight line between the reports on single days, of several on one day the newest; flat beyond them. */
export function interpolated(evidence, first, days) {
  const known = new Map()
  for (const { figure } of [...evidence].sort(byAge)) {
    const { start, end } = figure.period
    if (figure.basis === 'total' && start !== null && start === end)
      known.set(dayNumber(end) - dayNumber(first), named(figure.amount))
  }
  const at = [...known.keys()].sort((a, b) => a - b)
  return Array.from({ length: days }, (_, day) => {
    const next = at.find((one) => one >= day)
    const last = at.findLast((one) => one <= day)
    if (next === undefined || last === undefined) return known.get(next ?? last) ?? null
    if (next === last) return known.get(day)
    return known.get(last) + ((known.get(next) - known.get(last)) * (day - last)) / (next - last)
  })
}

/** Of each day what the newest report that covers it gives, totals spread evenly; a rate without a first day covers a week. */
export function newestWins(evidence, first, days) {
  const values = Array(days).fill(null)
  for (const { figure } of [...evidence].sort(byAge)) {
    if (figure.basis === 'change') continue
    const end = dayNumber(figure.period.end) - dayNumber(first)
    const start = figure.period.start === null ? end - 6 : dayNumber(figure.period.start) - dayNumber(first)
    const share = figure.basis === 'rate' ? 1 : end - start + 1
    for (let day = Math.max(0, start); day <= Math.min(days - 1, end); day++)
      values[day] = named(figure.amount) / share
  }
  return values
}
