import { lexicon } from '../../lexicon.js'
import { latinised } from './letters.js'

type Spelling = Readonly<{ sound: string; written: readonly string[]; only?: 'first' | 'last' }>

const spellings = lexicon<Spelling>('spellings')
  .flatMap(({ sound, written, only }) => written.map((letters) => ({ sound, letters, only })))
  // A spelling that is bound to a place comes before one that isn't.
  .sort((a, b) => b.letters.length - a.letters.length || (a.only ? -1 : 0) - (b.only ? -1 : 0))
const byFirst = new Map<string, readonly (typeof spellings)[number][]>()
for (const spelling of spellings)
  byFirst.set(spelling.letters[0]!, [...(byFirst.get(spelling.letters[0]!) ?? []), spelling])

/** The sounds of one word, a letter each, as lexicon/en/spellings.yml has them: "Tokayev" and "Toqaev" are tokaiev and tokaev. */
export function soundsOf(word: string): string {
  const text = latinised(word).replace(/[^a-z]/g, '')
  let out = ''
  for (let i = 0; i < text.length; ) {
    const found = byFirst
      .get(text[i]!)
      ?.find(
        ({ letters, only }) =>
          text.startsWith(letters, i) &&
          (only !== 'first' || i === 0) &&
          (only !== 'last' || i + letters.length === text.length),
      )
    out += found?.sound ?? text[i]!
    i += found?.letters.length ?? 1
  }
  return out
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=[aeiou])h$/, '')
    .replace(/f$/, (f) => (/of$|ef$/.test(out) ? 'v' : f))
}

/** The classes of consonants that a key is made of; a sound that languages read differently has one for each reading. */
const CLASSES: Readonly<Record<string, readonly [english: string, continental: string]>> = {
  b: ['P', 'P'],
  p: ['P', 'P'],
  f: ['P', 'P'],
  v: ['P', 'P'],
  t: ['T', 'T'],
  d: ['T', 'T'],
  k: ['K', 'K'],
  g: ['K', 'K'],
  x: ['K', 'K'],
  h: ['K', ''],
  s: ['S', 'S'],
  z: ['S', 'S'],
  S: ['S', 'S'],
  Z: ['S', 'S'],
  C: ['S', 'S'],
  J: ['S', 'S'],
  T: ['S', 'T'],
  H: ['S', 'K'],
  j: ['S', ''],
  c: ['K', 'S'],
  l: ['L', 'L'],
  m: ['M', 'M'],
  n: ['N', 'N'],
  r: ['R', 'R'],
}

/**
 * The consonants of a word in eight classes, under which all its spellings stand: "TKP" for Tokayev. Two where languages read a letter
 * differently; the vowels where there is no consonant.
 */
export function skeletonsOf(word: string): readonly string[] {
  const sounds = soundsOf(word)
  // A v before s is lost in Belarusian names: Tsikhanouskaya is Tikhanovskaya.
  const of = (reading: 0 | 1) =>
    [...sounds.replace(/v(?=s)/g, '')]
      .map((s) => CLASSES[s]?.[reading] ?? '')
      .join('')
      .replace(/(.)\1+/g, '$1')
  const found = [...new Set([of(0), of(1)])].filter((key) => key !== '')
  return found.length > 0 ? found : sounds === '' ? [] : [sounds]
}

/** A word of a name with all that comparing it needs. */
export type Sounded = Readonly<{ text: string; sounds: string; keys: readonly string[] }>

/** A word with its sounds and its keys. */
export const soundedOf = (text: string): Sounded => ({
  text,
  sounds: soundsOf(text),
  keys: skeletonsOf(text),
})
