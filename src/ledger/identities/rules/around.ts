import { type Comparison, type IdentityRule, inSameArticle, inSameCountry } from '../comparison.js'
import { countryNameOf } from '../country-name.js'
import { type Office, officeName, officesAgree } from '../office.js'
import { sameBody } from '../same-body.js'
import { found, nameFit } from './fit.js'

/** The office that the identity and the mention share, and whether its country or body is the same. */
function officeShared(c: Comparison): { office: Office; placed: boolean } | null {
  const { office } = c.reading
  if (!office) return null
  let shared: { office: Office; placed: boolean } | null = null
  for (const { reading } of c.aliases)
    if (reading.office && officesAgree(office, reading.office) === 'same') {
      const placed =
        (c.reading.country !== null && c.reading.country === reading.country) ||
        (c.reading.body !== null && reading.body !== null && sameBody(c.reading.body, reading.body))
      if (!shared || placed) shared = { office, placed }
    }
  return shared
}

/** What stands around two names that are like: an office, a country, a body, one article. */
export const aroundRules: readonly IdentityRule[] = [
  {
    id: 'identity/office',
    why: 'A country or a body has one holder of an office at a time.',
    evidence: 'office',
    reads: [
      [
        'Gomelauri; minister of internal affairs; ; GE = Vakhtang Gomelauri; interior minister; ; GE',
        { same: true },
      ],
      [
        'Grandi; High Commissioner for Refugees; UN; = Filippo Grandi; high commissioner for refugees; U.N.;',
        { same: true },
      ],
    ],
    ignores: ['Gomelauri; deputy interior minister; ; GE = Vakhtang Gomelauri; interior minister; ; GE'],
    find: (c) => {
      const shared = nameFit(c) && officeShared(c)
      return shared
        ? found(
            shared.office.weak ? 0.2 : !shared.placed ? 0.3 : shared.office.several ? 0.5 : 0.8,
            `Both are called ${officeName(shared.office)}${shared.placed ? ' of the same country or body' : ''}.`,
          )
        : null
    },
  },
  {
    id: 'identity/country',
    why: 'Two of one name and one country are more likely one.',
    evidence: 'country',
    reads: [
      ['Gomelauri; ; ; GE = Vakhtang Gomelauri; interior minister; ; GE', { same: true }],
      ['Georgian coast guard = The coast guard; ; ; GE', { same: true }],
    ],
    ignores: ['Gomelauri; ; ; AM = Vakhtang Gomelauri; interior minister; ; GE'],
    find: (c) => {
      const like = nameFit(c) !== null || bodiesAlike(c)
      return like && inSameCountry(c)
        ? found(0.4, `Both belong to ${countryNameOf(c.reading.country!)}.`)
        : null
    },
  },
  {
    id: 'identity/organisation',
    why: 'Two of one name and one body are more likely one.',
    evidence: 'organisation',
    reads: [
      ['Grandi; ; UNHCR; = Filippo Grandi; High Commissioner; UN Refugee Agency;', { same: true }],
      ['Cochetel; ; UNHCR; = Vincent Cochetel; special envoy; UNHCR;', { same: true }],
    ],
    ignores: ['Grandi; ; UNICEF; = Filippo Grandi; High Commissioner; UNHCR;'],
    find: (c) => {
      const { body } = c.reading
      const shared = body && c.aliases.find(({ reading }) => reading.body && sameBody(body, reading.body))
      return nameFit(c) && shared
        ? found(0.6, `Both belong to ${c.mention.organisation ?? shared.alias.organisation ?? 'one body'}.`)
        : null
    },
  },
  {
    id: 'identity/same-article',
    why: 'A report names someone in full once, and by a shorter name after that.',
    evidence: 'same-article',
    reads: [
      ['Tokayev; ; ; ; a1 = Kassym-Jomart Tokayev; president; ; KZ; a1', { same: true }],
      ['The interior ministry; ; ; ; a1 = Interior Ministry of Georgia; ; ; GE; a1', { same: true }],
    ],
    ignores: ['Tokayev; ; ; ; a1 = Kassym-Jomart Tokayev; president; ; KZ; a2'],
    find: (c) =>
      (nameFit(c) !== null || bodiesAlike(c)) && inSameArticle(c)
        ? found(0.85, 'The name stands in an article that names the identity.')
        : null,
  },
]

/** Whether a body's name is the identity's but for the country. */
const bodiesAlike = ({ reading, aliases }: Comparison): boolean =>
  reading.person === null &&
  reading.body !== null &&
  aliases.some(
    (a) =>
      a.reading.person === null &&
      a.reading.body?.form === reading.body!.form &&
      a.reading.body.key === reading.body!.key,
  )
