import { lexicon } from '../../lexicon.js'
import type { ActorKind } from '../mention.js'
import { lookUp } from '../places/gazetteer.js'
import { mediumIn } from './media.js'

export type Gender = 'm' | 'f'

/** A source as it has been named so far in the article. */
export type Known = Readonly<{
  name: string
  phrase: string
  person: boolean
  plural: boolean
  gender: Gender | null
  /** Whether it has said something in the article so far. */
  speaks: boolean
  at: number
}>

const titles = new Set(lexicon<{ words: string[] }>('titles')[0]!.words)
const genders = new Map(
  lexicon<{ gender: Gender; names: string[] }>('first-names').flatMap(({ gender, names }) =>
    names.map((name) => [name, gender] as const),
  ),
)

const ORGANISATION =
  /\b(?:ministry|agency|department|office|committee|council|organi[sz]ations?|commission|nations|cross|crescent|house|guard|forces?|authority|bureau|services?|centre|center|university|party|union|international|watch|group|world|news|times|post|press|guardian|government|police|army|military|embassy|pentagon|kremlin|state|programme|program|fund|bank|institute|association|society|network|federation|coalition|company|corporation|board|court|parliament|senate|congress|directorate|administration|secretariat|mission|charity|clearinghouse|tv|radio|company|airport|hospital|school|park|border|county|city|save the children|médecins|sans|frontières|amnesty|oxfam|unicef|unhcr|hamas|hezbollah|taliban)\b/i
const WHO =
  /\b(?:man|woman|boy|girl|mother|father|resident|survivor|migrant|refugee|witness|official|officer|spokes(?:man|woman|person)|minister|president|governor|mayor|leader|captain|commander|general|director|chief|doctor|nurse|teacher|student|driver|fisherman|farmer|lawyer|activist|analyst|expert|scientist|professor|journalist|reporter|correspondent|envoy|ambassador|senator|secretary|commissioner|coordinator|chairman|chairwoman|king|queen|pope|priest|source|year-old|environmentalist|meteorologist|worker|volunteer|relative|brother|sister|son|daughter|husband|wife|traveler|traveller|premier|chancellor|deputy|representative|manager|founder|advis[eo]r|aide|speaker|lawmaker|chair|ceo|president-elect|rapporteur|judge|prosecutor|colonel|lieutenant|head|organi[sz]er|campaigner|researcher|economist|medic|paramedic|firefighter|fighter|soldier|protester|neighbo[u]?r|shopkeeper|pensioner|trader|shepherd|villager|imam|priest|bishop|patient|evacuee|negotiator|diplomat|meteorologist|geologist|seismologist|surgeon|editor|author|scholar|lecturer)$/i
const FEMALE =
  /\b(?:ms|mrs|miss|woman|girl|mother|wife|sister|daughter|queen|princess|spokeswoman|chairwoman|congresswoman)\b/i
const MALE =
  /\b(?:mr|man|boy|father|husband|brother|son|king|prince|spokesman|chairman|congressman|pope|fisherman)\b/i

/** Whether a noun phrase ends in what a person is: "special envoy", "interior minister". */
export const isRole = (words: string): boolean =>
  WHO.test(words) || /\b(?:gov|sen|rep|gen|col|capt|sgt|lt)\.?$/i.test(words)

/** Whether a name or noun phrase is that of an organisation rather than a person. */
export const isOrganisation = (phrase: string): boolean => ORGANISATION.test(phrase)

/** Small words of a name, alone or before a hyphen: "van der Berg", "al-Mismari". */
const PARTICLE =
  /^(?:de|von|van|der|den|bin|ibn|al|el|la|da|dos|di|du)$|^(?:al|el|an|ar|as|ash|at|ad|ez|es)-\p{Lu}/u

/** "The country director in Yemen, Muhsin Siddiquey": the name after a comma that says who somebody described before it is. */
function nameOfDescribed(phrase: string): string | null {
  const [described, ...rest] = phrase.split(', ')
  const name = rest.at(-1)
  if (!name || !isRole(described!.split(/ (?:of|for|in|to|at|from|with) /)[0]!.trim())) return null
  const words = name.split(' ')
  const isName = words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word) || PARTICLE.test(word))
  return isName && words.length > 1 && words.length < 6 && !isOrganisation(name) && lookUp(name).length === 0
    ? name
    : null
}

/** The name in a noun phrase: "Turkish President X Y" is "X Y", "Sen. X Y of Z" is "X Y"; null where there is none. */
export function personName(phrase: string): string | null {
  const first =
    nameOfDescribed(phrase) ??
    phrase.split(/,| of the | of (?=\p{Lu})| (?:from|with|at|in|called|named) /u).find((part) => {
      const last = part.trim().split(/\s+/).at(-1) ?? ''
      return /\p{Lu}\p{Ll}/u.test(last) && !titles.has(last.toLowerCase())
    }) ??
    phrase
  const words = first.trim().split(/\s+/)
  const lastTitle = words.findLastIndex(
    (w) =>
      titles.has(w.toLowerCase().replace(/['’]s$/, '')) ||
      /['’]s$/.test(w) ||
      (/^[\p{Ll}\d]/u.test(w) && !PARTICLE.test(w)) ||
      /^(?:The|A|An|One|Some|Many|Another|His|Her|Their|Its|Our|This|That|These|As|Why|How|When|Where|What|If|But|And)$/.test(
        w,
      ),
  )
  const rest = words.slice(lastTitle + 1)
  // "Refugees Filippo Grandi", "Climate Change Sherry Rehman": what an office is for may stand before a first name.
  const given =
    rest.length > 2 ? rest.findIndex((w, i) => i > 0 && i < rest.length - 1 && genders.has(w)) : -1
  const name = given > 0 && !genders.has(rest[0]!) ? rest.slice(given) : rest
  const capital = name.filter((w) => /^(?:\p{Ll}{2}-)?\p{Lu}/u.test(w)).length
  return capital >= 1 && name.length <= 5 && /^\p{L}/u.test(name[0]!) ? name.join(' ') : null
}

/** What a noun phrase says of the one it names. */
export function describe(phrase: string, at: number): Known {
  const bare = phrase.trim()
  const person = personName(bare)
  const core = bare.split(/,| of | in | from | with | who | at | for /)[0]!
  const first = person?.split(/\s+/)[0] ?? ''
  const before =
    person !== null && person !== core && core.includes(person) ? core.split(person)[0]!.trim() : ''
  const titled = nameOfDescribed(bare) !== null || isRole(before)
  const named =
    person !== null &&
    /\s/.test(person) &&
    !isOrganisation(person) &&
    !/^\p{Lu}{2,}\b/u.test(person) &&
    (titled || genders.has(first))
  const plural =
    /\band\b/.test(core) ||
    /(?:^|\s)\p{Ll}+[^s'’]s$/u.test(core) ||
    /\b(?:people|police|children|women|men|[a-z]+ities|officials)$/i.test(core)
  const isPerson = named || titled || (!plural && WHO.test(core))
  return {
    name: (named || titled) && person && !/\band\b/.test(bare) ? person : bare,
    phrase: bare,
    person: isPerson && !/\band\b/.test(core),
    plural: plural && !named,
    gender: FEMALE.test(core) ? 'f' : MALE.test(core) ? 'm' : isPerson ? (genders.get(first) ?? null) : null,
    speaks: false,
    at,
  }
}

/** What kind of source it is, by the words of its noun phrase. */
export function kindOf({ name, person }: Known, phrase: string): ActorKind {
  if (
    /\b(?:report|statement|document|data|study|survey|law|letter|figures|statistics|analysis)\b/i.test(phrase)
  )
    return 'document'
  if (!person && mediumIn(phrase)) return 'medium'
  if (person)
    return /\b(?:president|minister|gov|governor|secretary|spokes\w+|official|mayor|chief|sheriff|senator|commissioner|director|general|captain|officer|envoy|ambassador|premier|chancellor|coordinator|representative|lawmaker|prosecutor|judge|deputy|commander|colonel|lieutenant|king|queen|emir|prince)\b/i.test(
      phrase,
    )
      ? 'official'
      : /\b(?:professor|analyst|expert|scientist|meteorologist|researcher)\b/i.test(phrase)
        ? 'expert'
        : 'private'
  return /\bofficials?\b|\bspokes/i.test(phrase)
    ? 'official'
    : /^\p{Lu}/u.test(name.replace(/^the /i, '')) ||
        /ministry|agency|government|police|army|committee|group|authorit/i.test(phrase)
      ? 'organisation'
      : 'private'
}
