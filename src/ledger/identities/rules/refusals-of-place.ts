import {
  type Comparison,
  countriesOf,
  type IdentityRule,
  inOtherCountry,
  inSameArticle,
} from '../comparison.js'
import { countryNameOf } from '../country-name.js'
import { calledAlike, sameBody } from '../same-body.js'
import { nameFit, refused } from './fit.js'

const belongsToOneBody = (c: Comparison): boolean =>
  c.reading.body !== null &&
  c.aliases.some(({ reading }) => reading.body !== null && sameBody(c.reading.body!, reading.body))

/** What keeps a name away from an identity of another country, or of one that nobody names. */
export const refusalsOfPlace: readonly IdentityRule[] = [
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
