import type { Sentence, Token } from '../../language/sentence.js'
import { childBy, childrenOf, headsOf, relation } from '../../language/tree.js'
import { lexicon } from '../../lexicon.js'
import type { ActorKind } from '../../mentions/mention.js'
import type { Quote } from '../../text/span.js'
import { statementsNear } from '../near.js'
import type { Statement } from '../record.js'
import { caseOf, subjectOf } from './clause.js'
import { nounPhrase } from './phrase.js'
import type { Scene } from './scene.js'

/** Whose words something stands in; `token` where a word of the sentence names them. */
export type Voice = Quote & Readonly<{ name: string; kind: ActorKind | null; token: Token | null }>

const reporting = new Set(lexicon<{ lemmas: readonly string[] }>('cues').flatMap((cue) => cue.lemmas))

/** Whose words these are: the speaker of the narrowest statement around them, or of the reporting verb above them. */
export function voiceAt(scene: Scene, token: Token): Voice | null {
  const near = statementsNear(scene.reading, token)
  const around = near
    .filter((s) => s.content.start <= token.start && token.end <= s.content.end)
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0]
  if (around) return spoken(around)
  return reported(scene, token) ?? goingOn(scene, near)
}

const spoken = (statement: Statement): Voice => ({ ...statement.speaker, token: null })

/** The subject of the reporting verb that the word hangs on, or whom it is "according to". */
function reported(scene: Scene, token: Token): Voice | null {
  const { sentence } = scene
  const voice = (named: Token): Voice => ({ ...nounPhrase(scene, named), kind: null, token: named })
  for (const head of [token, ...headsOf(sentence, token)]) {
    const source = childrenOf(sentence, head).find(
      (t) => /^(?:obl|advcl)$/.test(relation(t)) && caseOf(sentence, t) === 'according',
    )
    if (source && source !== token) return voice(source)
    const beside = childrenOf(sentence, head).filter(
      (t) => relation(t) === 'parataxis' || isBefore(sentence, head, t),
    )
    for (const verb of [head, ...beside]) {
      if (verb === token || verb.upos !== 'VERB' || !reporting.has(verb.lemma)) continue
      const subject = verb !== head ? childBy(sentence, verb, 'nsubj') : subjectOf(sentence, verb)
      if (subject && subject !== token) return voice(subject)
    }
  }
  return null
}

/** "The minister said places would be created", read as if he said it while they are. */
const isBefore = (sentence: Sentence, head: Token, verb: Token): boolean =>
  relation(verb) === 'advcl' &&
  verb.index < head.index &&
  /^VB[DNZP]$/.test(verb.xpos) &&
  !childBy(sentence, verb, 'mark', 'advmod', 'obj', 'ccomp', 'aux')

const QUOTE = /^["“”]$|^``$|^''$/

/** A quotation that goes on in the sentence after its cue: the last speaker's, in the same paragraph. */
function goingOn({ sentence }: Scene, near: readonly Statement[]): Voice | null {
  if (!quoted(sentence)) return null
  const last = near.findLast((s) => s.cue.end <= sentence.start)
  return last && last.form !== 'indirect' && sentence.start - last.cue.end < 300 ? spoken(last) : null
}

const quoted = ({ tokens }: Sentence): boolean => QUOTE.test(tokens[0]!.text)
