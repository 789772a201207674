import type { Rule } from '../../text/rule.js'
import { comparisonRules } from './comparison-rules.js'
import { deniedRules } from './denied.js'
import { frameRules } from './frames/rules.js'

/** How a number comes to count people where no noun follows it or none tells what befell them. */
const countedRules: readonly Rule<null>[] = [
  {
    id: 'figure/people',
    why: 'People are counted of whom the words tell nothing that the contract has a measure for.',
    reads: [
      ['[Some 12] people spoke.', { measure: 'other', basis: 'total' }],
      ['The town has [4,000] inhabitants.', { measure: 'other', basis: 'stock' }],
      [
        'Colombia granted [300,000] Venezuelans temporary permits.',
        { measure: 'other', population: { nationality: 'VE', kind: null } },
      ],
    ],
    ignores: ['Some 12 people died.'],
    find: null,
  },
  {
    id: 'figure/number-of',
    why: 'A number, a toll, a total or a backlog takes its amount from elsewhere in the clause.',
    reads: [
      [
        'The number of refugees has [topped 1 million].',
        { measure: 'refugee', amount: { low: 1e6, high: null } },
      ],
      ['The toll climbed to [56].', { measure: 'death' }],
      [
        'The number of internally displaced people in Iraq has reached [3.4 million].',
        { measure: 'displacement', basis: 'stock', at: [{ country: 'IQ' }] },
      ],
      ['The country has a refugee population of [1.2 million].', { measure: 'refugee', basis: 'stock' }],
    ],
    ignores: ['The number of trucks has topped 1,000.'],
    find: null,
  },
  {
    id: 'figure/change',
    why: 'A ratio of new to old is a change of the count that is named beside it.',
    reads: [
      ['Arrivals [nearly doubled] after the announcement.', { measure: 'arrival', basis: 'change' }],
      ['The number of refugees who arrived rose by [40%].', { basis: 'change' }],
    ],
    ignores: ['Prices nearly doubled.'],
    find: null,
  },
  {
    id: 'figure/same-people',
    why: 'Part of those just counted, or the same number again, is told the same of.',
    reads: [
      ['Police held 264 migrants. The [264] are tired.', { measure: 'detention' }],
      ['About 27,000 people fled to Rwanda and [9,400] others to Uganda.', { measure: 'displacement' }],
    ],
    ignores: ['Police held 264 migrants.'],
    find: null,
  },
  {
    id: 'figure/continued',
    why: 'A number that stands by itself goes on from the one before it.',
    reads: [
      ['Seven people died in the north, [five] in the south.', { measure: 'death' }],
      ['Some 7,588 people arrived in April, compared with [5,966] in March.', { measure: 'arrival' }],
    ],
    ignores: ['The road is closed for five miles.'],
    find: null,
  },
  {
    id: 'figure/listed',
    why: 'Numbers in brackets behind the names of a list are shares of the people whom the sentence names.',
    reads: [
      ['Most refugees came from Syria ([6.8 million]) and Venezuela (4.6 million).', { measure: 'refugee' }],
      ['Most refugees came from Syria (6.8 million) and Venezuela ([4.6 million]).', { measure: 'refugee' }],
    ],
    ignores: ['The refugee Ahmad (46) came from Syria.'],
    find: null,
  },
  {
    id: 'figure/group-of',
    why: 'A family, a crew or a father "of" so many is a count of people.',
    reads: [
      ['The father of [three] spoke.', { measure: 'other', basis: 'stock' }],
      ['A family of [five] stayed.', { measure: 'other' }],
    ],
    ignores: ['A list of five followed.'],
    find: null,
  },
  {
    id: 'figure/vague',
    why: 'Dozens, hundreds or thousands that do something are people.',
    reads: [
      ['[Hundreds] spoke out.', { measure: 'other' }],
      ['[Dozens] were outraged.', { measure: 'other' }],
    ],
    ignores: ['Hundreds of trucks stood there.'],
    find: null,
  },
]

/** What kind of count it is. */
const basisRules: readonly Rule<null>[] = [
  {
    id: 'basis/change',
    why: 'A ratio is a change of a count and no count.',
    reads: [
      ['Arrivals [doubled].', { basis: 'change', amount: { low: 2, high: 2 } }],
      ['The number of deaths [tripled].', { basis: 'change' }],
    ],
    ignores: ['Some 200 people arrived.'],
    find: null,
  },
  {
    id: 'basis/plan',
    why: 'What will, may or must happen, is ordered, asked for, expected or made room for has not happened.',
    reads: [
      ['The country will take [1,500] refugees.', { measure: 'arrival', basis: 'plan' }],
      ['The county told [6,000] people to leave.', { measure: 'evacuation', basis: 'plan' }],
      ['The camp was built for [50,000] people.', { basis: 'plan' }],
    ],
    ignores: ['The country has taken in 1,500 refugees.', 'Some 8,000 people may be at sea.'],
    find: null,
  },
  {
    id: 'basis/rate',
    why: 'A count of each day, week, month or year.',
    reads: [
      ['[About 10,000] people a day arrived.', { basis: 'rate', per: 'day' }],
      ['Every year [hundreds] of migrants drown here.', { basis: 'rate', per: 'year' }],
    ],
    ignores: ['Some 200 people died a year earlier.'],
    find: null,
  },
  {
    id: 'basis/happened',
    why: 'What befell people or what they did, once or over a period, is a total.',
    reads: [
      ['[Some 200] people drowned.', { basis: 'total' }],
      ['Floods have displaced [200,000] people.', { basis: 'total' }],
      ['Sweden received [163,000] asylum applications in 2015.', { measure: 'refugee', basis: 'total' }],
    ],
    ignores: ['Some 200 people are missing.'],
    find: null,
  },
  {
    id: 'basis/holds',
    why: 'A state in which people are holds at a time.',
    reads: [
      ['[Some 200] people are missing.', { basis: 'stock' }],
      ['There are [60,000] internally displaced people.', { basis: 'stock' }],
    ],
    ignores: ['Some 200 people drowned.'],
    find: null,
  },
  {
    id: 'basis/goes-on',
    why: 'What befell people and goes on ("remain displaced", "are being held") is a state.',
    reads: [
      ['[Some 30,000] people remain displaced.', { basis: 'stock' }],
      ['[Some 300] people are being held.', { measure: 'detention', basis: 'stock' }],
      ['[Some 7,000] Ukrainians were displaced within the country.', { basis: 'stock' }],
      ['[65 million] people were displaced by war.', { basis: 'stock' }],
    ],
    ignores: ['Some 300 people were held.'],
    find: null,
  },
]

/** Which places a figure is about. */
const whereRules: readonly Rule<null>[] = [
  {
    id: 'where/sentence',
    why: 'The places of its own clause, by the prepositions before them; a smaller place comes before the one it lies in.',
    reads: [
      ['[Some 9,000] people fled from Sudan to Chad.', { from: [{ country: 'SD' }] }],
      ['Floods killed [40] people in Pakistan.', { at: [{ country: 'PK' }] }],
      ['A storm went on to Batangas, where a flood killed [85] people.', { at: [{ text: 'Batangas' }] }],
      [
        'Refugees live in Kenya (520,000) and Chad ([400,000]).',
        { measure: 'refugee', at: [{ country: 'TD' }] },
      ],
      [
        'The storm reached Manila on Sunday. It killed [12] people in the city.',
        { at: [{ name: 'Manila' }] },
      ],
      [
        'The refugees came from three countries: Syria ([6,800]), Sudan (4,600) and Mali (2,700).',
        { from: [{ country: 'SY' }], at: [] },
      ],
      ['France has agreed to take 3,000 refugees and Britain [2,000].', { to: [{ country: 'GB' }] }],
      ['Switzerland said that it will take in [1,500] people from Greece.', { to: [{ country: 'CH' }] }],
      ['[29] people were killed by the fire in Athens.', { at: [{ name: 'Athens' }] }],
    ],
    ignores: ['Floods killed 40 people.'],
    find: null,
  },
  {
    id: 'where/before',
    why: 'A number that only goes on from the one before it is about the same places.',
    reads: [
      [
        'Some 11,200 people arrived in Georgia on Sunday. There were [9,642] on Monday.',
        { to: [{ country: 'GE' }] },
      ],
      ['Arrivals in Georgia doubled. The number rose to [10,000] a day.', { to: [{ country: 'GE' }] }],
    ],
    ignores: ['Some 200 people arrived in Georgia.'],
    find: null,
  },
  {
    id: 'where/scene',
    why: 'Where the sentence names no place, what was set before it or what it comes back to ("the city") counts.',
    reads: [
      ['Floods hit Pakistan on Monday. They killed [40] people.', { at: [{ country: 'PK' }] }],
      [
        'A quake shook Nepal on Sunday. Roads are closed. In all [12] people died.',
        { at: [{ country: 'NP' }] },
      ],
    ],
    ignores: ['Floods killed 40 people in Pakistan.'],
    find: null,
  },
  {
    id: 'where/event',
    why: 'What befell people without a place of its own was where the event happened that the report tells of.',
    reads: [
      [
        'A boat sank off Malta on Sunday. Ships brought people to Sicily. In all [40] people drowned.',
        { at: [{ country: 'MT' }] },
      ],
      [
        'A bus from Iran caught fire, and [30] people died.\n\nThe accident in Herat was on Monday.',
        { at: [{ country: 'AF' }] },
      ],
    ],
    ignores: ['A boat sank off Malta on Sunday. Some 40 people came to Sicily.'],
    find: null,
  },
  {
    id: 'where/home',
    why: 'Those who fled and are named after a land left that land; those displaced within the country are in it.',
    reads: [
      [
        'The camp lies in Chad. [Some 9,000] Somalis have fled to Kenya.',
        { from: [{ country: 'SO' }], to: [{ country: 'KE' }] },
      ],
      ['Aid came from Poland. Since then [two million] Ukrainians have fled.', { from: [{ country: 'UA' }] }],
      [
        'Aid came from Peru. [Some 4,400] Venezuelans have been displaced abroad.',
        { from: [{ country: 'VE' }] },
      ],
      [
        'Aid came from Poland. [Some 7,000] Ukrainians were displaced within the country.',
        { from: [], at: [{ country: 'UA' }] },
      ],
    ],
    ignores: ['Some 9,000 Somalis have fled from Chad to Kenya.'],
    find: null,
  },
  {
    id: 'where/again',
    why: 'A number that is told again without a place of its own is where it was told to be.',
    reads: [
      [
        'Floods hit Nepal.\n\nThe toll grew to [140] deaths. Officials fear more.\n\nRain killed 140 people in Malawi.',
        { at: [{ country: 'MW' }] },
      ],
      [
        'Some 3,400 people arrived in Georgia. Talks began in Vienna. It was full.\n\n[Some 3,400] people arrived.',
        { to: [{ country: 'GE' }] },
      ],
    ],
    ignores: ['Some 3,400 people arrived in Georgia. Some 3,500 people arrived.'],
    find: null,
  },
  {
    id: 'where/world',
    why: 'More refugees or displaced people than any country has had are those of the world.',
    reads: [
      ['The agency works in Kenya. There are [65 million] displaced people.', { at: [] }],
      ['The agency works in Kenya. There are [30 million] refugees.', { at: [] }],
    ],
    ignores: ['The agency works in Kenya. There are 600,000 refugees.'],
    find: null,
  },
]

/** Which days a figure covers. */
const periodRules: readonly Rule<null>[] = [
  {
    id: 'period/sentence',
    why: 'The time of its own clause, not the one at which it was said.',
    reads: [
      [
        '[Some 11,200] people arrived on Sunday, the ministry said on Monday.',
        { period: { start: '2022-09-25', end: '2022-09-25' } },
      ],
      ['[Some 98,000] people have arrived since 21 September.', { period: { start: '2022-09-21' } }],
      [
        'It is the worst flood since 1921, when [some 9,000] people lived in the town.',
        { period: { start: '1921-01-01', end: '1921-12-31' } },
      ],
    ],
    ignores: ['Some 98,000 people have arrived.'],
    find: null,
  },
  {
    id: 'period/before',
    why: 'A count of what happened goes on with the time that the sentences just before it gave.',
    reads: [
      ['The blast came on Sunday. It killed [40] people.', { period: { start: '2022-09-25' } }],
      [
        'So far this year, 900 people have arrived. Of these [200] came by sea.',
        { period: { start: '2022-01-01' } },
      ],
    ],
    ignores: ['It killed 40 people.'],
    find: null,
  },
  {
    id: 'period/event',
    why: 'A toll counts from the day of the sudden event that the report is about.',
    reads: [
      [
        'A quake struck the coast on Sunday. Roads are closed. Bridges fell.\n\nIn all [40] people were killed.',
        { period: { start: '2022-09-25' } },
      ],
      [
        'The boat capsized on Sunday. Ships went out. Nets were cut.\n\nCrews rescued [12] people.',
        { period: { start: '2022-09-25' } },
      ],
      [
        'The boat capsized on Sunday. Ships went out.\n\nThere were [90] people on board.',
        { period: { start: '2022-09-25', end: '2022-09-25' } },
      ],
    ],
    ignores: ['In all 40 people were killed.'],
    find: null,
  },
  {
    id: 'period/told',
    why: 'A count without a time of its own holds up to the day on which it was given.',
    reads: [
      ['[Some 300] people are missing, the ministry said on Sunday.', { period: { end: '2022-09-25' } }],
      ['The ministry said on Sunday that [300] people are missing.', { period: { end: '2022-09-25' } }],
      [
        'The ministry said on Sunday that the road is open. [Some 300] people are missing, the ministry said.',
        { period: { end: '2022-09-25' } },
      ],
    ],
    ignores: ['Some 300 people are missing.'],
    find: null,
  },
  {
    id: 'period/again',
    why: 'A number that is told again without a time of its own is of the time that it was told to be of.',
    reads: [
      [
        '[Some 3,400] people have died.\n\nThe border is open.\n\nSome 3,400 people died on Sunday.',
        { period: { start: '2022-09-25', end: '2022-09-25' } },
      ],
      [
        '[140] people are missing.\n\nSome 140 people are missing, the ministry said on Sunday.',
        { period: { end: '2022-09-25' } },
      ],
    ],
    ignores: ['Some 3,400 people have arrived.\n\nSome 3,400 people arrived on Sunday.'],
    find: null,
  },
  {
    id: 'period/report',
    why: 'Else it holds up to the day of publication.',
    reads: [
      ['[Some 300] people are missing.', { period: { end: '2022-09-27', quote: null } }],
      ['[Some 300] people have died.', { period: { start: null, end: '2022-09-27' } }],
    ],
    ignores: ['Some 300 people died on Sunday.'],
    find: null,
  },
]

export const figureRules: readonly Rule<unknown>[] = [
  ...frameRules,
  ...countedRules,
  ...basisRules,
  ...whereRules,
  ...periodRules,
  ...comparisonRules,
  ...deniedRules,
]
