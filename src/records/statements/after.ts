import type { Token } from '../../language/sentence.js'
import { childrenOf, relation, subtreeOf } from '../../language/tree.js'
import { type Around, type Content, lower } from './around.js'
import { calledFor, nounPhraseAfter, toInfinitive, voiced, warnedOf } from './complements.js'
import type { Shape } from './cues.js'
import { clauseEnd } from './ends.js'
import { afterSetting } from './setting.js'

/** Words that may stand between a cue and the quotation that it governs. */
const SKIP =
  /^(?:reporters?|journalists?|that|,|:|again|also|earlier|later|today|yesterday|tonight|then|on|in|at|of|the|a|his|her|local|state|news|conference|agency|media|television|tv|radio|statement|interview|briefing|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/

function quoteAfter({ text, sentence, quotations, cue, group }: Around): Content | null {
  const next = quotations.find((q) => q.outer.start >= cue.end)
  if (!next || next.outer.start >= sentence.end) return null
  const between = sentence.tokens.filter(
    (t) => t.start >= Math.max(cue.end, group.end) && t.end <= next.outer.start,
  )
  if (between.length > 8 || !between.every((t) => SKIP.test(lower(t)) || t.upos === 'PROPN')) return null
  const tail = text.slice(next.outer.end, sentence.end).trim()
  return between.length === 0 || /^[:,]$/.test(between.at(-1)!.text) || tail === '' || /^[.,"”]/.test(tail)
    ? { span: next.inner, rule: 'statement/quote-after' }
    : null
}

/** The clause that the tree hangs on the cue, from its first word on whatever the tree makes of it. */
function clauseAfter(around: Around): Content | null {
  const { sentence, cue, group } = around
  const { tokens } = sentence
  const clause = childrenOf(sentence, cue).find(
    (c) => c.index > cue.index && /^(?:ccomp|parataxis)$/.test(relation(c)),
  )
  const from = tokens.findLastIndex((t) => t.start < Math.max(cue.end, group.end)) + 1
  const set = afterSetting(tokens, from)
  // "said, some had left": a comma that the clause follows.
  const begin = tokens[set]?.text === ',' && clause && clause.index > set ? set + 1 : set
  const plain = TAKES_NO_OBJECT.test(cue.lemma) || lower(tokens[begin - 1]) === 'that'
  if (plain && /^(?:as|when|while|after|before|during|,|\.)$/.test(lower(tokens[begin]))) return null
  const contentFrom = (first: number): Content => ({
    span: { start: tokens[Math.min(first, tokens.length - 1)]!.start, end: clauseEnd(around) },
    rule: 'statement/clause-after',
  })
  if (!clause) return plain && cue.xpos !== 'VBN' && isClause(tokens.slice(begin)) ? contentFrom(begin) : null
  if (plain) return contentFrom(begin)
  const subtree = subtreeOf(sentence, clause).filter(
    (t) => t.index > cue.index && (t.start >= group.end || t.end <= group.start),
  )
  const that = tokens.slice(from, clause.index + 1).findIndex((t) => lower(t) === 'that')
  const marked = that >= 0 && subtree.some((t) => t.index >= from + that)
  return contentFrom(marked ? from + that + 1 : (subtree[0]?.index ?? clause.index))
}

/** Whether a subject and a finite verb stand there before any comma. */
const isClause = (tokens: readonly Token[]): boolean => {
  const verb = tokens.findIndex((t) => /^(?:VB[DZPN]|MD)$/.test(t.xpos))
  return (
    verb > 0 &&
    /^(?:DET|PRON|NOUN|PROPN|NUM|ADJ)$/.test(tokens[0]!.upos) &&
    tokens.slice(0, verb).every((t) => t.text !== ',')
  )
}

/** Cues with nothing between them and their clause but "that" and the setting: what stands there belongs to the clause. */
const TAKES_NO_OBJECT =
  /^(?:say|claim|insist|believe|argue|estimate|think|assert|allege|maintain|contend|predict|fear|conclude|suggest|understand|hope|reckon|find|know)$/

/** A "that" near the cue, whatever the tree makes of it. */
function thatClause(around: Around): Content | null {
  const { sentence, cue } = around
  const that = sentence.tokens.findIndex(
    (t) => t.index > cue.index && t.index < cue.index + 9 && lower(t) === 'that' && t.upos === 'SCONJ',
  )
  // ", adding that": the words are the participle's.
  if (/ing$/.test(lower(sentence.tokens[that - 1])) && that - 1 > cue.index) return null
  const first = that < 0 ? undefined : sentence.tokens[that + 1]
  return first
    ? { span: { start: first.start, end: clauseEnd(around) }, rule: 'statement/that-clause' }
    : null
}

/** What follows a cue: a quotation, a clause, or the shapes that the cue allows; the first that fits counts. */
export function after(around: Around, shapes: ReadonlySet<Shape>): Content | null {
  const has = (shape: Shape) => shapes.has(shape)
  return (
    quoteAfter(around) ??
    (has('clause') ? clauseAfter(around) : null) ??
    (has('clause') || has('that') ? thatClause(around) : null) ??
    toInfinitive(around, has('to')) ??
    (has('for') ? calledFor(around) : null) ??
    voiced(around) ??
    (has('noun') || has('as') ? nounPhraseAfter(around, has('as')) : null) ??
    warnedOf(around, has('of'))
  )
}
