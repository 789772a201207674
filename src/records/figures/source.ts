import type { NumberMention } from '../../mentions/mention.js'
import { contains } from '../../text/span.js'
import { statementsNear } from '../near.js'
import type { Reading } from '../reading.js'
import type { Figure, Statement } from '../record.js'

/** On whose authority a number stands: the innermost statement whose words hold it; null for the reporter's own. */
export function sourceOf(reading: Reading, number: NumberMention): Figure['source'] {
  const holding = statementsNear(reading, number)
    .filter((s) => contains(s.content, number) && !contains(s.speaker, number))
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0]
  const said = holding ?? saidAround(reading, number)
  return said ? { name: said.speaker.name, text: said.speaker.quote, statement: said.id } : null
}

/** A number in the shorter part of a quotation that its cue interrupts: the statement's content is the longer part. */
function saidAround(reading: Reading, number: NumberMention): Statement | undefined {
  const { start, end } = reading.sentences[number.sentence]!
  if (!/[“"][^“”"]*$/.test(reading.article.text.slice(start, number.start))) return undefined
  return statementsNear(reading, number).find(
    ({ form, cue }) => form !== 'indirect' && cue.start >= number.end && cue.end <= end,
  )
}
