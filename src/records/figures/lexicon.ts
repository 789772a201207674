import { lemma } from '../../language/lemma.js'
import type { Token } from '../../language/sentence.js'
import { lexicon } from '../../lexicon.js'

export type CountedKind = 'person' | 'household' | 'event' | 'state'

const counted = new Map<string, CountedKind>()
const entries = lexicon<{ kind: CountedKind | 'force' | 'kin'; words: string[] }>('counted-nouns')
for (const { kind, words } of entries)
  if (kind !== 'force' && kind !== 'kin')
    for (const word of words) if (!counted.has(word)) counted.set(word, kind)
/** Nouns that name people, beyond those reviewed by hand; YAML reads some of them as other than words. */
const persons = new Set(
  lexicon<{ words: unknown[] }>('person-nouns').flatMap(({ words }) => words.map(String)),
)
const listed = (kind: CountedKind | 'force' | 'kin'): ReadonlySet<string> =>
  new Set(entries.flatMap((entry) => (entry.kind === kind ? entry.words : [])))
const states = listed('state')
const forces = listed('force')
const kin = listed('kin')

/** Endings of nouns for people who do or follow something, as in "settlers", "loyalists", "electricians". */
const PERSON_ENDING =
  /(?:men|women|people|ists|ants|eers|goers|holders|seekers|workers|dwellers|keepers|makers|owners)$/
const DEMONYM = /(?:ians|eans|ese|ans|is|ish|ch)$/

/** Peoples named in a form that is no plural: "900 Japanese", "70 Rohingya". */
const peoples = new Set(
  lexicon<{ words: readonly string[] }>('demonyms')
    .flatMap(({ words }) => words)
    .filter((word) => !word.includes(' ') && !/(?:ish|an|ic|i)$/.test(word)),
)

/** Whether a word names a people by itself, where no noun follows it. */
export const isPeople = (token: Token): boolean => peoples.has(token.text)

/** What a noun counts: people, households, events of people; null for everything else. */
export function countedKind(token: Token): CountedKind | null {
  const word = token.text.toLowerCase()
  // A crew is people, crews are units.
  if (word === 'crews') return null
  const direct =
    counted.get(word) ??
    counted.get(lemma(word, 'NOUN')) ??
    counted.get(token.lemma) ??
    counted.get(word.replace(/s$/, ''))
  if (direct) return direct
  if (token.upos === 'NOUN' && (persons.has(word) || persons.has(lemma(word, 'NOUN')))) return 'person'
  if (PERSON_ENDING.test(word)) return 'person'
  if (/^\p{Lu}/u.test(token.text) && token.text.length > 4 && DEMONYM.test(word)) return 'person'
  if (/^IDP/.test(token.text) || isPeople(token)) return 'person'
  if (token.xpos === 'NNPS' && token.text.length > 4) return 'person'
  return null
}

/** Adjectives and participles that stand for people after a number: "17 killed", "42 missing". */
export const isState = (token: Token): boolean => states.has(token.text.toLowerCase())

/** Soldiers, police, rescuers and other staff who can be sent somewhere. */
export const isForce = (token: Token): boolean => forces.has(lemma(token.text, 'NOUN'))

/** Members of a family: "two children" beside their father are no count of an event. */
export const isKin = (token: Token): boolean => kin.has(lemma(token.text, 'NOUN'))

/** Past forms that the parser takes for nouns after a bare number: "and 5,448 left". */
export const isMistakenVerb = (token: Token): boolean =>
  token.upos === 'NOUN' && /^(?:left|fled|came|went|died|drowned|returned|arrived|entered)$/.test(token.text)
