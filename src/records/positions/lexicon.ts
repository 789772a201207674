import { lexicon } from '../../lexicon.js'
import type { Modality } from '../record.js'

export type Conduct = Readonly<{
  modality: Modality
  shape: 'to' | 'ing' | 'other' | 'noun'
  prep?: string
  lemmas: readonly string[]
}>

/** What a verb may say of an actor's conduct. */
export const conduct = new Map<string, Conduct[]>()
for (const entry of lexicon<Conduct>('conduct'))
  for (const lemma of entry.lemmas) conduct.set(lemma, [...(conduct.get(lemma) ?? []), entry])

export const powerful: ReadonlySet<string> = new Set(
  lexicon<{ words: string[] }>('power').flatMap((entry) => entry.words),
)

/** What a modal auxiliary says: "should" is the speaker's demand, "can" mere possibility and no position. */
export const modals: Readonly<Record<string, Modality>> = {
  will: 'will',
  wo: 'will',
  "'ll": 'will',
  '’ll': 'will',
  shall: 'will',
  would: 'will',
  must: 'must',
  should: 'calls-for',
  cannot: 'must-not',
}

const NEGATED: Partial<Record<Modality, Modality>> = { will: 'will-not', must: 'must-not', may: 'may-not' }
export const negate = (modality: Modality): Modality => NEGATED[modality] ?? modality
