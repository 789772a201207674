import { demonyms } from '../places/demonyms.js'
import { lookUp } from '../places/gazetteer.js'
import { seatOf } from '../places/metonym.js'
import { isRole } from './known.js'
import { organisationCalled } from './organisations.js'

/** What a description says of an actor: office, the body it belongs to, and that body's country. */
export type Affiliation = Readonly<{
  role: string | null
  organisation: string | null
  /** ISO 3166-1 alpha-2. */
  country: string | null
}>

const NONE: Affiliation = { role: null, organisation: null, country: null }
const ARTICLE =
  /^(?:the|an?|one|another|some|its|his|her|their|our|this|that|former|top|senior|two|three|several|many)\s+/i
const PREPOSITION = /\s(?:for|of|at|with|from|in)\s/

/** The country that a name or an adjective is of: "Kazakh", "Kazakhstan", "the Kremlin"; null where it is none's. */
export function countryOf(words: string): string | null {
  const bare = words.replace(/^the\s+/i, '').replace(/['’]s?$/u, '')
  const key = bare.toLowerCase()
  const country = /^\p{Lu}/u.test(bare) ? lookUp(bare).find((entry) => entry.kind === 'country') : null
  return demonyms.get(key) ?? country?.country ?? seatOf(bare)
}

/** The country that a region lies in: "British Columbia", "Texas". */
function countryOfRegion(words: string): string | null {
  const places = /^\p{Lu}/u.test(words) ? lookUp(words) : []
  return places[0]?.kind === 'region' ? places[0].country : null
}

/** The country that words begin with, and the rest: "Kazakh interior minister", "Poland's Border Guard"; a region stays in the rest. */
function countryFirst(words: string): { country: string | null; rest: string } {
  const possessive = /^(.+?)['’]s?\s+(?=\S)/u.exec(words)
  const owner = possessive && countryOf(possessive[1]!)
  if (owner) return { country: owner, rest: words.slice(possessive[0].length) }
  const parts = words.split(/\s+/)
  for (let length = Math.min(3, parts.length - 1); length > 0; length--) {
    const first = parts.slice(0, length).join(' ')
    const country = countryOf(first)
    if (country) return { country, rest: parts.slice(length).join(' ') }
    const around = countryOfRegion(first)
    if (around) return { country: around, rest: words }
  }
  return { country: null, rest: words }
}

const withoutArticle = (words: string): string => {
  let out = words.trim()
  while (ARTICLE.test(out)) out = out.replace(ARTICLE, '')
  return out
}

/** A body by its name: "the Georgian interior ministry", "Ministry of Interior of Kazakhstan", "UNHCR". */
export function organisationOf(phrase: string): Affiliation {
  const bare = phrase.trim().replace(/^(?:the|an?|its|his|her|their)\s+/i, '')
  const known = organisationCalled(phrase)
  if (known) return { role: null, organisation: bare, country: known.country }
  const { country, rest } = countryFirst(bare)
  const tail = /\s(?:of|in)\s(?:the\s)?(\p{Lu}[\p{L}’' -]+)$/u.exec(rest)
  const where = tail && countryOf(tail[1]!)
  return {
    role: null,
    organisation: where ? rest.slice(0, tail.index) : rest,
    country: country ?? where ?? null,
  }
}

const BODY =
  /(?:^|\s)(?:\p{Lu}{2,}|(?:ministry|agency|department|office|committee|council|organi[sz]ation|commission|nations|cross|crescent|guard|patrol|forces?|authority|bureau|services?|centre|center|university|party|union|international|watch|government|police|army|military|navy|embassy|programme|program|fund|bank|institute|association|society|network|federation|coalition|parliament|senate|congress|directorate|administration|secretariat|hospital|charity|foundation|company|Ministry|Agency|Department|Office|Committee|Council|Organi[sz]ation|Commission|Nations|Cross|Crescent|Guard|Patrol|Forces?|Authority|Bureau|Services?|Centre|Center|University|Party|Union|International|Watch|Government|Police|Army|Military|Navy|Embassy|Programme|Program|Fund|Bank|Institute|Association|Society|Network|Federation|Coalition|Parliament|Senate|Congress|Directorate|Administration|Secretariat|Hospital|Foundation))$/u

/** Whether words name a body rather than a person or a place: they end in what it is, in an acronym, or are known as one. */
export const isBody = (words: string): boolean =>
  BODY.test(words.replace(/['’]s?$/u, '')) || organisationCalled(words) !== null

/** An office: "Kazakh interior minister", "UNHCR's special envoy", "a spokesman for the Polish Border Guard". */
export function officeOf(description: string): Affiliation {
  const { country, rest } = countryFirst(withoutArticle(description))
  const at = rest.search(PREPOSITION)
  const before = at < 0 ? rest : rest.slice(0, at)
  const tail = at < 0 ? '' : rest.slice(at)
  if (!isRole(before)) return NONE
  const words = before.split(/\s+/)
  const own = words.findLastIndex(
    (_, i) => i < words.length - 1 && (isBody(words.slice(0, i + 1).join(' ')) || /['’]s?$/u.test(words[i]!)),
  )
  const body =
    own < 0
      ? null
      : organisationOf(
          words
            .slice(0, own + 1)
            .join(' ')
            .replace(/['’]s?$/u, ''),
        )
  const role = words.slice(own + 1).join(' ')
  const of = body ? null : tailOf(tail)
  return {
    role: of ? role : role + tail,
    organisation: body?.organisation ?? of?.organisation ?? null,
    country: country ?? body?.country ?? of?.country ?? null,
  }
}

/** " for the Polish Border Guard", " of Kazakhstan": a body or a country; anything else is part of the office. */
function tailOf(tail: string): Affiliation | null {
  const object = tail.replace(PREPOSITION, '')
  const country = countryOf(object)
  if (country) return { ...NONE, country }
  if (organisationCalled(object)) return organisationOf(object)
  const next = object.search(PREPOSITION)
  const head = next < 0 ? object : object.slice(0, next)
  if (!isBody(head)) return null
  const body = organisationOf(head)
  return {
    ...body,
    country: body.country ?? (next < 0 ? null : countryOf(object.slice(next).replace(PREPOSITION, ''))),
  }
}
