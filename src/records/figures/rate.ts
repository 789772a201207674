import type { Sentence } from '../../language/sentence.js'
import type { NumberMention } from '../../mentions/mention.js'
import type { Per } from '../record.js'

const PER: Readonly<Record<string, Per>> = {
  day: 'day',
  daily: 'day',
  night: 'day',
  nightly: 'day',
  week: 'week',
  weekly: 'week',
  month: 'month',
  monthly: 'month',
  year: 'year',
  yearly: 'year',
  annually: 'year',
  annual: 'year',
  annum: 'year',
}
const SHORT = /^(?:second|minute|hour)s?$/
const EACH = /^(?:a|an|per|each|every)$/
/** How many words after the number may say so; "every day" reaches to the end of its clause. */
const REACH = 9
const REACH_OF_EVERY = 18
/** "A year earlier", "a week after": a distance in time and no rate. */
const DISTANCE = /^(?:earlier|ago|later|before|after|old|long|from|since|of)$/

/**
 * "A day", "daily", "per week", "every month" near the number; `per` is null where the contract has no name for the unit
 * ("a minute"). Null where the count is no rate.
 */
export function rateOf(sentence: Sentence, number: NumberMention): { per: Per | null } | null {
  const words = sentence.tokens.map((t) => t.text.toLowerCase())
  const after = sentence.tokens.findIndex((t) => t.start >= number.end)
  const end = after < 0 ? words.length : after
  for (let i = end; i < Math.min(words.length, end + REACH_OF_EVERY); i++) {
    const word = words[i]!
    if (/^[,;.:—–]$/.test(word)) break
    if (/ly$|^annual$/.test(word) && PER[word]) return { per: PER[word] }
    if (!EACH.test(words[i - 1] ?? '') || words[i - 2] === 'than') continue
    if (i >= end + REACH && !/^(?:every|each)$/.test(words[i - 1]!)) continue
    // "10,000 a day after the announcement" is a rate, "died a day after" a distance.
    if (i !== end + 1 && DISTANCE.test(words[i + 1] ?? '')) continue
    if (
      words[i - 1] === 'a' &&
      /^(?:last|lasts|lasting|lasted|for|in|within|after|over|of|half|about)$/.test(words[i - 2] ?? '')
    )
      continue
    if (PER[word]) return { per: PER[word] }
    if (SHORT.test(word)) return { per: null }
  }
  const core = sentence.tokens.findIndex((t) => t.start >= number.core.start)
  for (let i = Math.max(0, end - 12); i < core; i++)
    if (/^(?:daily|nightly|weekly|monthly|yearly|annual)$/.test(words[i]!)) return { per: PER[words[i]!]! }
  // "Every year, thousands drown."
  const opening = words.slice(0, 3).findIndex((word) => /^(?:every|each)$/.test(word))
  const unit = opening < 0 ? '' : (words[opening + 1] ?? '')
  if (PER[unit]) return { per: PER[unit] }
  return SHORT.test(unit) ? { per: null } : null
}
