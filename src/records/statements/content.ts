import type { Sentence, Token } from '../../language/sentence.js'
import { childrenOf, relation, subtreeOf } from '../../language/tree.js'
import { TIME } from '../../mentions/actors/phrase.js'
import { contains, overlaps, type Span, trim } from '../../text/span.js'
import { type Shape, shapesOf } from './cues.js'
import type { Quotation } from './quotes.js'

export type Content = Readonly<{ span: Span; rule: string }>

type Around = Readonly<{
  text: string
  sentence: Sentence
  quotations: readonly Quotation[]
  cue: Token
  /** From the first to the last word of cue and speaker together. */
  group: Span
}>

const lower = (token: Token | undefined) => token?.text.toLowerCase() ?? ''
const length = ({ start, end }: Span) => end - start

/** Without white space, outer quotation marks, and commas, dashes and stops at the ends (a stop inside a quotation stays). */
export function tidy(text: string, span: Span, quotations: readonly Quotation[]): Span {
  let { start, end } = trim(text, span)
  const quotation = quotations.find(
    (q) => q.outer.start <= start && end <= q.outer.end && end > q.inner.start,
  )
  if (quotation) {
    const inner = trim(text, {
      start: Math.max(start, quotation.inner.start),
      end: Math.min(end, quotation.inner.end),
    })
    return /[,]$/.test(text.slice(inner.start, inner.end))
      ? trim(text, { start: inner.start, end: inner.end - 1 })
      : inner
  }
  for (let moved = true; moved && start < end; ) {
    moved = false
    const last = text[end - 1]!
    if (
      /[\s,;:.–—-]/.test(last) &&
      !(last === '.' && /\.(?:\p{L}|\s)?\.$|(?:U\.S|[ap]\.m|U\.N)\.$/u.test(text.slice(end - 5, end)))
    ) {
      end--
      moved = true
    }
    if (/[\s,;:–—►•-]/.test(text[start]!)) {
      start++
      moved = true
    }
  }
  return { start, end }
}

/** The stretch before the cue and its speaker, where a comma or a closing mark sets them off. */
function before({ text, sentence, quotations, group }: Around): Content | null {
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

const SKIP =
  /^(?:reporters?|journalists?|that|,|:|again|also|earlier|later|today|yesterday|tonight|then|on|in|at|of|the|a|his|her|local|state|news|conference|agency|media|television|tv|radio|statement|interview|briefing|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/

/** What follows a cue: a quotation, a clause, or the shapes that the cue allows. */
function after(around: Around, shapes: ReadonlySet<Shape>): Content | null {
  const { text, sentence, quotations, cue, group } = around
  const { tokens } = sentence
  const from = tokens.findLastIndex((t) => t.start < Math.max(cue.end, group.end)) + 1
  const next = quotations.find((q) => q.outer.start >= cue.end)
  if (next && next.outer.start < sentence.end) {
    const between = tokens.filter((t) => t.start >= Math.max(cue.end, group.end) && t.end <= next.outer.start)
    if (between.every((t) => SKIP.test(lower(t)) || t.upos === 'PROPN') && between.length <= 8) {
      const tail = text.slice(next.outer.end, sentence.end).trim()
      if (
        between.at(-1)?.text === ':' ||
        between.at(-1)?.text === ',' ||
        between.length === 0 ||
        tail === '' ||
        /^[.,"”]/.test(tail)
      )
        return { span: next.inner, rule: 'statement/quote-after' }
    }
  }
  const children = childrenOf(sentence, cue)
  const clause = children.find(
    (c) =>
      c.index > cue.index &&
      (relation(c) === 'ccomp' || (relation(c) === 'parataxis' && shapes.has('clause'))),
  )
  if (clause && shapes.has('clause')) {
    const mark = tokens.slice(from, clause.index + 1).findIndex((t) => lower(t) === 'that')
    const subtree = subtreeOf(sentence, clause).filter(
      (t) => t.start >= group.start && t.index > cue.index && (t.start >= group.end || t.end <= group.start),
    )
    const first =
      mark >= 0 && subtree.some((t) => t.index >= from + mark)
        ? from + mark + 1
        : (subtree[0]?.index ?? clause.index)
    return {
      span: { start: tokens[Math.min(first, tokens.length - 1)]!.start, end: clauseEnd(around, cue) },
      rule: 'statement/clause-after',
    }
  }
  const that = tokens.findIndex(
    (t) => t.index > cue.index && t.index < cue.index + 9 && lower(t) === 'that' && t.upos === 'SCONJ',
  )
  if (that >= 0 && that + 1 < tokens.length && shapes.has('clause'))
    return {
      span: { start: tokens[that + 1]!.start, end: clauseEnd(around, cue) },
      rule: 'statement/that-clause',
    }
  if (shapes.has('to')) {
    const to = children.find(
      (c) =>
        c.index > cue.index &&
        /^(?:xcomp|ccomp|advcl)$/.test(relation(c)) &&
        childrenOf(sentence, c).some((m) => lower(m) === 'to' && relation(m) === 'mark'),
    )
    if (to) {
      const object = children.find(
        (c) => c.index > cue.index && /^(?:obj|iobj)$/.test(relation(c)) && c.index < to.index,
      )
      // "called on them to act", "appealed for volunteers to help": from the word after the preposition.
      const through = /^(?:for|on|with|to)$/.test(lower(tokens[cue.index + 1])) && cue.index + 2 < to.index
      const start =
        through && lower(tokens[cue.index + 1]) !== 'to'
          ? tokens[cue.index + 2]!
          : object
            ? subtreeOf(sentence, object)[0]!
            : childrenOf(sentence, to).find((m) => lower(m) === 'to')!
      return {
        span: { start: start.start, end: turnOr(around, clauseEnd(around, cue)) },
        rule: 'statement/to-infinitive',
      }
    }
  }
  // "urged people in its path to leave": where the tree hangs "to" elsewhere, the order of words decides.
  const toIndex = tokens.findIndex(
    (t) => t.index > cue.index + 1 && t.index < cue.index + 20 && t.xpos === 'TO',
  )
  if (
    /^(?:urge|order|ask|advise|invite|encourage|instruct|implore|beg|want|recommend)$/.test(cue.lemma) &&
    toIndex > 0 &&
    /^(?:DET|NOUN|PROPN|PRON|NUM|ADJ)$/.test(tokens[cue.index + 1]!.upos) &&
    !tokens.slice(cue.index + 1, toIndex).some((t) => t.text === ',' || /^VB[DZP]$/.test(t.xpos))
  )
    return {
      span: { start: tokens[cue.index + 1]!.start, end: clauseEnd(around, cue) },
      rule: 'statement/to-infinitive',
    }
  // "called on Friday for talks": words of time may stand between.
  let prep = cue.index + 1
  while (
    TIME.test(tokens[prep]?.text ?? '') ||
    (lower(tokens[prep]) === 'on' && TIME.test(tokens[prep + 1]?.text ?? ''))
  )
    prep++
  if (shapes.has('for') && /^(?:for|on)$/.test(lower(tokens[prep])) && tokens[prep + 1])
    return {
      span: { start: tokens[prep + 1]!.start, end: turnOr(around, clauseEnd(around, cue)) },
      rule: 'statement/called-for',
    }
  // "raised concerns about A", "voiced regret that B"
  const feeling = tokens.findIndex(
    (t) =>
      t.index > cue.index &&
      t.index < cue.index + 4 &&
      /^(?:concerns?|alarm|regret|fears?|doubts?)$/.test(lower(t)),
  )
  if (
    /^(?:raise|voice|express)$/.test(cue.lemma) &&
    feeling >= 0 &&
    /^(?:about|over|at|that|for)$/.test(lower(tokens[feeling + 1])) &&
    tokens[feeling + 2]
  )
    return {
      span: { start: tokens[feeling + 2]!.start, end: clauseEnd(around, cue) },
      rule: 'statement/voiced',
    }
  if (shapes.has('noun') || shapes.has('as')) {
    const object = children.find(
      (c) =>
        c.index > cue.index &&
        /^(?:obj|xcomp|nsubj)$/.test(relation(c)) &&
        (c.upos !== 'PRON' || shapes.has('as') || /^(?:accuse|call)$/.test(cue.lemma)) &&
        lower(subtreeOf(sentence, c)[0]) !== 'to',
    )
    // "called it a disaster" says something of it, "called a meeting" does not.
    const naming = /^(?:call|label|brand|dub|term|deem)$/.test(cue.lemma)
    const names =
      children.some((c) => c.index > cue.index && c !== object && relation(c) === 'xcomp') ||
      quotations.some((q) => q.outer.start > cue.end && q.outer.start < sentence.end)
    if (object && (!naming || names) && lower(tokens[cue.index + 1]) !== 'missing') {
      // What the object governs, and "as", "of", "to" and "for" phrases of the verb; "last week" and the like are the reporter's.
      const extent = Math.max(
        ...children
          .filter(
            (c) =>
              c === object ||
              (c.index > object.index &&
                /^(?:obl|xcomp|advcl|ccomp)$/.test(relation(c)) &&
                childrenOf(sentence, c).some((m) =>
                  /^(?:as|of|to|for|on|with|a|in|from|if)$/.test(lower(m)),
                )),
          )
          .flatMap((c) => subtreeOf(sentence, c).map((t) => t.end)),
      )
      const quotation = quotations.find((q) => q.outer.start < extent && q.outer.end > extent)
      return {
        span: {
          start: subtreeOf(sentence, object)[0]!.start,
          end: Math.min(naming ? sentence.end : (quotation?.outer.end ?? extent), clauseEnd(around, cue)),
        },
        rule: 'statement/noun-phrase',
      }
    }
  }
  if (
    ((shapes.has('of') && /^(?:of|about|against)$/.test(lower(tokens[cue.index + 1]))) ||
      (/^(?:admit|confess)$/.test(cue.lemma) && lower(tokens[cue.index + 1]) === 'to')) &&
    tokens[cue.index + 2]
  )
    return {
      span: { start: tokens[cue.index + 2]!.start, end: clauseEnd(around, cue) },
      rule: 'statement/warned-of',
    }
  return null
}

/** Before ", while …" or ", but …", which set something else against what is called for. */
function turnOr({ sentence, cue }: Around, end: number): number {
  const turn = sentence.tokens.find(
    (t, i) =>
      i > cue.index &&
      ((/^(?:while|but)$/i.test(t.text) && sentence.tokens[i - 1]?.text === ',') ||
        (t.text === 'at' &&
          lower(sentence.tokens[i + 2]) === 'time' &&
          lower(sentence.tokens[i + 3]) === 'when')),
  )
  return turn ? Math.min(turn.start, end) : end
}

/** Where what a cue governs ends: at the end of the sentence, or before another cue that the speaker's sentence goes on to. */
function clauseEnd({ text, sentence, quotations }: Around, cue: Token): number {
  const { tokens } = sentence
  for (const token of tokens) {
    if (token.index <= cue.index + 1) continue
    const word = lower(token)
    const previous = tokens[token.index - 1]
    const participle =
      /ing$/.test(word) && shapesOf(token).size > 0 && lower(tokens[token.index + 1]) !== 'to'
    if (participle && previous?.text === ',') return previous.start
    if (participle && /^(?:while|also)$/.test(lower(previous))) return previous!.start
    // What follows a closing mark with "as" or "while" is the reporter's scene again.
    if (
      /^(?:as|while|after|when|during)$/.test(word) &&
      quotations.some((q) => q.inner.start > cue.end && q.outer.end === previous?.end)
    )
      return token.start
    if (word === 'according' && lower(tokens[token.index + 1]) === 'to') return token.start
    if (/^(?:while|and|but)$/.test(word)) {
      const joined = tokens[token.index + 1]
      if (joined && relation(joined) === 'conj' && joined.head === cue.index) return token.start
      if (
        word === 'while' &&
        joined &&
        /ing$/.test(joined.text) &&
        relation(joined) === 'advcl' &&
        joined.head === cue.index
      )
        return token.start
    }
  }
  const quotation = quotations.find((q) => q.outer.start < sentence.end && q.outer.end > sentence.end)
  return quotation ? quotation.outer.end : trim(text, sentence).end
}

/** The words that a cue attributes: before it, after it, or around it (then the longer part). */
export function contentOf(around: Around, shapes: ReadonlySet<Shape>): Content | null {
  const { text, quotations, group, sentence } = around
  const ahead = shapes.has('clause') ? before(around) : null
  const behind = after(around, shapes)
  const rest = (): Content | null => {
    // "…," he said, "…": the quotation goes on after the cue.
    const next = quotations.find((q) => q.outer.start >= group.end)
    if (!next || next.outer.start > sentence.end + 3) return null
    const between = text.slice(group.end, next.outer.start).trim()
    if (next.outer.start < sentence.end ? between.length > 30 : between.length > 160) return null
    // A comma inside the closing mark leads to a cue of its own.
    if (/,\s*$/.test(text.slice(next.inner.start, next.inner.end)) && next.inner.start > sentence.end)
      return null
    return next ? { span: next.inner, rule: 'statement/quote-around' } : null
  }
  const isAhead =
    ahead &&
    (ahead.rule !== 'statement/clause-before' ||
      !behind ||
      !/clause|to-inf|quote/.test(behind.rule) ||
      (length(ahead.span) > 60 && around.cue.index > sentence.tokens.length - 6))
  if (isAhead) {
    const more = ahead.rule === 'statement/quote-before' ? rest() : null
    return more && length(more.span) > length(ahead.span) ? more : ahead
  }
  return behind ?? ahead
}

/** Direct where all of it stands in quotation marks, mixed where a part does. */
export function formOf(content: Span, quotations: readonly Quotation[]): 'direct' | 'indirect' | 'mixed' {
  if (quotations.some((q) => contains({ start: q.outer.start, end: q.outer.end }, content))) return 'direct'
  return quotations.some((q) => overlaps(q.inner, content) && q.inner.end - q.inner.start > 2)
    ? 'mixed'
    : 'indirect'
}
