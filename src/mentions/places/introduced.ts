import { lexicon } from '../../lexicon.js'
import type { PlaceKind } from '../mention.js'
import type { KindWord } from './words.js'

const kinds = new Map(
  lexicon<{ kind: PlaceKind; words: string[] }>('introducing-words').flatMap(({ kind, words }) =>
    words.map((word): [string, KindWord] => [word, { kind, word, joins: false, makes: true }]),
  ),
)

/** A name in capitals, with the article of Arabic and Romance names: "Bani Suheila", "el-Fasher". */
const NAME = String.raw`((?:(?:[ae]l|ash|as)-)?\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+){0,3})`
const BEFORE = String.raw`(?<!\p{L})(?:in|at|near|from|to|off|outside|around|towards?|reached|left|entered) (?:(?:the|nearby|neighbou?ring) )?`
const KIND = `(${[...kinds.keys()].sort((a, b) => b.length - a.length).join('|')})`

/** How reports introduce a place that their readers don't know; the name is the first group or the last, the kind the other. */
const INTRODUCTIONS: readonly Readonly<{ pattern: RegExp; name: 1 | 2 }>[] = [
  { pattern: new RegExp(`${KIND} of ${NAME}`, 'gu'), name: 2 },
  { pattern: new RegExp(String.raw`${BEFORE}${NAME} ${KIND}(?!\p{L})`, 'gu'), name: 1 },
  {
    pattern: new RegExp(
      String.raw`${BEFORE}${NAME}, (?:an?|another|the) (?:[\p{Ll}-]+ ){0,4}${KIND}(?!\p{L})`,
      'gu',
    ),
    name: 1,
  },
]

/** Words that begin a name but are no part of one. */
const NOT_FIRST = /^(?:The|A|An|In|At|On|From|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/

/** The names that the text introduces as those of a village, a town, an area or a camp, with what each is. */
export function introducedIn(text: string): ReadonlyMap<string, KindWord> {
  const found = new Map<string, KindWord>()
  for (const { pattern, name } of INTRODUCTIONS)
    for (const match of text.matchAll(pattern)) {
      const called = match[name]!
      const kind = kinds.get(match[name === 1 ? 2 : 1]!)
      if (kind && !NOT_FIRST.test(called) && !found.has(called)) found.set(called, kind)
    }
  return found
}
