import type { IdentityRule } from '../comparison.js'
import { saysNoMore } from '../pattern.js'
import { refused } from './fit.js'

/** What a person has decided of a name; `!name` and `+name` at the end of an example are names taken from the identity and given to it. */
export const decidedRules: readonly IdentityRule[] = [
  {
    id: 'identity/barred',
    why: 'A name that a person has taken from an identity never goes back by itself.',
    evidence: null,
    decides: 'against',
    reads: [
      ['Tokaev; ; ; KZ = Kassym-Jomart Tokayev; president; ; KZ; ; !Tokaev', { refused: true }],
      ['Ivanov; minister; ; RU = Sergei Ivanov; minister; ; RU; ; !Ivanov', { refused: true }],
    ],
    ignores: ['Tokaev; ; ; KZ = Kassym-Jomart Tokayev; president; ; KZ; ; !Nazarbayev'],
    find: ({ mention, known }) => {
      const bar = known.barred?.find((pattern) => saysNoMore(mention, pattern))
      return bar ? refused(`A person decided that “${bar.name}” is not ${known.name}.`) : null
    },
  },
  {
    id: 'identity/pinned',
    why: 'A name that a person has given to an identity is its own, whatever else is like it.',
    evidence: 'decision',
    decides: 'for',
    reads: [
      ['Hemedti = Mohamed Hamdan Dagalo; general; ; SD; ; +Hemedti', { same: true }],
      ['Akorda; ; ; KZ = the Kazakh government; ; ; KZ; ; +Akorda', { same: true }],
    ],
    ignores: ['Hemedti = Mohamed Hamdan Dagalo; general; ; SD'],
    find: ({ mention, known }) => {
      const pin = known.pinned?.find((pattern) => saysNoMore(mention, pattern))
      return pin ? { weight: 0.99, text: `A person decided that “${pin.name}” is ${known.name}.` } : null
    },
  },
]
