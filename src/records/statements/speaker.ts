import type { Sentence, Token } from '../../language/sentence.js'
import { childBy, childrenOf, headOf, headsOf, relation } from '../../language/tree.js'
import { describe, isOrganisation, isRole } from '../../mentions/actors/known.js'
import { nounPhrase, TIME } from '../../mentions/actors/phrase.js'
import { contains } from '../../text/span.js'
import { shapesOf } from './cues.js'
import type { Source } from './found.js'
import { beside, sourceBefore } from './nearby.js'

/** Who says it: by the tree, unless the words before the cue are plainly a longer name, or all there is. */
export function sourceOfCue(sentence: Sentence, cue: Token): Source | null {
  const goesOn = cueBefore(sentence, cue)
  if (goesOn) return sourceOfCue(sentence, goesOn)
  const byTree = sourceByTree(sentence, cue)
  if (!/^VB[DZPN]$/.test(cue.xpos) || childBy(sentence, cue, 'aux:pass')) return byTree
  const before = sourceBefore(sentence, cue)
  if (!before || (byTree && !contains(before.span, byTree.span))) return byTree
  return byTree ? { ...byTree, span: before.span } : before
}

/** "…, he said, adding that B": a participle after a comma goes on with the finite cue before it. */
function cueBefore(sentence: Sentence, participle: Token): Token | null {
  const { tokens } = sentence
  if (participle.xpos !== 'VBG') return null
  const joint = tokens[participle.index - 1]
  const comma = /^(?:also|while)$/i.test(joint?.text ?? '') ? tokens[participle.index - 2] : joint
  if (comma?.text !== ',') return null
  const cue = finiteCueBefore(sentence, participle)
  // The cue's own words end at once: "said in a statement, adding that …".
  return cue && tokens.slice(cue.index + 1, comma.index).every((t) => BESIDE_CUE.test(t.upos)) ? cue : null
}

const finiteCueBefore = ({ tokens }: Sentence, participle: Token): Token | null =>
  tokens.slice(0, participle.index).findLast((t) => /^VB[DZPN]$/.test(t.xpos) && shapesOf(t).has('clause')) ??
  null

/** Whether a noun is a person, a body or a name, or at least several of something that may be people. */
const maySpeak = ({ text, upos, xpos }: Token): boolean =>
  upos === 'PROPN' || xpos === 'NNS' || isRole(text) || isOrganisation(text)

const BESIDE_CUE = /^(?:ADP|DET|NOUN|PROPN|ADJ|NUM|ADV)$/

/** Its subject, or that of the verb it is joined to; the agent of a passive. */
function sourceByTree(sentence: Sentence, cue: Token): Source | null {
  const passive = childrenOf(sentence, cue).some((c) => c.rel === 'aux:pass')
  if (passive) {
    const agent = childrenOf(sentence, cue).find(
      (c) => relation(c) === 'obl' && childBy(sentence, c, 'case')?.text.toLowerCase() === 'by',
    )
    if (agent)
      return {
        head: agent,
        span: nounPhrase(sentence, agent, {
          after: childBy(sentence, agent, 'case')!.index,
        }),
      }
    return null
  }
  // Where the tree names several subjects, the nearest is the speaker; the others belong to the words.
  const own = childrenOf(sentence, cue)
    .filter((c) => relation(c) === 'nsubj' && !TIME.test(c.text))
    // "…, said the minister": a subject may follow its cue only where the words stand before it.
    .filter(
      (c) =>
        c.index < cue.index ||
        (cue.lemma !== 'tell' && /^[,"”’»'?!.…—–-]+$/.test(sentence.tokens[cue.index - 1]?.text ?? ',')),
    )
    // "… , confirmed a sharp rise": what follows is said, not saying.
    .filter(
      (c) =>
        c.index < cue.index ||
        !/^an?$/i.test(sentence.tokens[cue.index + 1]?.text ?? '') ||
        describe(c.text, 0).person,
    )
    .sort((a, b) => Math.abs(a.index - cue.index) - Math.abs(b.index - cue.index))[0]
  const inPlace = own && placedBefore(sentence, own)
  if (inPlace) return { head: inPlace, span: nounPhrase(sentence, inPlace, { before: own.index - 1 }) }
  if (own) {
    const stop = own.index < cue.index ? { before: cue.index } : { after: cue.index }
    const span = nounPhrase(sentence, own, stop)
    const described = relation(cue) === 'acl' ? headOf(sentence, cue) : null
    if (described && /^(?:which|who|that)$/i.test(own.text) && described.index < own.index) {
      const noun = nameBefore(sentence, own) ?? described
      return { head: own, span, antecedent: nounPhrase(sentence, noun, { before: own.index }) }
    }
    return { head: own, span }
  }
  const head = headOf(sentence, cue)
  const rel = relation(cue)
  if (head && (rel === 'conj' || rel === 'xcomp') && head.upos !== 'NOUN') return sourceOfCue(sentence, head)
  if (head && rel === 'advcl' && /ing$/.test(cue.text))
    return sourceOfCue(sentence, cueOver(sentence, head, cue) ?? head)
  if (head && rel === 'acl' && (head.upos === 'NOUN' || head.upos === 'PROPN') && /ing$/.test(cue.text)) {
    const issuer = issuerOf(sentence, head)
    if (issuer) return issuer
    const span = nounPhrase(sentence, head, { before: cue.index })
    // "said it would shrink the zone, ordering people to leave": a zone orders nothing.
    const speaker = maySpeak(head) ? null : finiteCueBefore(sentence, cue)
    return speaker ? sourceOfCue(sentence, speaker) : { head, span }
  }
  // "camps called X", "people reported missing": a participle that describes its noun reports nothing.
  if (rel === 'acl' && cue.xpos === 'VBN') return null
  return beside(sentence, cue)
}

/** "Officials in Rome, Italy said": the subject before the place whose country the tree takes for the speaker; null elsewhere. */
function placedBefore(sentence: Sentence, speaker: Token): Token | null {
  const { tokens } = sentence
  const place = tokens[speaker.index - 2]
  if (speaker.upos !== 'PROPN' || tokens[speaker.index - 1]?.text !== ',' || place?.upos !== 'PROPN')
    return null
  const subject = childrenOf(sentence, tokens[speaker.head]!).find(
    (c) => relation(c) === 'nsubj' && c.index < place.index,
  )
  return subject && /^(?:nmod|obl)$/.test(relation(place)) && headsOf(sentence, place).includes(subject)
    ? subject
    : null
}

/** "A released a statement calling for B": A says it, not the statement. */
function issuerOf(sentence: Sentence, document: Token): Source | null {
  const verb = relation(document) === 'obj' ? headOf(sentence, document) : null
  if (!verb || !/^(?:release|issue|publish|send|sign)$/.test(verb.lemma)) return null
  if (!/^(?:statement|letter|communique|communiqué|declaration|message|appeal)$/.test(document.lemma))
    return null
  const subject = childBy(sentence, verb, 'nsubj')
  return subject && { head: subject, span: nounPhrase(sentence, subject, { before: verb.index }) }
}

/** The name before ", which", whatever the tree hangs the clause on. */
function nameBefore({ tokens }: Sentence, pronoun: Token): Token | null {
  const name = tokens[pronoun.index - 2]
  if (tokens[pronoun.index - 1]?.text !== ',' || name?.upos !== 'PROPN') return null
  let head = name
  while (/^(?:flat|compound)/.test(head.rel) && tokens[head.head]?.upos === 'PROPN') head = tokens[head.head]!
  return head
}

/** "He said A, adding B": the participle goes on with the cue over the words it seems to hang on. */
function cueOver(sentence: Sentence, verb: Token, participle: Token): Token | null {
  if (shapesOf(participle).size === 0 || shapesOf(verb).size > 0) return null
  for (let t: Token | null = verb; t; t = headOf(sentence, t)) {
    const over = headOf(sentence, t)
    if (relation(t) === 'ccomp' && over && shapesOf(over).size > 0 && over.index < t.index) return over
  }
  return null
}
