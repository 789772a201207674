import type { NumberMention } from '../../mentions/mention.js'
import type { Rule } from '../../text/rule.js'
import { contains } from '../../text/span.js'
import { statementsNear } from '../near.js'
import type { Reading } from '../reading.js'

/** "It is not 250,000": the negation stands right before the number, past words that only round it. */
const NOT = /\b(?:not|never|n[’']t|no longer)\s+(?:some|about|around|nearly|even|the|a|an)?\s*$/i
/** "Not only 300 but 500" says that there are at least so many. */
const NOT_ONLY = /\bnot\s+(?:only|just|merely)\s*$/i

export const deniedRules: readonly Rule<null>[] = [
  {
    id: 'figure/denied',
    why: 'A number after “not”, or in what somebody denies, is one that the speaker says is wrong.',
    reads: [
      ['Officials said 700 people had come, not [12,000].', { amount: { low: 12_000 } }],
      ['The ministry denied that [300] soldiers had been killed.', { measure: 'death' }],
    ],
    ignores: ['The ministry did not say how 300 soldiers had been killed.'],
    find: null,
  },
]

/** Whether the number is denied where it stands. */
export function isDenied(reading: Reading, number: NumberMention): boolean {
  const { start } = reading.sentences[number.sentence]!
  const before = reading.article.text.slice(start, number.start)
  if (NOT.test(before) && !NOT_ONLY.test(before)) return true
  return statementsNear(reading, number).some(
    ({ content, hedge }) => hedge === 'denied' && contains(content, number),
  )
}
