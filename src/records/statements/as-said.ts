import { type Around, type Content, lower } from './around.js'
import { clauseEnd } from './ends.js'
import { afterSetting } from './setting.js'

/** "As the agency noted last week, A", "A, as the mayor put it": the rest of the sentence is what is said. */
export function asSaid(around: Around): Content | null {
  const { sentence, group, cue } = around
  const { tokens } = sentence
  const as = tokens.findLast((t) => t.end <= group.start)
  if (!as || lower(as) !== 'as' || /^(?:this|that|these|those)$/.test(lower(tokens[as.index + 1])))
    return null
  if (as.index > 0) {
    // "…, as the office said 89 had died": the words after the cue are what is said.
    const at = afterSetting(tokens, cue.index + (lower(tokens[cue.index + 1]) === 'it' ? 2 : 1))
    const closes = tokens[at] === undefined || tokens[at].upos === 'PUNCT'
    return closes && tokens[as.index - 1]!.text === ',' && as.index > 3
      ? { span: { start: sentence.start, end: as.start }, rule: 'statement/as-said' }
      : null
  }
  const comma = tokens.find((t) => t.index > cue.index && t.text === ',')
  const first = comma && comma.index - cue.index < 7 ? tokens[comma.index + 1] : undefined
  return first ? { span: { start: first.start, end: clauseEnd(around) }, rule: 'statement/as-said' } : null
}
