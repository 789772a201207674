import { lexicon } from '../../lexicon.js'
import { type NamePart, partOf } from './person-name.js'
import { soundsOf } from './sounds.js'
import { sameBones, soundDistance, spelledAlike, spelledNear } from './spelling.js'

/** How two words of names agree, the closest first. */
export type Likeness = 'same' | 'spelling' | 'form' | 'near' | 'initial'

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
export function likenessOf(a: NamePart, b: NamePart, given: boolean): Likeness | null {
  if (a.text === b.text) return 'same'
  if (a.initial || b.initial) return given && a.text[0] === b.text[0] ? 'initial' : null
  if (a.unvowelled !== b.unvowelled) return sameBones(a, b) ? 'spelling' : null
  if (spelledAlike(a, b)) return 'spelling'
  if (given && sameForm(a, b)) return 'form'
  return !(a.first && b.first) && spelledNear(a, b) ? 'near' : null
}

/** Whether a word is two others without the space: "Jongun", "Jong Un". */
function writtenAsOne(a: NamePart, b: NamePart, whole: NamePart): Likeness | null {
  const text = a.text + b.text
  if (text === whole.text) return 'same'
  if (Math.abs(text.length - whole.text.length) > 2 || text[0] !== whole.text[0]) return null
  const both = partOf(text, a.unvowelled)
  return soundDistance(both.sounds, whole.sounds) <= 0.05 * both.sounds.length ? 'spelling' : null
}

/** Whether two words are the same or spellings of one name. */
export const isClose = (likeness: Likeness | null): boolean => likeness === 'same' || likeness === 'spelling'

/** How the parts of a name stand in another: the loosest agreement, and which parts of the longer one are used. */
export type Alignment = Readonly<{ likeness: Likeness; used: readonly number[] }>

/** The parts of `short`, in order, each with one of `long` or two of either written as one; null where they don't all fit. */
export function align(short: readonly NamePart[], long: readonly NamePart[], i = 0, j = 0): Alignment | null {
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
    if (b2 && !a.initial) offer(writtenAsOne(b, b2, a), [k, k + 1], i + 1, k + 2)
    if (a2 && !b.initial) offer(writtenAsOne(a, a2, b), [k], i + 2, k + 1)
  }
  return best
}
