import type { TimeMention } from '../../mentions/mention.js'
import { contains } from '../../text/span.js'
import { inSentence } from '../near.js'
import type { Reading } from '../reading.js'
import type { Statement } from '../record.js'

/** How far from its cue the day of a statement stands, in characters. */
const NEAR = 60

const found = new WeakMap<readonly Statement[], ReadonlyMap<Statement, TimeMention>>()

/** The day on which the speaker of each statement last spoke, as the text has it there or before; none where it says no day. */
export function toldBefore(reading: Reading): ReadonlyMap<Statement, TimeMention> {
  const known = found.get(reading.statements)
  if (known) return known
  const days = new Map<Statement, TimeMention>()
  const last = new Map<string, TimeMention>()
  let sentence = 0
  for (const statement of reading.statements) {
    while (sentence + 1 < reading.sentences.length && reading.sentences[sentence]!.end <= statement.cue.start)
      sentence++
    const speaker = statement.speaker.name.replace(/^the /i, '')
    const day = dayOf(inSentence(reading.times, sentence), statement) ?? last.get(speaker)
    if (!day) continue
    last.set(speaker, day)
    days.set(statement, day)
  }
  found.set(reading.statements, days)
  return days
}

/** "The ministry said on Tuesday". */
const dayOf = (times: readonly TimeMention[], { cue, content }: Statement): TimeMention | undefined =>
  times.find(
    (time) =>
      time.kind === 'day' &&
      time.to !== null &&
      !contains(content, time) &&
      Math.abs(time.start - cue.end) < NEAR,
  )
