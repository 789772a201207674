import type { Sentence, Token } from '../../language/sentence.js'
import { childrenOf, headOf, relation } from '../../language/tree.js'
import type { NumberMention } from '../../mentions/mention.js'
import type { Basis, Per } from '../record.js'
import type { Frame } from './frames/frame.js'
import { isKin } from './lexicon.js'
import { isCapacity, isPlanned, isWanted } from './plan.js'
import { rateOf } from './rate.js'
import { isAbroad, isOfWorld, isWithin } from './whereabouts.js'

/** Verbs that tell of a state even in the past: a count with them holds at a time. */
const STATIVE =
  /^(?:be|have|live|remain|stay|include|contain|comprise|hold|keep|house|reside|need|want|know|belong|represent|sleep|work|stand|wait|lie|sit|carry|feel|see|look|lack|own|exist|continue|describe|say|call|film)$/

/** The verb or adjective that says whether a thing happened or holds: the predicate's own, or the one it hangs on. */
function verbOf(sentence: Sentence, predicate: Token): Token | null {
  for (let token: Token | null = predicate; token; token = headOf(sentence, token)) {
    if (token.upos === 'VERB' || token.upos === 'AUX') return token
    if (childrenOf(sentence, token).some((c) => relation(c) === 'cop')) return token
    if (/^(?:acl|advcl|parataxis)$/.test(relation(token))) return null
  }
  return null
}

/** "Remain displaced", "are being held", "are in custody": the state goes on. */
function goesOn(sentence: Sentence, predicate: Token): boolean {
  const around = [predicate, headOf(sentence, predicate)].filter((t): t is Token => t !== null)
  if (around.some((t) => /^(?:remain|stay|keep)$/.test(t.lemma))) return true
  const aux = childrenOf(sentence, predicate)
  const present = aux.some(
    (c) => /^(?:aux|cop)/.test(c.rel) && /^(?:VBP|VBZ)$/.test(c.xpos) && c.lemma === 'be',
  )
  return present && predicate.xpos === 'VBN'
}

/** Whether what is told happened, once or over a time, and is not a state that holds. */
function happened(sentence: Sentence, predicate: Token): boolean {
  const verb = verbOf(sentence, predicate)
  if (verb?.upos !== 'VERB' || STATIVE.test(verb.lemma)) return false
  return (
    verb.xpos === 'VBD' ||
    verb.xpos === 'VBN' ||
    childrenOf(sentence, verb).some((c) => c.lemma === 'have' && relation(c) === 'aux')
  )
}

/** What turns from an event into a state while it goes on: held, displaced, evacuated, mobilised, affected people. */
const LASTING = /^(?:detention|displacement|evacuation|mobilisation|affected|injury|refugee|stranded)$/

/** "Received 163,000 asylum applications in 2015": those of a time, and not those that are pending. */
function cameIn(sentence: Sentence, { predicate, measure }: Frame): boolean {
  if (measure !== 'refugee' || !/^(?:application|claim|petition)$/.test(predicate.lemma)) return false
  const verb = headOf(sentence, predicate)
  return verb !== null && RECEIVED.test(verb.lemma) && happened(sentence, verb)
}
const RECEIVED = /^(?:receive|register|record|file|lodge|submit|make|get|see)$/

/** What a count is by its kind: total, stock, rate, change or plan. `reached` is the verb that leads up to the number. */
export function basisOf(
  sentence: Sentence,
  number: NumberMention,
  frame: Frame | null,
  anchor: Token,
  reached: Token | null,
): { basis: Basis; per: Per | null; rule: string } {
  if (number.kind === 'ratio') return { basis: 'change', per: null, rule: 'basis/change' }
  const predicate = frame?.predicate ?? anchor
  // What people are ("12 refugees", "12 displaced people") is not planned by a verb further up.
  const own = frame?.basis === 'stock' && predicate.upos !== 'VERB'
  const planned = own
    ? isWanted(sentence, anchor)
    : isPlanned(sentence, predicate) ||
      (!frame?.described && predicate !== anchor && isPlanned(sentence, anchor))
  if (planned || (reached && isPlanned(sentence, reached)) || isCapacity(sentence, number.start))
    return { basis: 'plan', per: null, rule: 'basis/plan' }
  const rate = rateOf(sentence, number)
  if (rate) return { basis: 'rate', per: rate.per, rule: 'basis/rate' }
  if (!frame && isKin(anchor)) return { basis: 'stock', per: null, rule: 'basis/holds' }
  if (!frame || frame.measure === 'other')
    return happened(sentence, predicate) && frame?.basis !== 'stock' && !goesOn(sentence, predicate)
      ? { basis: 'total', per: null, rule: 'basis/happened' }
      : { basis: 'stock', per: null, rule: 'basis/holds' }
  const lasts =
    (LASTING.test(frame.measure) && goesOn(sentence, predicate)) ||
    (frame.measure === 'displacement' &&
      (isWithin(sentence, frame) ||
        isAbroad(sentence, frame) ||
        isOfWorld(frame.measure, number.low ?? number.high)))
  if (frame.basis === 'total' && lasts) return { basis: 'stock', per: null, rule: 'basis/goes-on' }
  if (cameIn(sentence, frame)) return { basis: 'total', per: null, rule: 'basis/happened' }
  return { basis: frame.basis, per: null, rule: frame.basis === 'stock' ? 'basis/holds' : 'basis/happened' }
}
