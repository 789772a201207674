import { useState } from 'preact/hooks'
import { TextField } from './field.js'

/** "2022-09-17..2022-09-26" as its two days, empty where it has none. */
export function daysOf(period: string): readonly [from: string, to: string] {
  const [from = '', to = from] = period.split('..')
  return [from.slice(0, 10), to.slice(0, 10)]
}

/** Two days as a period; empty unless both are there in their order. */
export const periodOf = (from: string, to: string): string =>
  from && to && from <= to ? `${from}..${to}` : ''

/** Chooses two days; tells them when both are there, and when both are gone. */
export function Period({
  period,
  names = ['First day', 'Last day'],
  onChange,
}: Readonly<{
  period: string
  names?: readonly [string, string]
  onChange: (period: string) => void
}>) {
  const [days, setDays] = useState(daysOf(period))
  const change = (from: string, to: string) => {
    setDays([from, to])
    if (periodOf(from, to) || (!from && !to)) onChange(periodOf(from, to))
  }
  return (
    <>
      <TextField label={names[0]} type="date" value={days[0]} onChange={(day) => change(day, days[1])} />
      <TextField label={names[1]} type="date" value={days[1]} onChange={(day) => change(days[0], day)} />
    </>
  )
}
