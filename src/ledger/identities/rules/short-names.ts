import { type Comparison, type IdentityRule, inSameCountry } from '../comparison.js'
import { countryNameOf } from '../country-name.js'
import { type Office, officesAgree } from '../office.js'
import { found, isUsual, nameFit } from './fit.js'

/** Whether a high office that only one side has could be the other's: nothing says that a president's namesake is the president. */
function officesAllow({ reading, best, aliases }: Comparison): boolean {
  const isHigh = (office: Office | null) => office !== null && !office.weak && !office.several
  const ours = reading.office
  const theirs = aliases.map((a) => a.reading.office).filter((o) => o !== null)
  if (ours && theirs.some((o) => officesAgree(ours, o) !== 'different')) return true
  if (isHigh(ours) && theirs.some(isHigh)) return false
  // Where the full name has the office, the bare surname means its holder.
  const longer = reading.person!.parts.length - best!.reading.person!.parts.length
  if (isHigh(ours)) return longer > 0
  return theirs.some(isHigh) ? longer < 0 : true
}

/** What a shorter name says of whom it names. */
export const shortNameRules: readonly IdentityRule[] = [
  {
    id: 'identity/initial',
    why: 'An initial narrows a surname down, but does not name its bearer.',
    evidence: 'initial',
    reads: [
      ['S. Lavrov; foreign minister; ; RU = Sergei Lavrov; foreign minister; ; RU', { same: true }],
      ['J.D. Vance; vice president; ; US = James David Vance; vice president; ; US', { same: true }],
    ],
    ignores: ['I. Lavrov; foreign minister; ; RU = Sergei Lavrov; foreign minister; ; RU'],
    find: (c) => {
      const f = nameFit(c)
      return f && f.likeness === 'initial' && f.cover !== 'given'
        ? found(
            f.cover === 'full' ? 0.85 : 0.45,
            `“${f.ours}” has the surname and the initials of “${f.theirs}”.`,
          )
        : null
    },
  },
  {
    id: 'identity/short-form',
    why: 'Reports leave out middle names, second surnames and names after the father.',
    evidence: 'short-form',
    reads: [
      ['Recep Erdogan = Recep Tayyip Erdoğan; president; ; TR', { same: true }],
      ['Andrés López Obrador = Andrés Manuel López Obrador; president; ; MX', { same: true }],
    ],
    ignores: ['George W. Bush = George H. W. Bush', 'Tokayev = Kassym-Jomart Tokayev'],
    find: (c) => {
      const f = nameFit(c)
      return f && f.cover === 'short' && (f.likeness === 'same' || f.likeness === 'spelling')
        ? found(
            isUsual(c) ? 0.5 : 0.75,
            `“${f.ours}” and “${f.theirs}” are a longer and a shorter form of one name.`,
          )
        : null
    },
  },
  {
    id: 'identity/surname',
    why: 'A surname alone is a hint that needs other evidence: the office, the article, or that nobody else of the country bears it.',
    evidence: 'surname',
    reads: [
      ['President Tokayev; ; ; KZ = Kassym-Jomart Tokayev; president; ; KZ', { same: true }],
      ['Tokaev; president; ; KZ = Kassym-Jomart Tokayev; president; ; KZ', { same: true }],
      ['Tokayev = Kassym-Jomart Tokayev; president; ; KZ', { same: false }],
    ],
    ignores: ['Nazarbayev; president; ; KZ = Kassym-Jomart Tokayev; president; ; KZ'],
    find: (c) => {
      const f = nameFit(c)
      if (
        !f ||
        f.likeness === 'initial' ||
        f.likeness === 'near' ||
        (f.cover !== 'bare' && f.cover !== 'given')
      )
        return null
      return found(f.cover === 'given' ? 0.15 : 0.3, `“${f.ours}” may be short for “${f.theirs}”.`)
    },
  },
  {
    id: 'identity/only-bearer',
    why: 'Where only one person of a country on record bears a surname, the surname means that person.',
    evidence: 'only-bearer',
    reads: [
      ['Kadyrov; ; ; RU = Ramzan Kadyrov; head; Chechnya; RU', { same: true }],
      ['Gomelauri; ; ; GE = Vakhtang Gomelauri; interior minister; ; GE', { same: true }],
    ],
    ignores: [
      'Gomelauri = Vakhtang Gomelauri; interior minister; ; GE',
      'Biden; president; ; US = Hunter Biden; ; ; US',
    ],
    find: (c) => {
      const f = nameFit(c)
      return f && f.cover === 'bare' && c.bearers === 1 && inSameCountry(c) && officesAllow(c)
        ? found(0.3, `Nobody else of ${countryNameOf(c.reading.country!)} on record has this surname.`)
        : null
    },
  },
]
