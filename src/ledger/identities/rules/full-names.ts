import type { IdentityRule } from '../comparison.js'
import { found, isUsual, nameFit } from './fit.js'

/** What makes a full name the name of the same person. */
export const fullNameRules: readonly IdentityRule[] = [
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
]
