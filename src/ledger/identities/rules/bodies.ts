import type { Body } from '../body.js'
import { type Comparison, type IdentityRule, inSameArticle } from '../comparison.js'
import { countryNameOf } from '../country-name.js'
import { sameBody } from '../same-body.js'
import { found } from './fit.js'

/** A body of the identity that agrees with the mention's; only for bodies that are meant themselves. */
function bodyThat(
  c: Comparison,
  agrees: (ours: Body, theirs: Body) => boolean,
): { name: string; body: Body } | null {
  const ours = c.reading.body
  if (!ours || !isBodyKind(c.reading.kind) || !isBodyKind(c.known.kind)) return null
  for (const { alias, reading } of c.aliases)
    if (reading.body && isBodyKind(reading.kind) && agrees(ours, reading.body))
      return { name: alias.name, body: reading.body }
  return null
}
const isBodyKind = (kind: string) => kind === 'organisation' || kind === 'medium'

const one = (c: Comparison, form: Body['form']) => bodyThat(c, (a, b) => a.form === form && sameBody(a, b))

/** Whether an acronym is long, its words are a body's own and no country stands against it. */
const isTelling = (a: Body, b: Body): boolean =>
  (a.acronym ?? b.acronym ?? '').length > 3 &&
  !(a.acronym === null ? a : b).common &&
  (a.country === null || b.country === null || a.country === b.country)

/** What makes a body's name another's. */
export const bodyRules: readonly IdentityRule[] = [
  {
    id: 'identity/known-body',
    why: 'International bodies, armed forces and media have several names that are on record.',
    evidence: 'known-body',
    reads: [
      ['UN Refugee Agency = UNHCR', { same: true }],
      ['the U.N. High Commissioner for Refugees = UNHCR', { same: true }],
      ['the Associated Press = AP', { same: true }],
    ],
    ignores: ['UNHCR = UNICEF', 'UN = UNHCR'],
    find: (c) => {
      const same = one(c, 'known')
      return same ? found(0.95, `“${c.reading.written}” and “${same.name}” are names of one body.`) : null
    },
  },
  {
    id: 'identity/government',
    why: 'A country that acts, its government and its capital as a seat of government are one actor.',
    evidence: 'government',
    reads: [
      ['Moscow; ; ; RU = Russia; ; ; RU', { same: true }],
      ['the Russian government = Moscow; ; ; RU', { same: true }],
      ['Astana = the Kazakh government; ; ; KZ', { same: true }],
    ],
    ignores: ['Guinea = Guinea-Bissau', 'the Kremlin = Russia'],
    find: (c) => {
      const same = one(c, 'government')
      return same
        ? found(
            0.95,
            `“${c.reading.written}” and “${same.name}” stand for the government of ${countryNameOf(same.body.country!)}.`,
          )
        : null
    },
  },
  {
    id: 'identity/ministry',
    why: 'A ministry is told by what it is for and by its country; its name is translated in many ways.',
    evidence: 'ministry',
    reads: [
      ['Ministry of Internal Affairs (Kazakhstan) = Kazakh Interior Ministry', { same: true }],
      ['the Pentagon = US Department of Defense', { same: true }],
      ['The defence ministry in Moscow = Russian Ministry of Defence', { same: true }],
      ['Interior Ministry of Kazakhstan = ministry of the interior; ; ; KZ', { same: true }],
    ],
    ignores: [
      'Georgian Interior Ministry = Kazakh Interior Ministry',
      'the interior ministry = Kazakh Interior Ministry',
    ],
    find: (c) => {
      const same = one(c, 'ministry')
      return same
        ? found(0.92, `Both are the ${same.body.key} ministry of ${countryNameOf(same.body.country!)}.`)
        : null
    },
  },
  {
    id: 'identity/same-words',
    why: 'The same words in any order name one body, where they are its own or the country is the same.',
    evidence: 'same-words',
    reads: [
      ['Polish Border Guard = Border Guard; ; ; PL', { same: true }],
      ['Arab Center for Agricultural Research = the Arab Centre for Agricultural Research', { same: true }],
      ['Mixed Migration Center = Mixed Migration Centre', { same: true }],
    ],
    ignores: ['Polish Border Guard = Latvian Border Guard', 'the coast guard = Greek coast guard'],
    find: (c) => {
      const same = one(c, 'words')
      return same && c.reading.person === null
        ? found(
            0.9,
            `“${c.reading.written}” and “${same.name}” have the same words${same.body.common ? ' and the same country' : ''}.`,
          )
        : same
          ? found(0.75, `“${c.reading.written}” and “${same.name}” are the same.`)
          : null
    },
  },
  {
    id: 'identity/acronym',
    why: 'The first letters of a name are its acronym, in its own country or article.',
    evidence: 'acronym',
    reads: [
      ['NDMA; ; ; PK = National Disaster Management Authority; ; ; PK', { same: true }],
      ['MOAS = Migrant Offshore Aid Station', { same: true }],
      ['NEMA; ; ; ; a1 = National Emergency Management Agency; ; ; NG; a1', { same: true }],
    ],
    ignores: [
      'NDMA; ; ; IN = National Disaster Management Authority; ; ; PK',
      'NDMA = National Disaster Management Authority; ; ; PK',
    ],
    find: (c) => {
      const same = bodyThat(
        c,
        (a, b) =>
          a.form === 'words' &&
          b.form === 'words' &&
          ((a.acronym !== null && b.words.length > 2 && a.acronym === b.initials) ||
            (b.acronym !== null && a.words.length > 2 && b.acronym === a.initials)) &&
          ((a.country !== null && a.country === b.country) || inSameArticle(c) || isTelling(a, b)),
      )
      return same
        ? found(0.8, `“${c.reading.written}” and “${same.name}” are a name and its first letters.`)
        : null
    },
  },
]
