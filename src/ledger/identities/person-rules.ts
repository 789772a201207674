import {
  type Comparison,
  type Finding,
  type IdentityRule,
  inSameArticle,
  inSameCountry,
} from './comparison.js'
import { countryNameOf } from './country-name.js'
import { type Office, officeName, officesAgree } from './office.js'
import { isFirstName } from './person-name.js'
import { sameBody } from './same-body.js'

type Fit = Readonly<{ likeness: string; cover: string; reversed: boolean; theirs: string; ours: string }>

/** How the name fits the identity's closest; null where none fits, or a surname alone is not spelled alike. */
export function nameFit({ best, reading }: Comparison): Fit | null {
  if (!best?.fit?.fits || !reading.person) return null
  const { likeness, cover } = best.fit
  if (likeness === 'near' && cover !== 'full' && cover !== 'short') return null
  return { ...best.fit, theirs: best.reading.person!.written, ours: reading.person.written }
}

const found = (weight: number, text: string): Finding => ({ weight, text })

/** Whether a name is made of first names alone, as many bear: "Mohammed Ali". */
const isUsual = ({ reading }: Comparison): boolean => reading.person!.parts.every((p) => isFirstName(p.text))

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

/** What makes a person's name another person's: rules that find evidence for it. */
export const personRules: readonly IdentityRule[] = [
  {
    id: 'identity/same-name',
    why: 'A first name and a surname together seldom belong to two people on record; first names alone often do.',
    evidence: 'same-name',
    reads: [
      ['Kassym-Jomart Tokayev = Kassym-Jomart Tokayev; president; ; KZ', { same: true }],
      ['Kazakh President Kassym Jomart TOKAYEV = Kassym-Jomart Tokayev; president; ; KZ', { same: true }],
      ['Kim Jongun = Kim Jong-un; leader; ; KP', { same: true }],
    ],
    ignores: [
      'Tokayev; president; ; KZ = Kassym-Jomart Tokayev; president; ; KZ',
      'Mohammed Ali = Mohammed Amin',
    ],
    find: (c) => {
      const f = nameFit(c)
      return f && f.cover === 'full' && f.likeness === 'same' && !f.reversed
        ? found(isUsual(c) ? 0.6 : 0.9, `The names are the same: “${f.ours}”.`)
        : null
    },
  },
  {
    id: 'identity/spelling',
    why: 'Names from other alphabets and languages are spelled in many ways that sound alike.',
    evidence: 'spelling',
    reads: [
      ['Kassym-Zhomart Toqaev = Kassym-Jomart Tokayev; president; ; KZ', { same: true }],
      ['Marat Akhmetjanov = Marat Akhmetzhanov; interior minister; ; KZ', { same: true }],
      ['Wolodymyr Selenskyj = Volodymyr Zelensky; president; ; UA', { same: true }],
      ['Володимир Зеленський = Volodymyr Zelensky; president; ; UA', { same: true }],
    ],
    ignores: ['Sergei Ivanov = Sergei Ivanova', 'Marat Akhmetzhanov = Marat Akhmedov'],
    find: (c) => {
      const f = nameFit(c)
      return f && f.cover === 'full' && f.likeness === 'spelling' && !f.reversed
        ? found(isUsual(c) ? 0.6 : 0.85, `“${f.ours}” and “${f.theirs}” are spellings of one name.`)
        : null
    },
  },
  {
    id: 'identity/near-spelling',
    why: 'Vowels of names from Arabic and other scripts are written as they are heard; the same consonants and the office say more.',
    evidence: 'near-spelling',
    reads: [
      ['Khalifa Hifter; commander; ; LY = Khalifa Haftar; general; ; LY', { same: true }],
      ['Khalifa Hifter = Khalifa Haftar; general; ; LY', { same: false }],
    ],
    ignores: [
      'Mohamed Hussein; ; ; SO = Mohamed Hassan; ; ; SO',
      'Hifter; commander; ; LY = Khalifa Haftar; general; ; LY',
    ],
    find: (c) => {
      const f = nameFit(c)
      return f && f.likeness === 'near'
        ? found(
            0.55,
            `“${f.ours}” and “${f.theirs}” have the same consonants, and vowels that are not far apart.`,
          )
        : null
    },
  },
  {
    id: 'identity/name-form',
    why: 'Many first names have a form in each language, or a short form, and one person is called by several.',
    evidence: 'name-form',
    reads: [
      ['Dmitry Kuleba = Dmytro Kuleba; foreign minister; ; UA', { same: true }],
      ['Bill Clinton = William Clinton; president; ; US', { same: true }],
      ['Joe Biden = Joseph Biden; president; ; US', { same: true }],
    ],
    ignores: ['Vitali Klitschko = Wladimir Klitschko'],
    find: (c) => {
      const f = nameFit(c)
      return f && f.likeness === 'form' && f.cover !== 'bare' && f.cover !== 'given'
        ? found(0.75, `“${f.ours}” and “${f.theirs}” have one surname and forms of one first name.`)
        : null
    },
  },
  {
    id: 'identity/word-order',
    why: 'Hungarian, Chinese, Korean and Japanese names stand in either order in English reports.',
    evidence: 'word-order',
    reads: [
      ['Orbán Viktor; prime minister; ; HU = Viktor Orban; prime minister; ; HU', { same: true }],
      ['Kishida Fumio; ; ; JP = Fumio Kishida; prime minister; ; JP', { same: true }],
    ],
    ignores: ['Ahmed Mohamed; ; ; EG = Mohamed Ahmed; ; ; EG'],
    find: (c) => {
      const f = nameFit(c)
      return f?.reversed
        ? found(0.6, `“${f.ours}” is “${f.theirs}” with the surname at the other end.`)
        : null
    },
  },
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
    id: 'identity/only-bearer',
    why: 'Where only one person of a country on record bears a surname, the surname means that person.',
    evidence: 'only-bearer',
    reads: [
      ['Kadyrov; ; ; RU = Ramzan Kadyrov; head; Chechnya; RU', { same: true }],
      ['Gomelauri; ; ; GE = Vakhtang Gomelauri; interior minister; ; GE', { same: true }],
    ],
    ignores: ['Gomelauri = Vakhtang Gomelauri; interior minister; ; GE'],
    find: (c) => {
      const f = nameFit(c)
      return f && f.cover === 'bare' && c.bearers === 1 && inSameCountry(c)
        ? found(0.3, `Nobody else of ${countryNameOf(c.reading.country!)} on record has this surname.`)
        : null
    },
  },
]

/** Evidence that a name of any kind may have. */
export const sharedRules: readonly IdentityRule[] = [
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
