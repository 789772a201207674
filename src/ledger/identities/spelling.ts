import { lexicon } from '../../lexicon.js'
import { type Sounded, soundsOf } from './sounds.js'

type Likeness = Readonly<
  | { cost: number; pairs: readonly string[] }
  | { drop: number; sounds: string; at?: 'last' | 'inside'; beside?: 'vowel' }
>

const likenesses = lexicon<Likeness>('sound-likeness')
const costs = new Map<string, number>()
for (const entry of likenesses)
  if ('cost' in entry)
    for (const pair of entry.pairs)
      for (const either of [pair, pair[1]! + pair[0]!])
        costs.set(either, Math.min(entry.cost, costs.get(either) ?? 1))
const drops = likenesses.filter((entry) => 'drop' in entry)

/** Names that are no spellings of each other, by their sounds. */
const unlike = new Map<string, ReadonlySet<string>>()
for (const names of lexicon<readonly string[]>('unlike-names'))
  for (const name of names.map(soundsOf))
    unlike.set(name, new Set([...(unlike.get(name) ?? []), ...names.map(soundsOf)]))

const VOWEL = /[aeiou]/

/** What it costs that only one spelling has the sound at this place. */
function dropCost(sounds: string, at: number): number {
  // A first y is lost before e alone: Yeltsin, Eltsin.
  if (at === 0 && sounds[0] === 'i' && sounds[1] !== 'e') return 0.4
  const fits = drops.find(
    (d) =>
      d.sounds.includes(sounds[at]!) &&
      (d.at !== 'last' || at === sounds.length - 1) &&
      (d.at !== 'inside' || (at > 0 && at < sounds.length - 1)) &&
      (d.beside !== 'vowel' || VOWEL.test(sounds[at - 1] ?? '') || VOWEL.test(sounds[at + 1] ?? '')),
  )
  return fits?.drop ?? 1
}

function changeCost(a: string, i: number, b: string, j: number): number {
  const [x, y] = [a[i]!, b[j]!]
  if (x === y) return 0
  const last = i === a.length - 1 && j === b.length - 1
  if (last && VOWEL.test(x) && VOWEL.test(y)) {
    // Mario is not Maria; Lukashenko and Lukashenka are one.
    const afterK = a[i - 1] === 'k' && b[j - 1] === 'k'
    if (/^(?:ao|oa)$/.test(x + y) ? !afterK : Math.min(i, j) < 4) return 1
  }
  return costs.get(x + y) ?? 1
}

/** The least cost of turning one row of sounds into the other. */
export function soundDistance(a: string, b: string): number {
  const [dropA, dropB] = [dropCosts(a), dropCosts(b)]
  let row = [0]
  for (let j = 1; j <= b.length; j++) row.push(row[j - 1]! + dropB[j - 1]!)
  for (let i = 1; i <= a.length; i++) {
    const next = [row[0]! + dropA[i - 1]!]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          row[j - 1]! + changeCost(a, i - 1, b, j - 1),
          row[j]! + dropA[i - 1]!,
          next[j - 1]! + dropB[j - 1]!,
        ),
      )
    row = next
  }
  return row[b.length]!
}

const dropCosts = (sounds: string): readonly number[] =>
  Array.from({ length: sounds.length }, (_, at) => dropCost(sounds, at))

/** How far apart two spellings of one name may be, for each sound of the longer: short names have less room. */
const ROOM: readonly (readonly [upTo: number, room: number])[] = [
  [4, 0.07],
  [5, 0.09],
  [Number.POSITIVE_INFINITY, 0.11],
]

const ROUNDING = 1e-9

/** Whether a word written without its vowels may be the other, by their consonants: "مرسي" and "Morsi". */
export function sameBones(a: Sounded, b: Sounded): boolean {
  const bones = ({ sounds }: Sounded) => sounds.replace(/[aeiouhvj]/g, '')
  const [x, y] = [bones(a), bones(b)]
  return x.length > 1 && y.length > 1 && soundDistance(x, y) <= 0.15 * Math.max(x.length, y.length)
}

/** Whether two words can't be one name, whatever their sounds: a man's and a woman's form, or listed as two. */
const areTwo = (a: Sounded, b: Sounded): boolean =>
  isOtherGender(a.sounds, b.sounds) || unlike.get(a.sounds)?.has(b.sounds) === true

/** Whether two words may be spellings of one name: "Tokayev", "Toqaev"; "Zelensky", "Selenskyj". Not "Ivanov", "Ivanova". */
export function spelledAlike(a: Sounded, b: Sounded): boolean {
  if (a.sounds === '' || b.sounds === '') return false
  if (a.sounds === b.sounds) return true
  if (!shareSkeleton(a, b) || areTwo(a, b)) return false
  const length = Math.max(a.sounds.length, b.sounds.length)
  const room = ROOM.find(([upTo]) => length <= upTo)![1]
  return soundDistance(a.sounds, b.sounds) <= room * length + ROUNDING
}

/** Whether two words have the same consonants and vowels that are not far apart: "Haftar", "Hifter". */
export function spelledNear(a: Sounded, b: Sounded): boolean {
  if (!shareSkeleton(a, b)) return false
  const consonants = ({ sounds }: Sounded) => sounds.replace(/[aeiou]/g, '')
  if (consonants(a) !== consonants(b) || consonants(a).length < 3 || areTwo(a, b)) return false
  return soundDistance(a.sounds, b.sounds) <= 0.17 * Math.max(a.sounds.length, b.sounds.length)
}

/** Whether one is the other's form for a woman: "Ivanov", "Ivanova"; by their sounds. */
export const isOtherGender = (x: string, y: string): boolean => isWomansForm(x, y) || isWomansForm(y, x)

const isWomansForm = (man: string, woman: string): boolean =>
  (/(?:[oei]v|in)$/.test(man) && woman === `${man}a`) ||
  (/[sT]ki?j?$/.test(man) && /[sT]ka(?:ia|ja)?$/.test(woman) && woman.startsWith(man.replace(/i?j?$/, '')))

/** All spellings of one name share a key, so words that don't aren't one. */
const shareSkeleton = (a: Sounded, b: Sounded): boolean => a.keys.some((key) => b.keys.includes(key))
