import type { Sentence, Token } from '../../language/sentence.js'
import { relation, subtreeOf } from '../../language/tree.js'
import { isInfinitive, isNegated } from './clause.js'
import { after } from './complements.js'
import type { Conduct, Scene } from './scene.js'
import { verbal } from './verbal.js'

/** What a cue leads to: the conduct, whether it is denied there, and who else is to do it. */
export type Reach = Readonly<{ conduct: Conduct; not: boolean; whom: Token | null }>

/** From the first word of a noun phrase on; an infinitive that follows it says what it is for. */
export function wholeOf(sentence: Sentence, noun: Token, cue: Token | null = null): Conduct {
  const words = subtreeOf(sentence, noun)
  const start = words.find((t) => t.index <= noun.index && !/^(?:case|punct|cc)$/.test(relation(t))) ?? noun
  const purpose = cue
    ? after(sentence, cue, 'advcl', 'xcomp').find((t) => t.index > noun.index && isInfinitive(sentence, t))
    : undefined
  return purpose ? { head: noun, from: start, also: purpose } : { head: noun, from: start }
}

/** The conduct of a verb, and who else is to do it. */
export const done = (sentence: Sentence, verb: Token, whom: Token | null = null): Reach => ({
  conduct: verbal(sentence, verb),
  not: isNegated(sentence, verb),
  whom,
})

/** How one frame is followed from a cue; null where the words don't follow it. */
export type Follow = (scene: Scene, cue: Token) => Reach | null
