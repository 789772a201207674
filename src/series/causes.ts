import type { Claim } from './fold.js'
import { DAY } from './timeline.js'

/** A likely reason why claims that clash do so, tried in this order. */
export type Cause = Readonly<{
  id: string
  /** What it means for who reads it. */
  says: string
  fits: (members: readonly Claim[], gap: number) => boolean
}>

const figures = (claims: readonly Claim[]) =>
  claims.flatMap(({ carriers }) => carriers.map(({ evidence }) => evidence.figure))
const words = (claims: readonly Claim[]) =>
  claims.flatMap(({ carriers }) => carriers.map(({ evidence }) => evidence.sentence)).join(' ')

const isOneDay = ({ form }: Claim): boolean =>
  form.kind === 'sum' && form.stretch.end - form.stretch.start === DAY
/** Words for people who pass a border more than once, or for vehicles and passages. */
const PASSAGES = /\bcross(?:ed|ing|ings)?\b|\bpassages?\b|\bentries\b/i
/** Times that may be counted to the morning or to midnight. */
const PART_OF_DAY =
  /\b(?:last|over) ?night\b|\bmorning\b|\bnoon\b|\bevening\b|\b24 hours\b|\b\d{1,2}:\d{2}\b/i

/** A gap below this share of the number is what rounding makes. */
const ROUNDING = 0.06

export const causes: readonly Cause[] = [
  {
    id: 'start',
    says: 'the stock may hold people who were there before, or the totals are rounded',
    fits: (members) => members.some(({ form }) => form.kind === 'balance' || form.kind === 'level'),
  },
  {
    id: 'period',
    says: 'the days may not be the same: one count may end in the morning, the other at midnight',
    fits: (members) => members.every(isOneDay) && PART_OF_DAY.test(words(members)),
  },
  {
    id: 'rounding',
    says: 'the numbers may be rounded further than they look',
    fits: (_, gap) => gap <= ROUNDING,
  },
  {
    id: 'baseline',
    says: 'the change may count from another day, or from another level',
    fits: (members) => members.some(({ form }) => form.kind === 'ratio'),
  },
  {
    id: 'passages',
    says: 'one may count persons and the other passages',
    fits: (members) =>
      PASSAGES.test(words(members)) && new Set(figures(members).map(({ measure }) => measure)).size > 1,
  },
  {
    id: 'place',
    says: 'one may count a part of the place, the other all of it',
    fits: (members) =>
      new Set(
        figures(members).map(({ from, to, at }) => [...to, ...at, ...from].map(({ name }) => name).join()),
      ).size > 1 &&
      figures(members).some(({ from, to, at }) =>
        [...to, ...at, ...from].some(({ precision }) => precision !== 'country'),
      ),
  },
  {
    id: 'window',
    says: 'a daily rate without a first day may be about fewer days than it is taken for',
    fits: (members) =>
      figures(members).some(({ basis, period }) => basis === 'rate' && period.start === null),
  },
  {
    id: 'revision',
    says: 'the same source gives both: the later one may correct the other',
    fits: (members) => {
      const sources = members.map(
        ({ carriers }) => new Set(carriers.map(({ evidence }) => evidence.source?.key)),
      )
      const [first] = sources
      return first !== undefined && [...first].some((key) => key && sources.every((keys) => keys.has(key)))
    },
  },
  { id: 'unknown', says: 'nothing in the words tells why; compare the sentences', fits: () => true },
]
