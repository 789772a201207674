import type { Sentence, Token } from '../../language/sentence.js'
import { childBy, childrenOf, headOf, relation } from '../../language/tree.js'
import { overlaps, quoteOf, type Span } from '../../text/span.js'
import type { Reading } from '../reading.js'
import type { Modality, Note, Position } from '../record.js'
import { actionOf, conditionOf, phraseOf } from './action.js'
import { type Actor, actorOf, isPowerful, statementAround } from './actor.js'
import { conduct, modals, negate } from './lexicon.js'

type Found = Readonly<{
  actor: Actor
  modality: Modality
  action: Span
  condition: Span | null
  rule: string
  sure: number
}>
type Seen = Readonly<{ found?: Found; note?: Note }>

const lower = (token: Token | undefined) => token?.text.toLowerCase() ?? ''
const isNegated = (sentence: Sentence, verb: Token) =>
  childrenOf(sentence, verb).some((c) => c.lemma === 'not' || /^(?:never|n't|n’t|no)$/.test(lower(c)))

/** Things that happen: what is said of them with "will" foretells and binds no one. */
const FORETOLD =
  /^(?:be|have|see|become|remain|continue|take|need|know|hit|face|suffer|die|feel|happen|lead|cause|mean|find|get|like|love)$/

/** "will close", "must leave", "should open": a modal and the verb it stands before. */
function byModal(reading: Reading, sentence: Sentence, modal: Token): Seen {
  const cannot =
    /^(?:can|ca|could)$/.test(lower(modal)) &&
    lower(sentence.tokens[modal.index + 1])
      .replace('’', "'")
      .match(/^(?:not|n't)$/)
  const modality = cannot ? 'must' : modals[lower(modal)]
  if (!modality || modal.upos !== 'AUX') return {}
  const verb = headOf(sentence, modal)
  const left = (reason: string): Seen => ({
    note: { rule: 'position/modal', span: { start: modal.start, end: modal.end }, reason },
  })
  if (!verb) return left('no verb follows')
  const statement = statementAround(reading, verb)
  if (
    lower(modal) === 'would' &&
    !statement &&
    !/^(?:it|he|she|they)$/.test(lower(childBy(sentence, verb, 'nsubj') ?? undefined))
  )
    return left('"would" outside anyone\'s words is the reporter\'s conditional')
  const text = reading.article.text
  const condition = conditionOf(sentence, verb)
  const negated = isNegated(sentence, verb)
  if (modality === 'calls-for') {
    if (!isPowerful(reading, statement)) return left('a wish of someone without power to act')
    return {
      found: {
        actor: { span: statement.speaker, name: statement.speaker.name },
        modality,
        action: actionOf(text, sentence, verb, condition),
        condition,
        rule: 'position/should',
        sure: verb.sure,
      },
    }
  }
  const actor = actorOf(reading, sentence, verb)
  // "Migration must be legal", "Europe's states need to share the burden": the speaker's demand.
  if (!actor && modality === 'must' && !cannot && isPowerful(reading, statement))
    return {
      found: {
        actor: { span: statement.speaker, name: statement.speaker.name },
        modality: 'calls-for',
        action: actionOf(text, sentence, verb, condition),
        condition,
        rule: 'position/must-of-others',
        sure: verb.sure,
      },
    }
  if (!actor) return left('no actor with power to act')
  if (cannot && !statement) return left('"cannot" outside anyone\'s words is inability')
  if (
    modality === 'will' &&
    !negated &&
    FORETOLD.test(verb.lemma) &&
    verb.upos !== 'VERB' &&
    !isPowerful(reading, statement)
  )
    return left('foretells and binds no one')
  if (childrenOf(sentence, verb).some((c) => lower(c) === 'have' && c.rel === 'aux'))
    return left('speaks of what did not happen')
  return {
    found: {
      actor,
      modality: negated ? negate(modality) : modality,
      action: actionOf(text, sentence, verb, condition),
      condition,
      rule: `position/${modality}`,
      sure: verb.sure,
    },
  }
}

/** "plans to close", "urged them to leave", "called for talks", "is considering sanctions". */
function byConduct(reading: Reading, sentence: Sentence, verb: Token): Seen {
  const entries = verb.upos === 'VERB' ? conduct.get(verb.lemma) : undefined
  if (!entries) return {}
  const { text } = reading.article
  const children = childrenOf(sentence, verb)
  const actor = () => actorOf(reading, sentence, verb)
  const hypothetical = children.some(
    (c) => relation(c) === 'aux' && /^(?:would|could|might|can|may)$/.test(lower(c)),
  )
  if (hypothetical) return {}
  for (const { modality, shape, prep } of entries) {
    const complement = complementOf(sentence, verb, shape, prep)
    if (!complement) continue
    const who = actor()
    if (!who)
      return {
        note: {
          rule: 'position/conduct',
          span: { start: verb.start, end: verb.end },
          reason: 'no actor with power to act',
        },
      }
    const negated = isNegated(sentence, verb)
    const condition =
      shape === 'noun' ? null : (conditionOf(sentence, complement) ?? conditionOf(sentence, verb))
    const action =
      shape === 'noun'
        ? phraseOf(text, sentence, complement)
        : actionOf(text, sentence, complement, condition)
    return {
      found: {
        actor: who,
        modality: negated || isNegated(sentence, complement) ? negate(modality) : modality,
        action,
        condition,
        rule: `position/${modality}-${shape}`,
        sure: complement.sure,
      },
    }
  }
  return {}
}

function complementOf(
  sentence: Sentence,
  verb: Token,
  shape: 'to' | 'ing' | 'other' | 'noun',
  prep?: string,
): Token | null {
  const children = childrenOf(sentence, verb).filter((c) => c.index > verb.index)
  const hasTo = (c: Token) => childrenOf(sentence, c).some((m) => lower(m) === 'to' && relation(m) === 'mark')
  const infinitive = children.find((c) => /^(?:xcomp|ccomp|advcl)$/.test(relation(c)) && hasTo(c)) ?? null
  const between = infinitive
    ? children.some((c) => c.index < infinitive.index && /^(?:obj|iobj|obl)$/.test(relation(c))) ||
      childBy(sentence, infinitive, 'nsubj') !== null
    : false
  if (shape === 'to') return infinitive && !between ? infinitive : null
  if (shape === 'other') return infinitive && between ? infinitive : null
  if (shape === 'ing')
    return (
      children.find(
        (c) => /^(?:xcomp|ccomp|advcl|obl)$/.test(relation(c)) && /ing$/.test(c.text) && c.upos === 'VERB',
      ) ?? null
    )
  if (prep)
    return (
      children.find(
        (c) =>
          /^(?:obl|nmod|advcl)$/.test(relation(c)) && childrenOf(sentence, c).some((m) => lower(m) === prep),
      ) ?? null
    )
  return children.find((c) => relation(c) === 'obj' && c.upos !== 'PRON') ?? null
}

/** "have to leave", "are required to", "is set to open", "are going to close", "is expected to". */
function byPeriphrasis(reading: Reading, sentence: Sentence, verb: Token): Seen {
  const next = lower(sentence.tokens[verb.index + 1])
  const infinitive = childrenOf(sentence, verb).find(
    (c) =>
      c.index > verb.index &&
      relation(c) === 'xcomp' &&
      childrenOf(sentence, c).some((m) => lower(m) === 'to'),
  )
  if (!infinitive) return {}
  const bound =
    /^(?:have|need)$/.test(verb.lemma) && next === 'to'
      ? ('must' as const)
      : /^(?:set|due|ready|go|prepared|obliged|required)$/.test(verb.lemma) && /^(?:to)$/.test(next)
        ? /^(?:obliged|required)$/.test(verb.lemma)
          ? ('must' as const)
          : ('will' as const)
        : null
  if (!bound) return {}
  const statement = statementAround(reading, verb)
  const own = actorOf(reading, sentence, verb)
  const demanded = !own && bound === 'must' && isPowerful(reading, statement)
  const actor = own ?? (demanded ? { span: statement!.speaker, name: statement!.speaker.name } : null)
  if (!actor) return {}
  const condition = conditionOf(sentence, infinitive) ?? conditionOf(sentence, verb)
  const modality = isNegated(sentence, verb)
    ? bound === 'must'
      ? ('may-not' as const)
      : ('will-not' as const)
    : bound
  if (bound === 'must' && modality !== 'must') return {}
  if (bound === 'must' && !statement) return {}
  return {
    found: {
      actor,
      modality: demanded ? 'calls-for' : modality,
      action: actionOf(reading.article.text, sentence, infinitive, condition),
      condition,
      rule: `position/${bound}-periphrasis`,
      sure: infinitive.sure,
    },
  }
}

/** "We’ve told everyone: leave now": a command in the words of someone with power to act. */
function byImperative(reading: Reading, sentence: Sentence): Seen {
  const verb = sentence.tokens.find((t) => t.head < 0)
  if (verb?.upos !== 'VERB' || !/^VBP?$/.test(verb.xpos)) return {}
  const children = childrenOf(sentence, verb)
  if (
    children.some((c) => /^(?:nsubj|aux|mark|expl)$/.test(relation(c)) && !/^(?:do|please)$/i.test(c.text)) ||
    verb.index > 4 ||
    verb.text.toLowerCase() !== verb.lemma
  )
    return {}
  const statement = statementAround(reading, verb)
  if (
    !isPowerful(reading, statement) ||
    statement.form !== 'direct' ||
    /^(?:let|thank|look|imagine)$/.test(verb.lemma)
  )
    return {}
  const condition = conditionOf(sentence, verb)
  const modality = isNegated(sentence, verb) ? ('must-not' as const) : ('calls-for' as const)
  return {
    found: {
      actor: { span: statement.speaker, name: statement.speaker.name },
      modality,
      action: actionOf(reading.article.text, sentence, verb, condition),
      condition,
      rule: 'position/imperative',
      sure: verb.sure,
    },
  }
}

/** Positions of the article in order, and the modals that gave none with the reason. */
export function findPositions(reading: Reading): { positions: readonly Position[]; notes: readonly Note[] } {
  const { text } = reading.article
  const seen = reading.sentences.flatMap((sentence) => [
    ...sentence.tokens.flatMap((token) => [
      byModal(reading, sentence, token),
      byConduct(reading, sentence, token),
      byPeriphrasis(reading, sentence, token),
    ]),
    byImperative(reading, sentence),
  ])
  const positions: Position[] = []
  for (const { found } of seen) {
    if (!found || found.action.end - found.action.start < 3) continue
    // "plans to urge them to leave" tells one conduct twice: the outer one stands.
    if (positions.slice(-8).some((p) => overlaps(p.action, found.action))) continue
    const statement = statementAround(reading, found.action)
    positions.push({
      id: `p${positions.length + 1}`,
      actor: {
        ...quoteOf(text, found.actor.span),
        name: found.actor.name ?? text.slice(found.actor.span.start, found.actor.span.end),
      },
      modality: found.modality,
      action: quoteOf(text, found.action),
      condition: found.condition ? quoteOf(text, found.condition) : null,
      statement: statement?.id ?? null,
      confidence: found.sure < 0.5 ? 0.5 : 0.75,
      rules: [found.rule],
    })
  }
  return { positions, notes: seen.flatMap(({ note }) => (note ? [note] : [])) }
}
