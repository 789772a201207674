import {
  type Comparison,
  countriesOf,
  type Finding,
  type IdentityRule,
  inOtherCountry,
  inSameArticle,
} from './comparison.js'
import { countryNameOf } from './country-name.js'
import { officeName, officesAgree } from './office.js'
import type { PersonName } from './person-name.js'
import { nameFit } from './person-rules.js'
import { calledAlike, sameBody } from './same-body.js'
import { sameWritten } from './same-person.js'

const refused = (refuse: string): Finding => ({ refuse })

const CLASHES = {
  given: 'have the surname in common, but not the first name',
  family: 'have the first word in common, but not the rest',
  gender: 'have the surname forms of a man and of a woman',
  patronymic: 'have fathers of different names',
  suffix: 'are told apart by what stands after the name',
} as const

const belongsToOneBody = (c: Comparison): boolean =>
  c.reading.body !== null &&
  c.aliases.some(({ reading }) => reading.body !== null && sameBody(c.reading.body!, reading.body))

/** What keeps a name away from an identity that it is like. */
export const refusingRules: readonly IdentityRule[] = [
  {
    id: 'identity/barred',
    why: 'A name that a person has taken from an identity never goes back by itself.',
    evidence: null,
    reads: [
      ['Tokaev; ; ; KZ = Kassym-Jomart Tokayev; president; ; KZ; ; !Tokaev', { refused: true }],
      ['Ivanov; minister; ; RU = Sergei Ivanov; minister; ; RU; ; !Ivanov', { refused: true }],
    ],
    ignores: ['Tokaev; ; ; KZ = Kassym-Jomart Tokayev; president; ; KZ; ; !Nazarbayev'],
    find: ({ mention, known }) => {
      const bar = known.barred?.find(
        (b) =>
          sameWritten(b.name, mention.name) &&
          (['role', 'organisation', 'country'] as const).every(
            (field) => b[field] === undefined || mention[field] === null || mention[field] === b[field],
          ),
      )
      return bar ? refused(`A person decided that “${bar.name}” is not ${known.name}.`) : null
    },
  },
  {
    id: 'identity/other-person',
    why: 'Brothers, fathers and sons, husbands and wives share a surname; what differs tells them apart.',
    evidence: null,
    reads: [
      ['Igor Ivanov; foreign minister; ; RU = Sergei Ivanov; defence minister; ; RU', { refused: true }],
      ['Ivanova; ; ; RU = Sergei Ivanov; ; ; RU', { refused: true }],
      ['George W. Bush = George H. W. Bush; president; ; US', { refused: true }],
    ],
    ignores: ['Sergey Ivanov = Sergei Ivanov; defence minister; ; RU'],
    find: (c) => {
      const f = nameFit(c)
      if (f && (f.cover === 'full' || f.cover === 'short')) return null
      const other = c.aliases.find(({ fit: theirs }) => theirs && !theirs.fits && theirs.clash)
      // A short name fits, but the full names are two.
      const full = (name: PersonName | null) =>
        name !== null && name.parts.filter((p) => !p.initial).length > 1
      const unlike =
        f &&
        full(c.reading.person) &&
        c.aliases.find(({ fit: theirs, reading }) => theirs && !theirs.fits && full(reading.person))
      if (unlike && !other)
        return refused(
          `“${c.reading.person!.written}” and “${unlike.reading.person!.written}” are two full names.`,
        )
      return other?.fit && !other.fit.fits
        ? refused(
            `“${c.reading.person!.written}” and “${other.reading.person!.written}” ${CLASHES[other.fit.clash!]}.`,
          )
        : null
    },
  },
  {
    id: 'identity/other-country',
    why: 'Bodies of one name and people of one surname in two countries are two, unless one international body has both.',
    evidence: null,
    reads: [
      ['Ministry of Health; ; ; LB = Ministry of Health; ; ; PS', { refused: true }],
      ['Karimov; president; ; UZ = Karimov; minister; ; TJ', { refused: true }],
    ],
    ignores: ['Ministry of Health; ; ; LB = Lebanese Ministry of Health', 'UNHCR; ; ; KE = UNHCR'],
    find: (c) => {
      const { body, person } = c.reading
      const alike = person
        ? nameFit(c) !== null
        : body !== null &&
          body.form !== 'known' &&
          c.aliases.some(({ reading }) => reading.body && calledAlike(body, reading.body))
      if (!alike || !inOtherCountry(c) || (person && belongsToOneBody(c) && body?.country === null))
        return null
      return refused(
        `One belongs to ${countryNameOf(c.reading.country!)}, the other to ${[...countriesOf(c)].map(countryNameOf).join(' and ')}.`,
      )
    },
  },
  {
    id: 'identity/other-office',
    why: 'Someone of the surname with another office may be another person, unless the report itself joins them.',
    evidence: null,
    reads: [
      ['Ivanov; foreign minister; ; RU = Sergei Ivanov; defence minister; ; RU', { refused: true }],
      ['Tokayev; deputy finance minister; ; KZ = Kassym-Jomart Tokayev; president; ; KZ', { refused: true }],
    ],
    ignores: ['Ivanov; defense minister; ; RU = Sergei Ivanov; defence minister; ; RU'],
    find: (c) => {
      const f = nameFit(c)
      const { office } = c.reading
      if (!f || !office || office.former || f.cover === 'full' || f.cover === 'short' || inSameArticle(c))
        return null
      const theirs = c.aliases.map(({ reading }) => reading.office).filter((o) => o !== null)
      if (theirs.length === 0 || theirs.some((o) => officesAgree(office, o) !== 'different')) return null
      return refused(
        `A surname alone, and one is ${officeName(office)}, the other ${officeName(theirs[0]!)}.`,
      )
    },
  },
  {
    id: 'identity/holder',
    why: 'An office goes on when its holder changes: it is nobody’s name.',
    evidence: null,
    reads: [
      [
        'the president of Kazakhstan; president; ; KZ = Kassym-Jomart Tokayev; president; ; KZ',
        { refused: true },
      ],
      [
        'the interior minister; interior minister; ; GE = Vakhtang Gomelauri; interior minister; ; GE',
        { refused: true },
      ],
    ],
    ignores: ['the president of Kazakhstan; president; ; KZ = Vakhtang Gomelauri; interior minister; ; GE'],
    find: (c) => {
      const pair =
        (c.reading.kind === 'office' && c.known.kind === 'person') ||
        (c.reading.kind === 'person' && c.known.kind === 'office')
      const { office, country, body } = c.reading
      if (!pair || !office) return null
      const held = c.aliases.some(
        ({ reading }) =>
          reading.office &&
          officeName(reading.office) === officeName(office) &&
          ((country !== null && country === reading.country) ||
            (body && reading.body && sameBody(body, reading.body))),
      )
      if (!held) return null
      return refused(`One is the office of ${officeName(office)}, the other a person who holds or held it.`)
    },
  },
  {
    id: 'identity/which-country',
    why: 'Many states have a body of that name; without the country or the article nothing says whose it is.',
    evidence: null,
    reads: [
      ['the interior ministry = Interior Ministry of Kazakhstan', { refused: true }],
      ['the coast guard = Greek coast guard', { refused: true }],
    ],
    ignores: [
      'the interior ministry; ; ; ; a1 = Interior Ministry of Kazakhstan; ; ; KZ; a1',
      'Human Rights Watch = Human Rights Watch; ; ; US',
    ],
    find: (c) => {
      const { body, person } = c.reading
      if (!body || person || c.reading.kind === 'office' || inSameArticle(c)) return null
      const same = c.aliases.find(
        ({ reading }) =>
          reading.body &&
          reading.kind !== 'office' &&
          reading.kind !== 'person' &&
          calledAlike(body, reading.body),
      )
      const open = same?.reading.body && (body.country === null || same.reading.body.country === null)
      if (!open || body.form === 'known' || (body.form === 'words' && !body.common)) return null
      return refused(`“${c.reading.written}” and “${same.alias.name}” may be bodies of two countries.`)
    },
  },
]
