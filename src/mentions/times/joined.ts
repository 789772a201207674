import { quoteOf } from '../../text/span.js'
import type { TimeMention } from '../mention.js'

const CLOCK = String.raw`(\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?|noon|midnight)`
const FROM_CLOCK = new RegExp(String.raw`\bfrom\s+${CLOCK}\s+(?:on\s+)?$`, 'i')
const TO_CLOCK = new RegExp(String.raw`^\s*(?:to|until|till)\s+${CLOCK}\s+(?:on\s+)?$`, 'i')

/** "10:00", "6.30 pm" or "noon" as hours and minutes of 24. */
function clockOf(words: string): string {
  if (/noon/i.test(words)) return '12:00'
  if (/midnight/i.test(words)) return '00:00'
  const [hour, minute] = words.split(/[:.\s]/).map(Number) as [number, number]
  const twelve = /p\.?m/i.test(words) && hour < 12 ? hour + 12 : hour
  return `${String(twelve).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/**
 * "From Monday to Tuesday" and "between the beginning of the year and the end of September" are one stretch each; so is "from
 * 10:00 on Monday to 10:00 on Tuesday", whose hours stand in `edtf`.
 */
export function joined(text: string, times: readonly TimeMention[]): readonly TimeMention[] {
  const out: TimeMention[] = []
  for (const time of times) {
    const first = out.at(-1)
    const between = first ? text.slice(first.end, time.start) : ''
    const opener = first ? text.slice(Math.max(0, first.start - 24), first.start) : ''
    const clocks = [FROM_CLOCK.exec(opener), TO_CLOCK.exec(between)] as const
    const stretch =
      (/\bfrom\s+$/i.test(opener) && /^\s*(?:to|through|until|till)\s+$/i.test(between)) ||
      (/\bbetween\s+$/i.test(opener) && /^\s*and\s+$/i.test(between)) ||
      (clocks[0] && clocks[1])
    if (!(first?.from && time.to && stretch) || first.from > time.to) {
      out.push(time)
      continue
    }
    const [from, to] = clocks
    const hours = from && to ? `${first.from}T${clockOf(from[1]!)}/${time.to}T${clockOf(to[1]!)}` : null
    out[out.length - 1] = {
      ...quoteOf(text, {
        start: first.start - (hours ? from![0].length - 'from '.length : 0),
        end: time.end,
      }),
      sentence: time.sentence,
      kind: 'period',
      from: first.from,
      to: time.to,
      edtf: hours ?? `${first.from}/${time.to}`,
      precision: hours ? 'minute' : time.precision,
      per: null,
      rules: [...first.rules, ...time.rules],
    }
  }
  return out
}
