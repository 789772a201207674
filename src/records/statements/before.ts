import type { Sentence } from '../../language/sentence.js'
import { childrenOf, relation } from '../../language/tree.js'
import { TIME } from '../../mentions/actors/phrase.js'
import type { Span } from '../../text/span.js'
import type { Around, Content } from './around.js'

/** The stretch before the cue and its speaker, where a comma or a closing mark sets them off. */
export function before({ text, sentence, quotations, cue, group }: Around): Content | null {
  const lead = text.slice(sentence.start, group.start).trimEnd()
  const end = sentence.start + lead.length
  const closing = quotations.find(
    (q) =>
      q.outer.end <= group.start && text.slice(q.outer.end, group.start).trim().replace(/^,$/, '') === '',
  )
  if (closing) {
    // A quotation that began in an earlier sentence is taken whole; one that ends a sentence of the reporter's, with it.
    const head =
      closing.outer.start > sentence.start ? text.slice(sentence.start, closing.outer.start).trim() : ''
    if (head === '' || /[,:]$/.test(head)) return { span: closing.inner, rule: 'statement/quote-before' }
    return { span: { start: sentence.start, end: closing.outer.end }, rule: 'statement/mixed-before' }
  }
  if (!/[,—–]$/.test(lead) || lead.length < 8) return null
  // "In Europe, officials say …": a phrase without a verb sets the scene, unless nothing else is left to be said.
  const told = sentence.tokens.some(
    (t) => t.end <= end && /^(?:VERB|AUX)$/.test(t.upos) && !/ing$/.test(t.text),
  )
  const first = sentence.tokens[0]!
  if (!told && (first.upos === 'ADP' || !endsWithCue(sentence, group))) return null
  // "If it rains, officials say, …" only sets the scene; "in May 900 people died, officials say, …" is said.
  const said = childrenOf(sentence, cue).some((t) => relation(t) === 'ccomp' && t.end <= end)
  if (!said && !endsWithCue(sentence, group)) {
    if (SETTING.test(first.text) && sentence.end - group.end > 40) return null
  }
  const opener = OPENER.exec(lead)
  return {
    span: { start: sentence.start + (opener?.[0].length ?? 0), end },
    rule: 'statement/clause-before',
  }
}

const SETTING = /^(?:if|when|while|although|though|as|after|because|since|in|at)$/i

/** Whether only time and place follow the cue: "…, the minister said at a news conference on Tuesday." */
function endsWithCue(sentence: Sentence, group: Span): boolean {
  const rest = sentence.tokens.filter((t) => t.start >= group.end && t.upos !== 'PUNCT')
  return (
    (rest.length === 0 || rest[0]!.upos === 'ADP' || TIME.test(rest[0]!.text)) &&
    rest.length <= 8 &&
    rest.every((t) => /^(?:ADP|DET|NOUN|PROPN|NUM|ADJ|ADV)$/.test(t.upos))
  )
}

/** Words of the reporter's that lead into what is reported. */
const OPENER = /^(?:For example|For instance|Meanwhile|However|In addition|Moreover|Still|Besides), /
