import type { Qualifier } from '../mentions/mention.js'

/**
 * How far from the number named the count may lie, on one side: so many of its rounding units, but between the shares
 * `least` and `most` of the number. The rounding unit of 98,000 is 1,000, that of 64,234 is 1. `'open'` is no end at all.
 */
export type Reach = Readonly<{ units: number; least: number; most: number }> | 'open'

/** What the numbers of reports are taken to mean. */
export type Policy = Readonly<{
  id: string
  /** One line: when to use it. */
  why: string
  /** Below and above the number named. */
  reach: Readonly<Record<Qualifier, readonly [below: Reach, above: Reach]>>
  /** The interval of a number word, by the number it is read as: "hundreds" is read as 100. */
  vague: (named: number) => readonly [low: number, high: number]
  /** What is taken of a range: all of it, or its low end. */
  range: 'all' | 'low'
  /** Days that a rate or a change is about where the report gives no first day. */
  openDays: number
  /** How few and how many they may be. */
  openReach: readonly [fewest: number, most: number]
  /** A number with its qualifier and the interval that the policy gives it. */
  examples: readonly Readonly<{
    qualifier: Qualifier
    low: number | null
    high: number | null
    gives: readonly [low: number, high: number]
  }>[]
}>

const none: Reach = { units: 0, least: 0, most: 1 }

const stated: Policy = {
  id: 'stated',
  why: 'Every number is exactly what it says; “about 98,000” is 98,000. Strict: small differences become conflicts.',
  reach: {
    exact: [none, none],
    about: [none, none],
    'just-under': [none, none],
    'just-over': [none, none],
    'at-least': [none, 'open'],
    'at-most': ['open', none],
    range: [none, none],
    vague: [none, none],
  },
  vague: (named) => [named, Number.POSITIVE_INFINITY],
  range: 'all',
  openDays: 7,
  openReach: [3, 10],
  examples: [
    { qualifier: 'about', low: 98_000, high: 98_000, gives: [98_000, 98_000] },
    { qualifier: 'at-least', low: 200_000, high: null, gives: [200_000, Number.POSITIVE_INFINITY] },
    { qualifier: 'vague', low: 100, high: 100, gives: [100, Number.POSITIVE_INFINITY] },
  ],
}

const rounding: Policy = {
  id: 'rounding',
  why: 'Numbers are rounded as they look: 98,000 to the thousand, 64,234 not at all, and “about” and “nearly” reach further.',
  reach: {
    exact: [
      { units: 0.5, least: 0, most: 0.025 },
      { units: 0.5, least: 0, most: 0.025 },
    ],
    about: [
      { units: 1, least: 0.01, most: 0.05 },
      { units: 1, least: 0.01, most: 0.05 },
    ],
    'just-under': [{ units: 1, least: 0.01, most: 0.05 }, none],
    'just-over': [none, { units: 1, least: 0.01, most: 0.025 }],
    'at-least': [none, 'open'],
    'at-most': ['open', none],
    range: [none, none],
    vague: [none, none],
  },
  vague: (named) => [named, named * 10],
  range: 'all',
  openDays: 7,
  openReach: [3, 10],
  examples: [
    { qualifier: 'exact', low: 98_000, high: 98_000, gives: [97_500, 98_500] },
    { qualifier: 'exact', low: 64_234, high: 64_234, gives: [64_234, 64_234] },
    { qualifier: 'about', low: 98_000, high: 98_000, gives: [97_000, 99_000] },
    { qualifier: 'about', low: 10_000, high: 10_000, gives: [9_500, 10_500] },
    { qualifier: 'just-under', low: 10_000, high: 10_000, gives: [9_500, 10_000] },
    { qualifier: 'just-over', low: 400_000, high: 400_000, gives: [400_000, 410_000] },
    { qualifier: 'at-most', low: null, high: 10_000, gives: [0, 10_000] },
    { qualifier: 'range', low: 5_000, high: 6_000, gives: [5_000, 6_000] },
    { qualifier: 'vague', low: 100, high: 100, gives: [100, 1_000] },
  ],
}

const acled: Policy = {
  id: 'acled',
  why: 'The most careful number, as conflict researchers code it: “hundreds” is 100, “more than 200” is 200, a range its low end.',
  reach: { ...stated.reach, 'at-least': [none, none] },
  vague: (named) => [named, named],
  range: 'low',
  openDays: 7,
  openReach: [3, 10],
  examples: [
    { qualifier: 'at-least', low: 200_000, high: null, gives: [200_000, 200_000] },
    { qualifier: 'vague', low: 12, high: 12, gives: [12, 12] },
    { qualifier: 'range', low: 5_000, high: 6_000, gives: [5_000, 5_000] },
  ],
}

/** Every policy; the first is the default. */
export const policies: readonly Policy[] = [rounding, stated, acled]
