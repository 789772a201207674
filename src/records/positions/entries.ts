import type { Token } from '../../language/sentence.js'
import { lexicon } from '../../lexicon.js'
import type { Modality } from '../record.js'

/** A word by which an actor takes a stance, and the ways the conduct follows it. */
export type Entry = Readonly<{
  word: string
  pos: 'VERB' | 'ADJ' | 'NOUN'
  modality: Modality
  takes: readonly string[]
  /** Only in this tense: who "has stopped issuing" visas won't, who "stopped" may have begun again. */
  tense?: 'perfect'
  /** What is left when the word is denied: who does not rule it out considers it. */
  denied?: Modality
}>

const stances = new Map<string, readonly Entry[]>()
for (const entry of lexicon<Entry>('stances')) {
  const key = `${entry.pos} ${entry.word}`
  stances.set(key, [...(stances.get(key) ?? []), entry])
}

const NONE: readonly Entry[] = []

/** The entries of a word; a past participle is read as an adjective too: "prepared", "determined". */
export function entriesOf(token: Token, pos: Entry['pos']): readonly Entry[] {
  if (pos === 'ADJ')
    return token.upos === 'ADJ' || token.xpos === 'VBN'
      ? (stances.get(`ADJ ${token.text.toLowerCase()}`) ?? NONE)
      : NONE
  if (token.upos !== pos) return NONE
  // "The town works to survive" is a state; "is working to reduce" an intent.
  if (pos === 'VERB' && token.lemma === 'work' && token.xpos !== 'VBG') return NONE
  return stances.get(`${pos} ${token.lemma}`) ?? NONE
}

/** What a denied cue, or a denied conduct, still says; null where it says nothing of the conduct. */
export function turned({ modality, denied }: Entry, cueNot: boolean, conductNot: boolean): Modality | null {
  if (cueNot) {
    if (denied) return denied
    if (modality === 'will' || modality === 'considers') return 'will-not'
    return modality === 'may' ? 'may-not' : null
  }
  if (!conductNot) return modality
  if (modality === 'will') return 'will-not'
  return modality === 'must' ? 'must-not' : modality
}
