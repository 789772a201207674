import { lexicon } from '../../lexicon.js'
import { folded, isUnvowelled } from './letters.js'
import { isA, wordsOf } from './name-parts.js'
import { type Sounded, soundedOf } from './sounds.js'

/** One word of a name that tells its bearer from others; an initial is one letter. */
export type NamePart = Sounded &
  Readonly<{
    initial: boolean
    /** Whether it is a usual first name. */
    first: boolean
    /** Whether its script leaves out vowels. */
    unvowelled: boolean
  }>

/** A person's name in its parts, in their order. */
export type PersonName = Readonly<{
  /** As written, without titles. */
  written: string
  parts: readonly NamePart[]
  /** The name after the father: "Kemelevich". */
  patronymic: Sounded | null
  /** "jr", "sr", "ii". */
  suffix: string | null
}>

const PATRONYMIC = new RegExp(`^.{2,}(?:${wordsOf('patronymic').join('|')})$`)
const firstNames = new Set(
  lexicon<{ names: readonly string[] }>('first-names').flatMap(({ names }) => names.map(folded)),
)

/** Whether a word is a usual first name. */
export const isFirstName = (word: string): boolean => firstNames.has(folded(word))

/** A word as a part of a name. */
export const partOf = (text: string, unvowelled: boolean): NamePart => ({
  ...soundedOf(text),
  initial: text.length === 1,
  first: firstNames.has(text),
  unvowelled,
})

/** "Abdel Fattah", "Abd al-Fattah", "Abdulfattah" have one form. */
function withServants(words: readonly string[]): readonly string[] {
  const out: string[] = []
  for (let i = 0; i < words.length; i++) {
    const next = isA('particle', words[i + 1] ?? '') ? i + 2 : i + 1
    if (isA('servant', words[i]!) && next < words.length) {
      out.push(`abd${words[next]}`)
      i = next
    } else
      out.push(
        words[i]!.replace(/^abd[aeou]?l?(?=\p{L}{4})/u, 'abd').replace(/^abd[aeou]([rszdtn])\1/u, 'abd$1'),
      )
  }
  return out
}

/** A name in its parts; null where nothing is left of it. */
export function personNameOf(written: string): PersonName | null {
  const spaced = written
    // "Siraj-ud-Din" is Sirajuddin.
    .replace(/(?<=\p{L})-([au][dlr]|el)-(?=\p{L})/giu, '$1')
    .replace(/(?<!\p{L})(\p{Lu})\.?(\p{Lu})\.?(?=\s)/gu, '$1 $2')
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, ' ')
  const words = withServants(folded(spaced.replace(/[-‐–]/g, ' ')).split(' ').filter(Boolean))
  const suffix = words.length > 1 && isA('suffix', words.at(-1)!) ? words.at(-1)!.slice(0, 2) : null
  const bare = (suffix ? words.slice(0, -1) : words).filter(
    (w, _, all) => all.length === 1 || !isA('particle', w),
  )
  // "Vladimir Vladimirovich Putin" and "Putin Vladimir Vladimirovich", but not a surname that ends so.
  const father = bare.findIndex(
    (w, i) =>
      bare.length > 2 && i > 0 && PATRONYMIC.test(w) && (i < bare.length - 1 || firstNames.has(bare[i - 1]!)),
  )
  const kept = bare.filter((_, i) => i !== father)
  if (kept.length === 0) return null
  return {
    written,
    parts: kept.map((word) => partOf(word, isUnvowelled(written))),
    patronymic: father < 0 ? null : soundedOf(bare[father]!),
    suffix,
  }
}
