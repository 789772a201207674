import { lexicon } from '../../lexicon.js'
import { folded, isUnvowelled } from './letters.js'
import { isFirstName, type NamePart, type PersonName } from './person-name.js'
import { soundsOf } from './sounds.js'
import { isOtherGender, sameBones, soundDistance, spelledAlike, spelledNear } from './spelling.js'

/** How two words of names agree, the closest first. */
export type Likeness = 'same' | 'spelling' | 'form' | 'near' | 'initial'

/** What tells two bearers of one surname apart; `family`: the first word is the same, and the rest isn't. */
export type Clash = 'given' | 'family' | 'gender' | 'patronymic' | 'suffix'

/** How two persons' names go together, or what speaks against it. */
export type NameFit = Readonly<
  | {
      fits: true
      /** The loosest agreement among their parts. */
      likeness: Likeness
      /** full: all parts of both; short: several parts of the longer one with its last; bare: one part; given: a first name alone. */
      cover: 'full' | 'short' | 'bare' | 'given'
      reversed: boolean
    }
  /** `clash`: what is different where the surnames agree; null where nothing is like. */
  | { fits: false; clash: Clash | null }
>

const forms = new Map<string, ReadonlySet<number>>()
for (const [i, names] of lexicon<readonly string[]>('given-names').entries())
  for (const name of names) {
    const key = soundsOf(name)
    forms.set(key, new Set([...(forms.get(key) ?? []), i]))
  }

const sameForm = (a: NamePart, b: NamePart): boolean => {
  const theirs = forms.get(b.sounds)
  return theirs !== undefined && [...(forms.get(a.sounds) ?? [])].some((i) => theirs.has(i))
}

const ORDER: readonly Likeness[] = ['same', 'spelling', 'form', 'near', 'initial']
const looser = (a: Likeness, b: Likeness): Likeness => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b)

/** How one part agrees with another; `given`: neither is the last of its name. */
function likenessOf(a: NamePart, b: NamePart, given: boolean): Likeness | null {
  if (a.text === b.text) return 'same'
  if (a.initial || b.initial) return given && a.text[0] === b.text[0] ? 'initial' : null
  if (a.unvowelled !== b.unvowelled) return sameBones(a.text, b.text) ? 'spelling' : null
  if (spelledAlike(a.text, b.text)) return 'spelling'
  if (given && sameForm(a, b)) return 'form'
  const bothFirst = isFirstName(a.text) && isFirstName(b.text)
  return !bothFirst && spelledNear(a.text, b.text) ? 'near' : null
}

const join = (a: NamePart, b: NamePart): NamePart => ({
  text: a.text + b.text,
  sounds: soundsOf(a.text + b.text),
  initial: false,
  unvowelled: a.unvowelled,
})

/** Whether a word is two others without the space: "Jongun", "Jong Un". */
const writtenAsOne = (a: NamePart, b: NamePart, whole: NamePart): boolean => {
  const both = join(a, b)
  return (
    both.text === whole.text ||
    (both.sounds[0] === whole.sounds[0] &&
      whole.text.length > Math.max(a.text.length, b.text.length) + 1 &&
      soundDistance(both.sounds, whole.sounds) <= 0.05 * both.sounds.length)
  )
}

const isClose = (likeness: Likeness | null): boolean => likeness === 'same' || likeness === 'spelling'

type Alignment = Readonly<{ likeness: Likeness; used: readonly number[] }>

/** The parts of `short`, in order, each with one of `long` or two of either written as one; null where they don't all fit. */
function align(short: readonly NamePart[], long: readonly NamePart[], i = 0, j = 0): Alignment | null {
  if (i === short.length) return { likeness: 'same', used: [] }
  let best: Alignment | null = null
  const offer = (likeness: Likeness | null, used: readonly number[], nextI: number, nextJ: number) => {
    if (!likeness) return
    const rest = align(short, long, nextI, nextJ)
    if (!rest) return
    const whole = { likeness: looser(likeness, rest.likeness), used: [...used, ...rest.used] }
    const ends = (a: Alignment) => (a.used.includes(long.length - 1) ? 0 : 10) + ORDER.indexOf(a.likeness)
    if (!best || ends(whole) < ends(best)) best = whole
  }
  for (let k = j; k < long.length; k++) {
    const [a, b] = [short[i]!, long[k]!]
    offer(
      likenessOf(a, b, short.length > 1 && i < short.length - 1 && k < long.length - 1),
      [k],
      i + 1,
      k + 1,
    )
    const [a2, b2] = [short[i + 1], long[k + 1]]
    if (b2 && !a.initial && writtenAsOne(b, b2, a))
      offer(a.text === join(b, b2).text ? 'same' : 'spelling', [k, k + 1], i + 1, k + 2)
    if (a2 && !b.initial && writtenAsOne(a, a2, b))
      offer(b.text === join(a, a2).text ? 'same' : 'spelling', [k], i + 2, k + 1)
  }
  return best
}

const middles = (name: PersonName) =>
  name.parts
    .slice(1, -1)
    .filter((p) => p.initial)
    .map((p) => p.text)
    .join('')

/** Compares two persons' names by their parts. */
export function fitOf(a: PersonName, b: PersonName): NameFit {
  const [short, long] = a.parts.length <= b.parts.length ? [a, b] : [b, a]
  const surnames = isClose(likenessOf(short.parts.at(-1)!, long.parts.at(-1)!, false))
  const clash = (what: Clash): NameFit => ({
    fits: false,
    clash: what,
  })
  if (isOtherGender(short.parts.at(-1)!.sounds, long.parts.at(-1)!.sounds)) return clash('gender')
  const found = align(short.parts, long.parts)
  if (found) {
    const { patronymic } = a
    if (patronymic && b.patronymic && !spelledAlike(patronymic, b.patronymic)) return clash('patronymic')
    if (a.suffix && b.suffix && a.suffix !== b.suffix) return clash('suffix')
    const [mine, theirs] = [middles(a), middles(b)]
    if (mine && theirs && mine !== theirs) return clash('given')
    return { fits: true, likeness: found.likeness, cover: coverOf(short, long, found), reversed: false }
  }
  const turned = turnedFit(short, long)
  if (turned) return turned
  // "Li Qiang", "Li Keqiang": the surname may stand first.
  const [mine, theirs] = [short.parts[0]!, long.parts[0]!]
  const family = short.parts.length > 1 && !isFirstName(mine.text) && isClose(likenessOf(mine, theirs, false))
  return { fits: false, clash: surnames ? 'given' : family ? 'family' : null }
}

function coverOf(
  short: PersonName,
  long: PersonName,
  { used }: Alignment,
): 'full' | 'short' | 'bare' | 'given' {
  const whole = short.parts.filter((p) => !p.initial).length
  if (whole > 1 && used.length >= long.parts.length) return 'full'
  const last = used.includes(long.parts.length - 1)
  if (short.parts.length > 1 && last) return 'short'
  // "Pedro Sánchez" for Pedro Sánchez Pérez-Castejón: the first of two surnames.
  const [given, surname] = long.parts
  if (used[0] === 0 && used[1] === 1 && isFirstName(given!.text) && !isFirstName(surname!.text))
    return 'short'
  const only = long.parts[used.at(-1)!]!
  return !last && long.parts.length > 1 && isFirstName(only.text) ? 'given' : 'bare'
}

/** "Orbán Viktor" is Viktor Orbán, where the two parts aren't both first names: Ahmed Mohamed is not Mohamed Ahmed. */
function turnedFit(a: PersonName, b: PersonName): NameFit | null {
  const n = a.parts.length
  if (n !== b.parts.length || n < 2 || n > 3) return null
  const [first, ...rest] = a.parts
  const [last, ...before] = [a.parts.at(-1)!, ...a.parts.slice(0, -1)]
  for (const turned of [
    [...rest, first!],
    [last, ...before],
  ]) {
    const found = align(turned, b.parts)
    const bothGiven = isFirstName(a.parts[0]!.text) && isFirstName(a.parts.at(-1)!.text)
    if (found && !bothGiven && (found.likeness === 'same' || found.likeness === 'spelling'))
      return { fits: true, likeness: found.likeness, cover: 'full', reversed: true }
  }
  return null
}

/** Whether two written names are the same but for marks, points and case. */
export const sameWritten = (a: string, b: string): boolean =>
  folded(a) === folded(b) && isUnvowelled(a) === isUnvowelled(b)
