import type { Token } from '../../language/sentence.js'
import type { NumberKind } from '../mention.js'
import type { Amount } from './amount.js'
import { otherKinds } from './words.js'

const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\.|[a-z]*)$/i
const lower = (token: Token | undefined) => token?.text.toLowerCase() ?? ''
const YEAR = /^(?:1[5-9]|20)\d\d$/
const BEFORE_YEAR = new Set(
  'in since of by until till from during before after late early mid fiscal year spring summer autumn fall winter'.split(
    ' ',
  ),
)

/** What a number counts or measures, from the words that touch it. */
export function kindOf(tokens: readonly Token[], { from, to, form }: Amount): NumberKind {
  const before = lower(tokens[from - 1])
  const after = lower(tokens[to])
  const text = tokens[from]!.text
  if (/[$€£¥₴₽₦₹]$/.test(before) || /^(?:usd|eur|gbp|sh|ksh|rs|us)$/.test(before)) return 'money'
  if (/:/.test(text) || (after === 'h' && form === 'exact')) return 'time'
  if (before === 'per' && after === 'cent') return 'percent'
  if (after === 'per' && lower(tokens[to + 1]) === 'cent') return 'percent'
  if (after === '-') {
    const unit = lower(tokens[to + 1])
    if (unit === 'year' && (lower(tokens[to + 3]) === 'old' || lower(tokens[to + 3]) === 'olds')) return 'age'
    const kind = otherKinds.get(unit)
    if (kind) return kind
    if (
      /^(?:point|nation|member|country|seat|story|storey|part|day|bedroom|lane|page|time|way|fold)s?$/.test(
        unit,
      )
    )
      return 'measure'
  }
  if ((after === 'year' || after === 'years') && /^olds?$/.test(lower(tokens[to + 1]))) return 'age'
  if (/^(?:aged?|ages)$/.test(before)) return 'age'
  if (/^(?:st|nd|rd|th)$/.test(after) && tokens[to]!.start === tokens[to - 1]!.end) return 'ordinal'
  if (after === 'times' || (after === '-' && lower(tokens[to + 1]) === 'fold') || after === 'fold')
    return 'ratio'
  if (MONTH.test(before) && /^\d{1,2}$/.test(text)) return 'time'
  if (/^\d{1,2}$/.test(text) && MONTH.test(after) && after !== 'may') return 'time'
  if (YEAR.test(text) && to === from + 1) {
    const noun =
      tokens[to]?.upos === 'NOUN' && !otherKinds.has(after)
        ? /^(?:people|persons|men|women|children|refugees|migrants|troops|families)$/.test(after)
        : false
    if (
      !noun &&
      (BEFORE_YEAR.has(before) ||
        MONTH.test(before) ||
        before === '' ||
        /^[,(–-]$/.test(before) ||
        tokens[to] === undefined ||
        !/^(?:NOUN|ADJ)$/.test(tokens[to].upos))
    )
      return 'time'
  }
  const kind = otherKinds.get(after)
  if (kind) return kind
  if (after === '.' && tokens[to]?.end === tokens[to]?.start) return 'cardinal'
  const previous = tokens[from - 1]
  if (
    previous &&
    /^\d/.test(text) &&
    to === from + 1 &&
    /^\p{Lu}/u.test(previous.text) &&
    previous.upos === 'PROPN' &&
    /^(?:title|highway|route|interstate|boeing|airbus|flight|article|resolution|section|chapter|page|room|phase|day|covid|group|gate|pier|line|no|number|level|category|mi|kc|su|group)$/i.test(
      previous.text,
    )
  )
    return 'label'
  if (
    /^(?:no\.|nos\.|number|category|level|phase|day|page|article|section|chapter|route|highway)$/i.test(
      before,
    ) &&
    /^\d/.test(text)
  )
    return 'label'
  return 'cardinal'
}
