import type { Token } from '../../language/sentence.js'
import { inSentence } from '../near.js'
import type { Scene } from './scene.js'

/** Whether the word tells a time: "by Friday", "on 3 May". */
export const isInTime = ({ reading, sentence }: Scene, token: Token): boolean =>
  inSentence(reading.times, sentence.index).some((t) => t.start <= token.start && token.end <= t.end)
