import { lexicon } from '../../lexicon.js'
import { personName } from '../../mentions/actors/known.js'
import { demonyms } from '../../mentions/places/demonyms.js'
import { isA } from './name-parts.js'
import { isOfOffices } from './portfolio.js'

const titles = new Set(lexicon<{ words: readonly string[] }>('titles')[0]!.words)
/** A word of a name that begins with a small particle. */
const PARTICLE = /^\p{Ll}(?=\p{L}{0,2}-\p{Lu})/u

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
  const written = /\p{Ll}/u.test(phrase) ? words.map(lowered) : words
  // "al-Assad" is a word of a name like any other.
  const text = written.map((w) => w.replace(PARTICLE, (c) => c.toUpperCase())).join(' ')
  if (/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text)) return text
  const core = text
    .replace(/,.*\b(?:jr|sr)\b\.?.*$/i, (tail) => tail.replace(',', ''))
    .split(/ (?:on|during|after|about|who|while) /u)[0]!
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
  const small = new Map(
    written.filter((w) => PARTICLE.test(w)).map((w) => [w[0]!.toUpperCase() + w.slice(1), w]),
  )
  const name = rest
    .slice(from)
    .map((w) => small.get(w) ?? w)
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
    (w, i) =>
      ((/^\p{Lu}[\p{L}\p{M}.’'-]+$/u.test(w) && !demonyms.has(w.toLowerCase())) ||
        (i > 0 && isA('particle', w))) &&
      (!isTitle(w) || (i > 0 && isA('name', w.toLowerCase()))),
  )
  return plain && name.length > 2 - Math.min(from, 1) && name.length < 7 ? name.join(' ') : null
}

const OFFICE_FIRST =
  /^(?:the )?(?:\S+ )*(?:representative|director|minister|ambassador|envoy|coordinator|chief|head|president|governor|mayor|secretary|commissioner|spokes\p{L}+|chair\p{L}*|officer|manager|leader) (?:in|of|for|to|at) .*, (?:\p{Lu}[\p{L}.’'-]+ ){1,3}\p{Lu}[\p{L}’'-]+$/iu
