import { childrenOf, relation, subtreeOf } from '../../language/tree.js'
import { TIME } from '../../mentions/actors/phrase.js'
import { type Around, type Content, lower } from './around.js'
import { clauseEnd, turnOr } from './ends.js'

/** "promised to help", "urged residents to leave", "called on them to act". `takes`: whether the cue governs an infinitive. */
export function toInfinitive(around: Around, takes: boolean): Content | null {
  const { sentence, cue } = around
  const { tokens } = sentence
  const children = childrenOf(sentence, cue)
  const to = takes
    ? children.find(
        (c) =>
          c.index > cue.index &&
          /^(?:xcomp|ccomp|advcl)$/.test(relation(c)) &&
          childrenOf(sentence, c).some((m) => lower(m) === 'to' && relation(m) === 'mark'),
      )
    : undefined
  if (to) {
    const object = children.find(
      (c) => c.index > cue.index && /^(?:obj|iobj)$/.test(relation(c)) && c.index < to.index,
    )
    // "called on them to act", "appealed for volunteers to help": from the word after the preposition.
    const through = /^(?:for|on|with)$/.test(lower(tokens[cue.index + 1])) && cue.index + 2 < to.index
    const start = through
      ? tokens[cue.index + 2]!
      : object
        ? subtreeOf(sentence, object)[0]!
        : childrenOf(sentence, to).find((m) => lower(m) === 'to')!
    return {
      span: { start: start.start, end: turnOr(around, clauseEnd(around)) },
      rule: 'statement/to-infinitive',
    }
  }
  // "urged people in its path to leave": where the tree hangs "to" elsewhere, the order of words decides.
  const at = tokens.findIndex((t) => t.index > cue.index + 1 && t.index < cue.index + 20 && t.xpos === 'TO')
  return at > 0 &&
    /^(?:urge|order|ask|advise|invite|encourage|instruct|implore|beg|want|recommend)$/.test(cue.lemma) &&
    /^(?:DET|NOUN|PROPN|PRON|NUM|ADJ)$/.test(tokens[cue.index + 1]!.upos) &&
    !tokens.slice(cue.index + 1, at).some((t) => t.text === ',' || /^VB[DZP]$/.test(t.xpos))
    ? {
        span: { start: tokens[cue.index + 1]!.start, end: clauseEnd(around) },
        rule: 'statement/to-infinitive',
      }
    : null
}

/** "called for talks"; words of time may stand between: "called on Friday for talks". */
export function calledFor(around: Around): Content | null {
  const { tokens } = around.sentence
  let at = around.cue.index + 1
  while (
    TIME.test(tokens[at]?.text ?? '') ||
    (lower(tokens[at]) === 'on' && TIME.test(tokens[at + 1]?.text ?? ''))
  )
    at++
  const first = tokens[at + 1]
  return first && /^(?:for|on)$/.test(lower(tokens[at]))
    ? {
        span: { start: first.start, end: turnOr(around, clauseEnd(around)) },
        rule: 'statement/called-for',
      }
    : null
}

/** "raised concerns about A", "voiced regret that B". */
export function voiced(around: Around): Content | null {
  const { cue } = around
  const { tokens } = around.sentence
  if (!/^(?:raise|voice|express)$/.test(cue.lemma)) return null
  const feeling = tokens.findIndex(
    (t) =>
      t.index > cue.index &&
      t.index < cue.index + 4 &&
      /^(?:concerns?|alarm|regret|fears?|doubts?)$/.test(lower(t)),
  )
  const first = feeling < 0 ? undefined : tokens[feeling + 2]
  return first && /^(?:about|over|at|that|for)$/.test(lower(tokens[feeling + 1]))
    ? { span: { start: first.start, end: clauseEnd(around) }, rule: 'statement/voiced' }
    : null
}

/** "announced a ban", "described it as a disaster". `as`: whether the cue says something of its object. */
export function nounPhraseAfter(around: Around, as: boolean): Content | null {
  const { sentence, cue, quotations } = around
  const { tokens } = sentence
  const children = childrenOf(sentence, cue)
  const object = children.find(
    (c) =>
      c.index > cue.index &&
      /^(?:obj|xcomp|nsubj)$/.test(relation(c)) &&
      (c.upos !== 'PRON' || as || /^(?:accuse|call)$/.test(cue.lemma)) &&
      lower(subtreeOf(sentence, c)[0]) !== 'to',
  )
  if (!object || lower(tokens[cue.index + 1]) === 'missing') return null
  // "called it a disaster" says something of it, "called a meeting" does not.
  const naming = /^(?:call|label|brand|dub|term|deem)$/.test(cue.lemma)
  const names =
    children.some((c) => c.index > cue.index && c !== object && relation(c) === 'xcomp') ||
    quotations.some((q) => q.outer.start > cue.end && q.outer.start < sentence.end)
  if (naming && !names) return null
  // What the object governs, and "as", "of", "to" and "for" phrases of the verb; "last week" and the like are the reporter's.
  const extent = Math.max(
    ...children
      .filter(
        (c) =>
          c === object ||
          (c.index > object.index &&
            /^(?:obl|xcomp|advcl|ccomp)$/.test(relation(c)) &&
            childrenOf(sentence, c).some((m) => /^(?:as|of|to|for|on|with|a|in|from|if)$/.test(lower(m)))),
      )
      .flatMap((c) => subtreeOf(sentence, c).map((t) => t.end)),
  )
  const quotation = quotations.find((q) => q.outer.start < extent && q.outer.end > extent)
  return {
    span: {
      start: subtreeOf(sentence, object)[0]!.start,
      end: Math.min(naming ? sentence.end : (quotation?.outer.end ?? extent), clauseEnd(around)),
    },
    rule: 'statement/noun-phrase',
  }
}

/** "warned of floods", "admitted to a tense situation". `takes`: whether the cue governs "of". */
export function warnedOf(around: Around, takes: boolean): Content | null {
  const { tokens } = around.sentence
  const { cue } = around
  const preposition = lower(tokens[cue.index + 1])
  const first = tokens[cue.index + 2]
  const fits =
    (takes && /^(?:of|about|against)$/.test(preposition)) ||
    (/^(?:admit|confess)$/.test(cue.lemma) && preposition === 'to')
  return fits && first
    ? { span: { start: first.start, end: clauseEnd(around) }, rule: 'statement/warned-of' }
    : null
}

const NAMING = /^(?:call|label|brand|dub|term|deem|describe|characteri[sz]e|denounce)$/

/** "what it called a disaster", "a force, which he describes as an elite unit": the name or the judgment is the speaker's. */
export function whatCalled(around: Around): Content | null {
  const { sentence, cue, group } = around
  const { tokens } = sentence
  const before = tokens.findLast((t) => t.end <= group.start)
  if (!NAMING.test(cue.lemma) || !/^(?:what|which)$/.test(lower(before))) return null
  const from = lower(tokens[cue.index + 1]) === 'as' ? cue.index + 2 : cue.index + 1
  const to = tokens.findIndex(
    (t) => t.index > from && (/^[,.;:–—]$/.test(t.text) || /^(?:WDT|WP|VBD|MD)$/.test(t.xpos)),
  )
  const last = tokens[(to < 0 ? tokens.length : to) - 1]
  return tokens[from] && last && last.index >= from
    ? { span: { start: tokens[from].start, end: last.end }, rule: 'statement/what-called' }
    : null
}
