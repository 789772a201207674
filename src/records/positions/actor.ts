import type { Sentence, Token } from '../../language/sentence.js'
import { childBy, childrenOf, headOf, relation, subtreeOf } from '../../language/tree.js'
import { contains, type Span } from '../../text/span.js'
import { inSentence, statementsNear } from '../near.js'
import type { Reading } from '../reading.js'
import type { Statement } from '../record.js'
import { nounPhrase } from '../statements/speaker.js'
import { powerful } from './lexicon.js'

export type Actor = Readonly<{ span: Span; name: string | null }>

/** The innermost statement that holds a span. */
export const statementAround = (reading: Reading, span: Span): Statement | null =>
  statementsNear(reading, span)
    .filter((s) => contains(s.content, span))
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0] ?? null

/** Whether a statement's speaker can act for a state, an army or an organisation. */
export const isPowerful = (reading: Reading, statement: Statement | null): statement is Statement =>
  statement !== null &&
  (/^(?:official|organisation|state)$/.test(statement.speaker.kind) ||
    hasPower(statement.speaker.quote) ||
    hasPower(statement.speaker.role ?? '') ||
    hasPower(statement.speaker.name) ||
    introducedWithPower(reading, statement.speaker.name))

const introductions = new WeakMap<Reading['article'], Map<string, boolean>>()

/** Whether the words around a name's first mention give it an office: "Interior Minister X", "X, director of …". */
function introducedWithPower({ article }: Reading, name: string): boolean {
  const known = introductions.get(article) ?? new Map<string, boolean>()
  introductions.set(article, known)
  const surname = name.split(/\s+/).at(-1)!
  const before = known.get(surname)
  if (before !== undefined) return before
  const at = /^\p{Lu}/u.test(surname) ? article.text.indexOf(surname) : -1
  const around = at < 0 ? '' : article.text.slice(Math.max(0, at - 60), at + surname.length + 70)
  const sentence =
    at < 0
      ? ''
      : (around.split(/[.!?\n]\s+(?=\p{Lu}\p{Ll}{2,}\s\p{Ll})/u).find((part) => part.includes(surname)) ?? '')
  const powerful = hasPower(sentence)
  known.set(surname, powerful)
  return powerful
}

const hasPower = (phrase: string) =>
  phrase
    .toLowerCase()
    .split(/[\s,’'.()]+/)
    .some((w) => powerful.has(w))

/** Names that stand alone and are no person's: "Kazakhstan", "Brussels", "Amnesty International". */
function namesPower(reading: Reading, sentence: Sentence, head: Token): boolean {
  const { places } = reading
  const words = subtreeOf(sentence, head).map((t) => t.text.toLowerCase())
  if (words.some((w) => powerful.has(w))) return true
  if (head.upos === 'PROPN' && introducedWithPower(reading, head.text)) return true
  return (
    inSentence(places, sentence.index).some(
      (p) => p.use !== 'demonym' && p.start <= head.start && head.end <= p.end,
    ) ||
    /^(?:Moscow|Kyiv|Washington|Brussels|Berlin|Paris|London|Ankara|Beijing|Athens|Budapest|Astana|Tehran|Jerusalem|Israel|Russia|Ukraine|Germany|France|Britain|Hungary|Turkey|Greece|Italy|Poland|Kazakhstan|Georgia|Finland|Austria|Serbia|Croatia|Canada|Mexico|Pakistan|India|China|Australia|Kenya|Uganda|Jordan|Lebanon|Egypt|Sudan|Ethiopia|Colombia|Venezuela|Switzerland|Sweden|Denmark|Norway|Spain)$/.test(
      head.text,
    )
  )
}

/** The subject of a verb, its own or that of the verb it is joined to. */
export function subjectOf(sentence: Sentence, verb: Token): Token | null {
  const own = childrenOf(sentence, verb).find((c) => relation(c) === 'nsubj')
  if (own) return own
  const head = headOf(sentence, verb)
  if (head && /^(?:conj|xcomp|advcl)$/.test(relation(verb)) && head.upos !== 'NOUN')
    return subjectOf(sentence, head)
  if (head && relation(verb) === 'acl' && childBy(sentence, verb, 'nsubj') === null) return null
  return null
}

/**
 * Who is bound by the conduct of a verb: its subject where that has power to act; a pronoun that stands for a speaker
 * with power; the speaker where the verb is passive or its subject is a thing ("capacity will be increased").
 */
export function actorOf(reading: Reading, sentence: Sentence, verb: Token): Actor | null {
  const statement = statementAround(reading, verb)
  const subject = subjectOf(sentence, verb)
  const speaker = isPowerful(reading, statement)
    ? { span: statement.speaker, name: statement.speaker.name }
    : null
  if (!subject) return null
  const span = nounPhrase(sentence, subject, subject.index < verb.index ? { before: verb.index } : {})
  if (subject.upos === 'PRON') {
    if (/^(?:we|i|it|they|he|she)$/i.test(subject.text)) {
      const known = statement ?? lastSpeaker(reading, subject)
      return known && isPowerful(reading, known) ? { span, name: known.speaker.name } : null
    }
    return null
  }
  if (namesPower(reading, sentence, subject)) return { span, name: null }
  const passive = childrenOf(sentence, verb).some((c) => c.rel === 'aux:pass' || c.rel === 'nsubj:pass')
  return passive && speaker ? speaker : null
}

const lastSpeaker = (reading: Reading, before: Span): Statement | null =>
  statementsNear(reading, before).findLast((s) => s.speaker.start <= before.start) ?? null
