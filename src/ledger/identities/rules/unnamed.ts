import type { Body } from '../body.js'
import { type Comparison, type IdentityRule, inSameArticle } from '../comparison.js'
import { officeName, officesAgree } from '../office.js'
import { sameBody } from '../same-body.js'
import { found } from './fit.js'

/** Offices without their holders, and groups. */
export const unnamedRules: readonly IdentityRule[] = [
  {
    id: 'identity/office-itself',
    why: 'An office that is named without its holder is told by what it is and by its country or body.',
    evidence: 'office',
    reads: [
      [
        'the interior minister of Kazakhstan; interior minister; ; KZ = Kazakh minister of internal affairs; minister of internal affairs; ; KZ',
        { same: true },
      ],
      [
        'a spokesman for the Polish Border Guard; spokesman; Border Guard; PL = a spokeswoman for the Border Guard; spokeswoman; Border Guard; PL',
        { same: true },
      ],
    ],
    ignores: [
      'the interior minister of Kazakhstan; interior minister; ; KZ = the deputy interior minister; deputy interior minister; ; KZ',
      'the president; president; ; KZ = Kassym-Jomart Tokayev; president; ; KZ',
    ],
    find: (c) => {
      const ours = c.reading.office
      if (!ours || c.reading.kind !== 'office' || c.known.kind !== 'office') return null
      const same = c.aliases.find(
        ({ reading: theirs }) =>
          theirs.office &&
          officesAgree(ours, theirs.office) !== 'different' &&
          officeName(ours) === officeName(theirs.office) &&
          sameSeat(c, theirs),
      )
      return same ? found(0.9, `Both are the office of ${officeName(ours)} of one country or body.`) : null
    },
  },
  {
    id: 'identity/group',
    why: 'Officials, authorities or forces of one country, named without names, are one voice.',
    evidence: 'group',
    reads: [
      ['Kazakh officials = officials; ; ; KZ', { same: true }],
      ['Authorities in Solomon Islands = Solomon Islands authorities', { same: true }],
    ],
    ignores: ['Kazakh officials = Georgian officials', 'officials = Georgian officials'],
    find: (c) => {
      const ours = c.reading.group
      if (!ours || c.known.kind !== 'group') return null
      const same = c.aliases.some(
        ({ reading }) =>
          reading.group === ours &&
          (inSameArticle(c) ||
            (c.reading.country !== null &&
              reading.country === c.reading.country &&
              (!c.reading.body || !reading.body || sameBody(c.reading.body, reading.body)))),
      )
      return same ? found(0.85, `Both are ${ours} of one country or of one article.`) : null
    },
  },
]

/** Whether two offices belong to one body or, without one, to one country; or stand in one article. */
function sameSeat(c: Comparison, theirs: Comparison['reading']): boolean {
  const { body, country } = c.reading
  if (body && theirs.body) return sameBody(body, theirs.body)
  if (body || theirs.body)
    return (
      inSameArticle(c) || (isOfState(body ?? theirs.body!) && country !== null && country === theirs.country)
    )
  return country === null || theirs.country === null ? inSameArticle(c) : country === theirs.country
}
/** Whether a minister of the country and one of this body can be the same: the body is the government or a ministry. */
const isOfState = ({ form }: Body): boolean => form === 'government' || form === 'ministry'
