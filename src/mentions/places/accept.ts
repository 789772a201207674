import type { Sentence, Token } from '../../language/sentence.js'
import { headOf, relation } from '../../language/tree.js'
import { lexicon } from '../../lexicon.js'
import type { PlaceKind } from '../mention.js'
import type { Choice } from './choose.js'
import { demonyms } from './demonyms.js'
import type { Setting } from './evidence.js'
import type { Name } from './names.js'
import { isKindWord, notPlaces } from './words.js'

const titles = new Set(lexicon<{ words: string[] }>('titles')[0]!.words)
const firstNames = new Set(lexicon<{ names: string[] }>('first-names').flatMap(({ names }) => names))

/** Words before a name that say where something is or goes. */
const PREPOSITION =
  /^(?:in|at|from|into|near|across|through|throughout|outside|inside|toward|towards|via|between|within|leave|leaves|leaving|left|flee|fled|fleeing|reach|reached|reaching|enter|entered|entering|visit|visited|visiting)$/i
/** Prepositions that stand before people as often. */
const WEAK = /^(?:to|of|off|on|around|over|for|and|or|,|the|\(|–|—|-)$/i
/** Words after a name that make an organisation, an outlet, a club or a treaty of it. */
const ORGANISATION =
  /^(?:university|college|times|post|news|bank|journal|radio|tv|television|institute|council|airlines?|airways|football|cup|fc|united|rovers|daily|herald|tribune|today|globe|gazette|independent|star|chronicle|observer|agency|house|group|inc|corp|ltd|foundation|agreement|accords?|convention|conventions|protocol|treaty|declaration|statement|pact|syndrome|stock|exchange|marathon|olympics|rights|watch|report|project|centre|center|commission)$/i
/** Words whose "of X" belongs to an organisation's name. */
const ORGANISATION_OF =
  /^(?:bank|university|college|institute|church|voice|radio|museum|bishop|archbishop|duke|duchess|prince|princess|earl|treaty|cardinal)$/i
const OUTLET_BEFORE =
  /^(?:watch|gazeta|gazette|parks|vision|care|amnesty|radio|news|today|tv|times|google|microsoft|hotel|hms|uss|fc|real|dynamo)$/i
const POINTS: ReadonlySet<PlaceKind> = new Set(['crossing', 'camp'])
const STORM = /^(?:hurricane|typhoon|cyclone|storm)$/i
const SPEAKS =
  /^(?:say|tell|add|explain|write|tweet|note|warn|argue|recall|insist|ask|reply|describe|believe|think|smile|marry)$/

/** A town of at least this many people is read as one wherever it stands, in thousands where words beside it tell. */
const WELL_KNOWN = 100_000
const KNOWN_HERE = 10_000
/** Names of camps and crossings no longer than this are as often a person's or a thing's. */
const SHORT = 4

/** What of a choice tells that the name is a place's; the others only tell which. */
const TELLING = /^place\/(?:kind|within|said-before|unlisted)$/

/** "In Dallas Thursday night": a day is no part of a name. */
const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/

const isName = (token: Token | undefined) => token?.upos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(token.text)

/** Words that name persons or storms in this article: they stand after a first name, a title or the word for a storm. */
export function surnamesOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { tokens } of sentences)
    for (let i = 1; i < tokens.length; i++)
      if (
        isName(tokens[i]) &&
        (firstNames.has(tokens[i - 1]!.text) || isTitle(tokens[i - 1]!) || STORM.test(tokens[i - 1]!.text))
      )
        for (let end = i; end < i + 3 && isName(tokens[end]); end++) found.add(tokens[end]!.text)
  return found
}

const isTitle = ({ text }: Token) => /^\p{Lu}|\.$/u.test(text) && titles.has(text.toLowerCase())

/** Part of a longer name: a first name before a surname, a surname after a first name. */
function partOfName({ sentence: { tokens }, from, to }: Name): boolean {
  const [before, after] = [tokens[from - 1], tokens[to]]
  if (
    isName(after) &&
    !isKindWord(after!.text) &&
    !demonyms.has(after!.text.toLowerCase()) &&
    !DAY.test(after!.text)
  )
    return true
  return (
    isName(before) &&
    from > 1 &&
    !isKindWord(before!.text) &&
    !demonyms.has(before!.text.toLowerCase()) &&
    !PREPOSITION.test(before!.text)
  )
}

function ofOrganisation({ sentence: { tokens }, from, to }: Name): boolean {
  const [before, after] = [tokens[from - 1], tokens[to]]
  if (after && /^\p{Lu}/u.test(after.text) && ORGANISATION.test(after.text)) return true
  if (before && /^\p{Lu}/u.test(before.text) && OUTLET_BEFORE.test(before.text)) return true
  const head = before?.text === 'of' ? tokens[from - 2] : undefined
  return head !== undefined && /^\p{Lu}/u.test(head.text) && ORGANISATION_OF.test(head.text)
}

const speaks = ({ sentence, to }: Name): boolean => {
  const token = sentence.tokens[to - 1]!
  const verb = relation(token) === 'nsubj' ? headOf(sentence, token) : null
  return verb !== null && SPEAKS.test(verb.lemma)
}

/** Whether a name that may be a place's is one here. `surnames` and `setting` are the article's. */
export function accept(
  name: Name,
  { entry, rules }: Choice,
  surnames: ReadonlySet<string>,
  setting: Setting,
): boolean {
  const { sentence, from, to } = name
  const { tokens } = sentence
  const before = tokens[from - 1]
  // "Butte County" says itself what it is.
  const told = rules.some((rule) => TELLING.test(rule)) || (to > from + 1 && isKindWord(tokens[to - 1]!.text))
  const reviewed = entry.level === 'reviewed' && !POINTS.has(entry.kind)
  if (before && isTitle(before) && from > 0) return false
  if (ofOrganisation(name)) return false
  if (to === from + 1 && surnames.has(name.text) && !told && entry.kind !== 'country') return false
  if (notPlaces.has(name.label.toLowerCase())) return false
  if (reviewed) return true
  if (notPlaces.has(name.text.toLowerCase()))
    return rules.some((rule) => /^place\/(?:kind|within)$/.test(rule))
  if (firstNames.has(tokens[from]!.text) && isName(tokens[to])) return false
  if (entry.kind === 'country' || rules.includes('place/unlisted')) return true
  if (tokens[to - 1]!.upos !== 'PROPN' && tokens[to - 1]!.upos !== 'X' && !told) return false
  if (told) return true
  if (entry.level === 'admin2' || partOfName(name) || (speaks(name) && entry.level !== 'capital'))
    return false
  if (entry.level === 'admin1' || (POINTS.has(entry.kind) && name.text.length > SHORT)) return true
  if (name.compass || PREPOSITION.test(before?.text ?? '')) return true
  const here = (setting.countries.get(entry.country!) ?? 0) > 0.2
  return (
    entry.population >= WELL_KNOWN ||
    entry.level === 'capital' ||
    (here && (entry.population >= KNOWN_HERE || WEAK.test(before?.text ?? '')))
  )
}
