import { lexicon } from '../../lexicon.js'
import { personName } from '../../mentions/actors/known.js'
import { demonyms } from '../../mentions/places/demonyms.js'
import { folded } from './letters.js'
import { isOfOffices } from './portfolio.js'
import { soundsOf } from './sounds.js'

/** One word of a name that tells its bearer from others; an initial is one letter. */
export type NamePart = Readonly<{ text: string; sounds: string; initial: boolean }>

/** A person's name in its parts, in their order. */
export type PersonName = Readonly<{
  /** As written, without titles. */
  written: string
  parts: readonly NamePart[]
  /** The name after the father: "Kemelevich". */
  patronymic: string | null
  /** "jr", "sr", "ii". */
  suffix: string | null
}>

const parts = new Map(
  lexicon<{ part: string; words: readonly string[] }>('name-parts').map((p) => [p.part, new Set(p.words)]),
)
const isA = (part: string, word: string): boolean => parts.get(part)!.has(word)
const PATRONYMIC = new RegExp(`^.{2,}(?:${[...parts.get('patronymic')!].join('|')})$`)
const firstNames = new Set(
  lexicon<{ names: readonly string[] }>('first-names').flatMap(({ names }) => names.map(folded)),
)
const titles = new Set(lexicon<{ words: readonly string[] }>('titles')[0]!.words)

/** Whether a word is a usual first name. */
export const isFirstName = (word: string): boolean => firstNames.has(folded(word))

/** "Marat AKHMETZHANOV" is Marat Akhmetzhanov: some reports print surnames in capitals. */
const lowered = (word: string): string =>
  /^\p{Lu}[\p{Lu}’'-]{3,}$/u.test(word)
    ? word[0] +
      word
        .slice(1)
        .toLowerCase()
        .replace(/-\p{Ll}/gu, (c) => c.toUpperCase())
    : word

/** Whether a word of a name is a title: "Sen.", "VP", "Gen". */
const isTitle = (word: string): boolean => {
  const bare = word.toLowerCase()
  return titles.has(bare) || isA('honorific', bare.replace(/\.$/, ''))
}

/** The name in a phrase, without titles and what follows it: "Kazakh President Kassym-Jomart Tokayev"; null where there is none. */
export function nameIn(phrase: string): string | null {
  const words = phrase.split(/\s+/)
  const text = (/\p{Ll}/u.test(phrase) ? words.map(lowered) : words).join(' ')
  if (/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text)) return text
  const core = text
    .replace(/,.*\b(?:jr|sr)\b\.?.*$/i, (tail) => tail.replace(',', ''))
    .split(/ (?:on|of|during|after|about|who|while) /u)[0]!
    // The end of a sentence before a name: "September. Obama".
    .replace(/^.*\p{Ll}{3}\. (?=\p{Lu})/u, '')
  const last = core.split(', ').at(-1)!
  // "UNHCR Representative in Uganda, Kai Nielsen": the name after its description.
  const found =
    last !== core && OFFICE_FIRST.test(core)
      ? personName(last)
      : (wholeName(core) ?? personName(core) ?? personName(last))
  if (!found) return null
  const rest = found.split(/\s+/)
  const from = rest.findIndex((w, i) => !isTitle(w) || i === rest.length - 1)
  const name = rest
    .slice(from)
    .join(' ')
    .replace(/['’]s?$/u, '')
    .replace(/[^\p{L}\p{M}.]+$/u, '')
  return name === '' || isTitle(name) ? null : name
}

/** "Andrés Manuel López Obrador": a phrase that is a name from its first word on, or after what an office is for. */
function wholeName(phrase: string): string | null {
  const words = phrase.split(' ')
  const from = words.findIndex((w) => !isOfOffices(w))
  const name = words.slice(Math.max(from, 0))
  const plain = name.every(
    (w) => /^\p{Lu}[\p{L}\p{M}.’'-]+$/u.test(w) && !isTitle(w) && !demonyms.has(w.toLowerCase()),
  )
  return plain && name.length > 2 - Math.min(from, 1) && name.length < 6 ? name.join(' ') : null
}

const OFFICE_FIRST =
  /^(?:the )?(?:\S+ )*(?:representative|director|minister|ambassador|envoy|coordinator|chief|head|president|governor|mayor|secretary|commissioner|spokes\p{L}+|chair\p{L}*|officer|manager|leader) (?:in|of|for|to|at) .*, (?:\p{Lu}[\p{L}.’'-]+ ){1,3}\p{Lu}[\p{L}’'-]+$/iu

const partOf = (text: string): NamePart => ({ text, sounds: soundsOf(text), initial: text.length === 1 })

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
    .replace(/(?<!\p{L})(\p{Lu})\.?(\p{Lu})\.?(?=\s)/gu, '$1 $2')
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, ' ')
  const words = withServants(folded(spaced.replace(/[-‐–]/g, ' ')).split(' ').filter(Boolean))
  const suffix = words.length > 1 && isA('suffix', words.at(-1)!) ? words.at(-1)!.slice(0, 2) : null
  const bare = (suffix ? words.slice(0, -1) : words).filter(
    (w, _, all) => all.length === 1 || !isA('particle', w),
  )
  // "Vladimir Vladimirovich Putin" and "Putin Vladimir Vladimirovich", but not Milorad Pavlovic.
  const father = bare.findIndex((w, i) => i > 0 && bare.length > 2 && PATRONYMIC.test(w))
  const kept = bare.filter((_, i) => i !== father)
  if (kept.length === 0) return null
  return { written, parts: kept.map(partOf), patronymic: father < 0 ? null : bare[father]!, suffix }
}
