import type { Token } from '../../language/sentence.js'
import { lexicon } from '../../lexicon.js'

export type Shape = 'clause' | 'that' | 'it' | 'noun' | 'for' | 'to' | 'as' | 'of' | 'feeling'

const shapes = new Map<string, Set<Shape>>()
for (const entry of lexicon<{ shapes: Shape[]; lemmas: string[] }>('cues'))
  for (const lemma of entry.lemmas) {
    const set = shapes.get(lemma) ?? new Set()
    for (const shape of entry.shapes) set.add(shape)
    shapes.set(lemma, set)
  }

const none: ReadonlySet<Shape> = new Set()

/** Lemmas that the lemmatizer misses, or that the tagger often takes for nouns. */
const irregular: Readonly<Record<string, string>> = {
  said: 'say',
  says: 'say',
  told: 'tell',
  saying: 'say',
  adds: 'add',
  reports: 'report',
  notes: 'note',
  claims: 'claim',
  warns: 'warn',
}

/** What the content of a cue may look like; empty for words that are no cues. */
export function shapesOf(token: Token): ReadonlySet<Shape> {
  if (token.upos !== 'VERB' && !(irregular[token.text.toLowerCase()] && token.upos !== 'NOUN')) return none
  return shapes.get(lemmaOf(token)) ?? none
}

export const lemmaOf = (token: Token): string => irregular[token.text.toLowerCase()] ?? token.lemma
