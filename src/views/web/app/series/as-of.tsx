import { dayInWords } from '../../../words.js'

/** A slider through the days on which reports came out: the series as it was known by then. */
export function AsOf({
  days,
  day,
  onChange,
}: Readonly<{ days: readonly string[]; day: string | null; onChange: (day: string | null) => void }>) {
  if (days.length < 2) return null
  const last = days.length - 1
  const found = day === null ? last : days.findLastIndex((one) => one <= day)
  const at = Math.max(0, found)
  const text = at === last ? 'all that is known' : `as published by ${dayInWords(days[at]!)}`
  return (
    <div class="field as-of">
      <span>
        <label for="as-of">As of</label>: <output for="as-of">{text}</output>
      </span>
      <input
        id="as-of"
        type="range"
        min={0}
        max={last}
        step={1}
        value={at}
        aria-valuetext={text}
        onInput={(event) => {
          const n = Number(event.currentTarget.value)
          onChange(n === last ? null : days[n]!)
        }}
      />
    </div>
  )
}
