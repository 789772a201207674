import type { Sentence } from '../../language/sentence.js'
import type { Known } from './known.js'
import { type Affiliation, countryOf, isBody, officeOf, organisationOf } from './office.js'

const NONE: Affiliation = { role: null, organisation: null, country: null }
const DOCUMENT =
  /\b(?:report|statement|documents?|data|study|survey|letter|figures|statistics|analysis|post|tweet|message)\b/i
/** Several that speak for a body: "Polish officials". */
const OFFICIALS =
  /\b(?:official|minister|officer|diplomat|leader|prosecutor|commander|lawmaker|senator|expert|analyst|scientist|researcher)s$/i

const merge = (a: Affiliation, b: Affiliation): Affiliation => ({
  role: a.role ?? b.role,
  organisation: a.organisation ?? b.organisation,
  country: a.country ?? b.country,
})

/** What the words around a person's name say: "Kazakh interior minister", ", UNHCR's special envoy", " with the coast guard". */
function ofPerson({ name, phrase }: Known, description: string | null): Affiliation {
  const around = phrase === name ? [] : phrase.split(name)
  const parts = [...around, description ?? ''].flatMap((part) => part.split(/,\s*/))
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const body = /^(?:with|from|of|at)\s+(.+)$/i.exec(part)?.[1]
      if (!body) return officeOf(part)
      const country = countryOf(body)
      return country ? { ...NONE, country } : isBody(body) ? organisationOf(body) : NONE
    })
    .reduce(merge, NONE)
}

/** Who issued a document: "a report by the agency", "UNHCR's annual report". */
function ofDocument(phrase: string): Affiliation {
  const issuer =
    /\s(?:by|from)\s(.+)$/u.exec(phrase)?.[1] ??
    /^(.+)['’]s?\s/u.exec(phrase)?.[1] ??
    /^(?:the\s)?((?:\p{Lu}[\p{L}.’']+\s)+)/u.exec(phrase)?.[1]?.trim()
  return issuer && isBody(issuer) ? organisationOf(issuer) : NONE
}

/** Office, body and country of an actor as its noun phrase and the description after it give them. */
export function affiliationOf(who: Known, description: string | null): Affiliation {
  const country = countryOf(who.phrase)
  if (country) return { ...NONE, country }
  if (DOCUMENT.test(who.phrase) && !who.person) return ofDocument(who.phrase)
  if (who.person)
    return merge(ofPerson(who, description), who.name === who.phrase ? officeOf(who.phrase) : NONE)
  if (OFFICIALS.test(who.phrase)) {
    const office = officeOf(who.phrase.replace(/s$/, ''))
    return { ...office, role: office.role && `${office.role}s` }
  }
  const body = organisationOf(who.phrase)
  // "the ministry" alone names no body.
  return body.organisation && isBody(body.organisation) && !/^\p{Ll}+$/u.test(body.organisation)
    ? body
    : { ...NONE, country: body.country }
}

const IN_DESCRIPTION = /^(?:NOUN|PROPN|ADJ|DET|NUM|ADP|PART|X)$/

/** The description between commas after a name: ", the interior minister of Kazakhstan,"; null where none stands there. */
export function descriptionAfter({ tokens }: Sentence, end: number): string | null {
  const comma = tokens.findIndex((t) => t.start >= end)
  if (tokens[comma]?.text !== ',') return null
  let to = comma + 1
  while (
    to < tokens.length &&
    to < comma + 24 &&
    (IN_DESCRIPTION.test(tokens[to]!.upos) || /^(?:and|-)$/.test(tokens[to]!.text))
  )
    to++
  const words = tokens.slice(comma + 1, to)
  if (words.length === 0 || !/^(?:,|\.|said|says|told|”|"|\))$/.test(tokens[to]?.text ?? '.')) return null
  let out = ''
  for (const [i, t] of words.entries()) out += (i > 0 && words[i - 1]!.end < t.start ? ' ' : '') + t.text
  return out
}
