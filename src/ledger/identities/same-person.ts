import { type Alignment, align, isClose, type Likeness, likenessOf } from './align.js'
import { folded, isUnvowelled } from './letters.js'
import type { PersonName } from './person-name.js'
import { isOtherGender, spelledAlike } from './spelling.js'

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
  const family = short.parts.length > 1 && !mine.first && isClose(likenessOf(mine, theirs, false))
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
  if (used[0] === 0 && used[1] === 1 && given!.first && !surname!.first) return 'short'
  const only = long.parts[used.at(-1)!]!
  return !last && long.parts.length > 1 && only.first ? 'given' : 'bare'
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
    const bothGiven = a.parts[0]!.first && a.parts.at(-1)!.first
    if (found && !bothGiven && (found.likeness === 'same' || found.likeness === 'spelling'))
      return { fits: true, likeness: found.likeness, cover: 'full', reversed: true }
  }
  return null
}

/** Whether two written names are the same but for marks, points and case. */
export const sameWritten = (a: string, b: string): boolean =>
  folded(a) === folded(b) && isUnvowelled(a) === isUnvowelled(b)
