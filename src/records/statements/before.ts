import type { Around, Content } from './around.js'

/** The stretch before the cue and its speaker, where a comma or a closing mark sets them off. */
export function before({ text, sentence, quotations, group }: Around): Content | null {
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
  // "In Europe, officials say …": a phrase without a verb sets the scene and is no content.
  const told = sentence.tokens.some(
    (t) => t.end <= end && /^(?:VERB|AUX)$/.test(t.upos) && !/ing$/.test(t.text),
  )
  if (
    !told ||
    /^(?:if|when|while|although|though|as|after|because|since|in|at)$/i.test(sentence.tokens[0]!.text)
  ) {
    const rest = text.slice(group.end, sentence.end)
    if (rest.length > 40) return null
  }
  if (!told) return null
  const opener = OPENER.exec(lead)
  return {
    span: { start: sentence.start + (opener?.[0].length ?? 0), end },
    rule: 'statement/clause-before',
  }
}

/** Words of the reporter's that lead into what is reported. */
const OPENER = /^(?:For example|For instance|Meanwhile|However|In addition|Moreover|Still|Besides), /
