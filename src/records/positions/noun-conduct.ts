import type { Token } from '../../language/sentence.js'
import { childBy, childrenOf, headOf, relation, subtreeOf } from '../../language/tree.js'
import { caseOf, isInfinitive, isPassive, markOf } from './clause.js'
import { reach } from './frames.js'
import { done, type Reach } from './reach.js'
import type { Scene } from './scene.js'

/** The conduct a noun leads to; the parser often hangs it on the verb that the noun is the object of. */
export function conductOf(scene: Scene, noun: Token, frame: string): Reach | null {
  const { sentence } = scene
  const own = reach(scene, noun, frame)
  if (own) return own
  if (frame.endsWith('ing')) {
    const gerund = childrenOf(sentence, noun).find(
      (t) =>
        t.index > noun.index &&
        t.xpos === 'VBG' &&
        /^(?:acl|nmod)$/.test(relation(t)) &&
        frame.startsWith(`${caseOf(sentence, t) ?? childBy(sentence, t, 'mark')?.text ?? ''} `),
    )
    return gerund ? { ...done(sentence, gerund), not: false } : null
  }
  const governor = headOf(sentence, noun)
  if (!governor) return null
  if (frame === 'for whom to') {
    const verb = [noun, governor]
      .flatMap((t) => childrenOf(sentence, t))
      .find((t) => t.index > noun.index && isInfinitive(sentence, t) && markOf(sentence, t)?.text === 'for')
    return verb ? done(sentence, verb, childBy(sentence, verb, 'nsubj')) : null
  }
  if (relation(noun) === 'nsubj') return isPassive(sentence, governor) ? reach(scene, governor, frame) : null
  const last = subtreeOf(sentence, noun).at(-1)!
  const verb = childrenOf(sentence, governor).find((t) => t.index > last.index && isInfinitive(sentence, t))
  const to = verb && sentence.tokens.slice(last.index + 1, verb.index).some((t) => t.xpos === 'TO')
  return verb && to && sentence.tokens[last.index + 1]?.text === 'to' ? done(sentence, verb) : null
}
