import type { Sentence, Token } from '../../language/sentence.js'
import { childrenOf, headsOf, relation } from '../../language/tree.js'
import type { ActorKind } from '../../mentions/mention.js'
import type { Quote } from '../../text/span.js'
import { statementsNear } from '../near.js'
import { nounPhrase } from './phrase.js'
import type { Scene } from './scene.js'

export type Voice = Quote & Readonly<{ name: string; kind: ActorKind | null; token: Token | null }>

const REPORTING = new Set(
  'say tell announce add state warn note indicate write post tweet confirm explain stress declare insist assure report reiterate promise pledge vow argue'.split(
    ' ',
  ),
)

/** Whose words these are: the speaker of the narrowest statement around them, or of the reporting verb above them. */
export function voiceAt(scene: Scene, token: Token): Voice | null {
  const { reading, sentence } = scene
  const around = statementsNear(reading, token)
    .filter((s) => s.content.start <= token.start && token.end <= s.content.end)
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0]
  if (around) return { ...around.speaker, token: null }
  return reported(scene, sentence, token)
}

function reported(scene: Scene, sentence: Sentence, token: Token): Voice | null {
  for (const head of [token, ...headsOf(sentence, token)]) {
    const verbs = [
      head,
      ...sentence.tokens.filter((t) => t.head === head.index && relation(t) === 'parataxis'),
    ]
    for (const verb of verbs) {
      if (verb === token || !REPORTING.has(verb.lemma)) continue
      const subject = childrenOf(sentence, verb).findLast((t) => relation(t) === 'nsubj')
      if (subject) return { ...nounPhrase(scene, subject), kind: null, token: subject }
    }
  }
  return null
}
