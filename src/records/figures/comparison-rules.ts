import type { Rule } from '../../text/rule.js'

/** The words that compare a figure with the number or period right behind them. */
export type ComparisonFinder = Readonly<{
  word: RegExp
  /** Whether they compare only behind a change: "over" in "a 40% rise over last year". */
  ofChange: boolean
  /** Whether they compare from before their figure too: "Compared with 2021, …". */
  opens: boolean
}>

const BEFORE = '(?:last|the previous|the prior|the preceding|the same|the year before|a year)'

/** In the order in which they are tried on the words behind a figure. */
export const comparisonRules: readonly Rule<ComparisonFinder>[] = [
  {
    id: 'comparison/compared',
    why: 'Compared with, against, versus: what follows is what the figure before is compared with.',
    reads: [
      [
        '[Some 7,588] people were released in April, compared with 5,966 in March.',
        { comparison: { kind: 'figure', with: 'f2' } },
      ],
      [
        '[Some 9,000] people arrived this week, compared with the previous week.',
        { comparison: { kind: 'period', with: 'the previous week' } },
      ],
      [
        '[Some 300] people drowned in 2016, versus 5,000 the year before.',
        { comparison: { kind: 'figure', with: 'f2' } },
      ],
    ],
    ignores: ['The ministry counted 98,000 arrivals and gave no comparison with the previous week.'],
    find: {
      word: /\b(?:(?<!\bbe )compar(?:ed|es|ing) (?:to|with|against)|(?:in|by) comparison (?:to|with)|versus|as opposed to)(?!\p{L})|, against(?!\p{L})/iu,
      ofChange: false,
      opens: true,
    },
  },
  {
    id: 'comparison/from',
    why: 'A figure that is up or down from another has changed from it.',
    reads: [
      ['[Some 300] people arrived, up from 200 last week.', { comparison: { kind: 'figure', with: 'f2' } }],
      [
        '[About 300] migrants a day arrive, down from 500 a day.',
        { comparison: { kind: 'figure', with: 'f2' } },
      ],
    ],
    ignores: ['Some 300 people came down from 200 villages.'],
    find: {
      word: /\b(?:up|down|increase|rise|jump|surge|spike|drop|fall|decline|decrease|higher|lower) from(?!\p{L})/iu,
      ofChange: false,
      opens: false,
    },
  },
  {
    id: 'comparison/than',
    why: 'A figure that is more or less than another, or than in another period, is compared with it.',
    reads: [
      [
        'Last year [2,400] migrants died, more than the 2,127 of 2021.',
        { comparison: { kind: 'figure', with: 'f2' } },
      ],
      ['[Some 300] migrants died, fewer than in 2021.', { comparison: { kind: 'period', with: '2021' } }],
    ],
    ignores: ['Some 300 migrants died, more than half of them in 2021.'],
    find: {
      word: /\b(?:more|fewer|less|higher|lower|greater|larger|smaller) than(?!\p{L})/iu,
      ofChange: false,
      opens: false,
    },
  },
  {
    id: 'comparison/change',
    why: 'Behind a change, from, over, on, since, than and as lead to what it has changed from.',
    reads: [
      [
        'Arrivals saw a [48%] increase over the previous year.',
        { comparison: { kind: 'period', with: 'the previous year' } },
      ],
      [
        '[Twice as many] people as usual crossed the border.',
        { comparison: { kind: 'period', with: 'usual' } },
      ],
      ['The number of refugees [doubled] from 5,000.', { comparison: { kind: 'figure', with: 'f2' } }],
    ],
    ignores: ['The number of refugees rose 40% from March to June.', 'Arrivals were up 12% on Sunday.'],
    find: {
      word: new RegExp(
        `\\b(?:from(?! \\p{L}+ (?:to|through|until) )|(?:over|on)(?= ${BEFORE} )|over(?= \\d{4})|since|than|as(?= (?:usual|normal|in|during|at|${BEFORE})))(?!\\p{L})`,
        'iu',
      ),
      ofChange: true,
      opens: false,
    },
  },
]
