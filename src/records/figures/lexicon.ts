import { lemma } from '../../language/lemma.js'
import type { Token } from '../../language/sentence.js'
import { lexicon } from '../../lexicon.js'
import type { Basis, Measure } from '../record.js'

export type CountedKind = 'person' | 'household' | 'event' | 'state'

const counted = new Map<string, CountedKind>()
for (const { kind, words } of lexicon<{ kind: CountedKind; words: string[] }>('counted-nouns'))
  for (const word of words) if (!counted.has(word)) counted.set(word, kind)
const states = new Set(
  lexicon<{ kind: CountedKind; words: string[] }>('counted-nouns')
    .filter((entry) => entry.kind === 'state')
    .flatMap((entry) => entry.words),
)

/** Endings of nouns for people who do or follow something, as in "settlers", "loyalists", "electricians". */
const PERSON_ENDING =
  /(?:men|women|people|ists|ants|eers|goers|holders|seekers|workers|dwellers|keepers|makers|owners)$/
const DEMONYM = /(?:ians|eans|ese|ans|is|ish|ch)$/

/** What a noun counts: people, households, events of people; null for everything else. */
export function countedKind(token: Token): CountedKind | null {
  const word = token.text.toLowerCase()
  const direct = counted.get(word) ?? counted.get(lemma(word, 'NOUN')) ?? counted.get(token.lemma)
  if (direct) return direct
  if (PERSON_ENDING.test(word)) return 'person'
  if (/^\p{Lu}/u.test(token.text) && token.text.length > 4 && DEMONYM.test(word)) return 'person'
  if (/^IDP/.test(token.text)) return 'person'
  return null
}

/** Adjectives and participles that stand for people after a number: "17 killed", "42 missing". */
export const isState = (token: Token): boolean => states.has(token.text.toLowerCase())

type MeasureEntry = { measure: Measure; basis?: Basis; words: string[] }
const measures = lexicon<MeasureEntry>('measures')
const byWord = new Map<string, Measure>()
for (const { measure, words } of measures)
  for (const word of words) if (!byWord.has(word)) byWord.set(word, measure)
export const usualBasis = new Map<Measure, Basis>(
  measures.flatMap(({ measure, basis }) => (basis ? [[measure, basis] as const] : [])),
)

/** The measure that a word names by itself, by its lemma, its form, or its form as a verb. */
export const measureOf = (base: string, form: string): Measure | null =>
  byWord.get(base) ??
  byWord.get(form.toLowerCase()) ??
  (form ? byWord.get(lemma(form, 'VERB')) : undefined) ??
  null
