import type { Rule } from '../../text/rule.js'

/** How places are found and told from others of their name; brackets stand around the mention. */
export const placeRules: readonly Rule<null>[] = [
  {
    id: 'place/name',
    why: 'A name that GeoNames or a reviewed list has is a place where the words around it leave it one: no person, outlet or club.',
    reads: [
      ['About 98,000 people crossed into [Kazakhstan].', { kind: 'country', place: { country: 'KZ' } }],
      [
        'Hundreds of people queued in [Lviv] on Monday.',
        { kind: 'city', place: { country: 'UA', precision: 'city' } },
      ],
      ['Shots fell in [Houston] Friday night.', { kind: 'city' }],
    ],
    ignores: ['President Lincoln spoke.', 'It was in The Moscow Times.', 'The Bank of America closed.'],
    find: null,
  },
  {
    id: 'place/kind',
    why: 'The word for what it is, beside the name or around its list, tells a province from its town; a province never bears the town’s coordinates.',
    reads: [
      ['Fighting went on in the [Kharkiv region].', { kind: 'region', place: { id: 'admin:UA.07' } }],
      ['Shells fell on the city of [Kherson].', { kind: 'city', place: { id: 'geonames:706448' } }],
      ['Referendums began in [Kherson] and Donetsk regions.', { kind: 'region', place: { country: 'UA' } }],
    ],
    ignores: ['Trains left Kharkiv on Monday.'],
    find: null,
  },
  {
    id: 'place/within',
    why: 'The place named right beside it as the one it lies in tells which of its name is meant.',
    reads: [
      ['Storms hit [Athens], Georgia, on Monday.', { place: { country: 'US' } }],
      ['Boats left [Tripoli], Lebanon, at night.', { place: { country: 'LB' } }],
    ],
    ignores: ['Boats left Tripoli at night.'],
    find: null,
  },
  {
    id: 'place/list',
    why: 'Places in a list are of one sort: beside other countries Georgia is a country.',
    reads: [
      ['They fled to Kazakhstan, [Georgia] and Finland.', { kind: 'country', place: { country: 'GE' } }],
      ['Storms hit Alabama, [Georgia] and Tennessee.', { kind: 'region', place: { country: 'US' } }],
    ],
    ignores: ['They fled to Georgia.'],
    find: null,
  },
  {
    id: 'place/said-before',
    why: 'What words beside a name told once holds for the same name elsewhere in the report.',
    reads: [
      [
        'Fires came near the town of Jasper in Alberta, Canada. Thousands left [Jasper] overnight.',
        { kind: 'city', place: { country: 'CA' } },
      ],
      [
        'A convoy reached Tripoli, Lebanon. In [Tripoli] it stopped.',
        { kind: 'city', place: { country: 'LB' } },
      ],
    ],
    ignores: ['Thousands left Jasper overnight.'],
    find: null,
  },
  {
    id: 'place/setting',
    why: 'Of places that share a name, the one in the country or the region that the report is about outweighs a better-known one elsewhere.',
    reads: [
      [
        'The storm crossed Florida. The governor of Florida closed schools. Streets in [Naples] were flooded.',
        { place: { country: 'US' } },
      ],
      [
        'Lebanese soldiers left Beirut. The Lebanese army said shops in [Tripoli] were shut.',
        { place: { country: 'LB' } },
      ],
    ],
    ignores: ['Streets in Naples were flooded.'],
    find: null,
  },
  {
    id: 'place/compass',
    why: 'A compass word before a name makes it a part of that place; the words stand in the mention, the name stays the place’s.',
    reads: [
      [
        'About 600,000 people live in camps in [eastern Bangladesh].',
        { place: { name: 'Bangladesh', precision: 'area' } },
      ],
      ['Families fled [southern Gaza].', { place: { name: 'Gaza', precision: 'area' } }],
    ],
    ignores: ['It lies 60 kilometres north of Gaza.', 'They waited at the southern US border.'],
    find: null,
  },
  {
    id: 'place/unlisted',
    why: 'A name of no list is a place where the word for what it is stands with it; it has no coordinates.',
    reads: [
      [
        'Families were evicted in [Njoro Sub-county].',
        { kind: 'region', place: { name: 'Njoro Sub-county', latitude: null } },
      ],
      ['Rain fell on [Kipkurere Forest].', { kind: 'area', place: { latitude: null } }],
      ['Boats reach the village of Kagunga. Some 200 people came to [Kagunga].', { kind: 'city' }],
      ['Teams recovered bodies in the [Bani Suheila] area on Monday.', { kind: 'area' }],
      ['Some slept in [Namapa], a small town.', { kind: 'city' }],
    ],
    ignores: ['The Department of Health spoke.', 'Islamic State fighters left.'],
    find: null,
  },
  {
    id: 'place/seat',
    why: 'A capital or a seat of power stands for its government where it acts, where others deal with it or where its acts are spoken of.',
    reads: [
      ['[Moscow] rejected the offer.', { use: 'actor' }],
      ['The treaty was signed by [Moscow].', { use: 'actor' }],
      ['[Moscow]’s offensive went on.', { use: 'actor' }],
      ['Relations between [Astana] and Tbilisi are good.', { use: 'actor' }],
    ],
    ignores: ['People protested in Moscow.', 'Moscow’s airports were closed.'],
    find: null,
  },
  {
    id: 'place/land',
    why: 'The adjective of a people before a coast, a border, islands or a territory names a place in its country.',
    reads: [
      ['Hundreds were rescued off the [Libyan coast].', { use: 'place', place: { country: 'LY' } }],
      [
        'They walked to the [Austrian border].',
        { use: 'place', place: { country: 'AT', precision: 'area' } },
      ],
    ],
    ignores: ['The Libyan coast guard spoke.', 'They reached the Austrian side of the border.'],
    find: null,
  },
  {
    id: 'place/demonym',
    why: 'An adjective or noun for a people names its country without saying that anything is there.',
    reads: [
      ['About 200,000 [Russians] left.', { use: 'demonym', place: { country: 'RU' } }],
      ['The [South Sudanese] army left.', { use: 'demonym', place: { country: 'SS' } }],
      ['Many [Rohingya] families fled.', { use: 'demonym', place: { country: null } }],
    ],
    ignores: ['They polish shoes.'],
    find: null,
  },
]
