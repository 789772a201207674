import { type IdentityRule, inSameArticle } from '../comparison.js'
import { officeName, officesAgree } from '../office.js'
import type { PersonName } from '../person-name.js'
import { sameBody } from '../same-body.js'
import { nameFit, refused } from './fit.js'

const CLASHES = {
  given: 'have the surname in common, but not the first name',
  family: 'have the first word in common, but not the rest',
  gender: 'have the surname forms of a man and of a woman',
  patronymic: 'have fathers of different names',
  suffix: 'are told apart by what stands after the name',
} as const

/** What keeps a person's name away from an identity that it is like. */
export const refusals: readonly IdentityRule[] = [
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
]
