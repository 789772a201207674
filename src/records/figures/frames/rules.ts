import type { Rule } from '../../../text/rule.js'
import {
  attribute,
  camp,
  clause,
  countedEvent,
  countedState,
  description,
  equated,
  eventOf,
  following,
  group,
  sent,
  setting,
  troops,
} from './find.js'
import type { FrameFinder } from './frame.js'

/** The ways to tell what a count is about, nearest evidence first; the first that finds something counts. */
export const frameRules: readonly Rule<FrameFinder>[] = [
  {
    id: 'figure/event',
    why: 'A noun for something that befalls people counts its cases.',
    reads: [
      ['The ministry counted [42] deaths.', { measure: 'death', basis: 'total' }],
      ['Officials recorded [7,000] arrivals.', { measure: 'arrival', basis: 'total' }],
    ],
    ignores: ['The ministry counted 42 trucks.'],
    find: countedEvent,
  },
  {
    id: 'figure/state',
    why: 'An adjective or participle right behind the number says how the people are.',
    reads: [
      ['The flood left 17 dead and [42] missing.', { measure: 'missing', basis: 'stock' }],
      ['The list has [900] wounded.', { measure: 'injury' }],
    ],
    ignores: ['Two roads are closed.'],
    find: countedState,
  },
  {
    id: 'figure/description',
    why: 'A clause or participle of the noun tells what befell the people, whatever the sentence goes on to say.',
    reads: [
      ['The camp feeds [4,000] people displaced by the floods.', { measure: 'displacement', basis: 'total' }],
      ['The town took in [300] migrants who had been rescued at sea.', { measure: 'rescue' }],
    ],
    ignores: ['The camp has 40 displaced tents.'],
    find: description,
  },
  {
    id: 'figure/event-of',
    why: 'The people after a noun for an event are those whom it befell.',
    reads: [
      ['Police announced the arrest of [12] people.', { measure: 'detention', basis: 'total' }],
      ['The town has seen an influx of [3,000] people.', { measure: 'arrival', basis: 'total' }],
    ],
    ignores: ['Police announced the arrest of the leaders of two clubs.'],
    find: eventOf,
  },
  {
    id: 'figure/force',
    why: 'Soldiers, police, rescuers and other staff who are sent, added or asked for are mobilised.',
    reads: [
      ['The governor sent [300] troops to the border.', { measure: 'mobilisation' }],
      ['The hospital appealed for [40] nurses.', { measure: 'mobilisation', basis: 'plan' }],
    ],
    ignores: ['The governor sent 300 letters to the border.'],
    find: sent,
  },
  {
    id: 'figure/equated',
    why: 'Where a count is set equal to an event, or the event grows by it, the event says what is counted.',
    reads: [
      ['Total displacement now [exceeds 100 million] people.', { measure: 'displacement' }],
      ['The asylum backlog grew by [30,000] cases.', { measure: 'refugee' }],
    ],
    ignores: ['The price of bread grew by 30 cents.'],
    find: equated,
  },
  {
    id: 'figure/clause',
    why: 'The verb whose subject or object the people are tells what they did or what befell them.',
    reads: [
      ['[Some 98,000] people have arrived in the country.', { measure: 'arrival', basis: 'total' }],
      ['The storm left [9,000] people homeless.', { measure: 'affected' }],
      ['Chad hosts a population of [400,000] Sudanese refugees.', { measure: 'refugee', basis: 'stock' }],
      [
        'Police arrested [20] Chinese in Manila.',
        { measure: 'detention', population: { nationality: 'CN', kind: null } },
      ],
    ],
    ignores: ['Some 98 trucks have arrived in the country.'],
    find: clause,
  },
  {
    id: 'figure/setting',
    why: 'A noun after in, at, under or without says in what state or place people are.',
    reads: [
      ['There were [950] people on board.', { measure: 'other', basis: 'stock' }],
      ['There are still [200] people in detention.', { measure: 'detention', basis: 'stock' }],
    ],
    ignores: ['There are 200 beds in detention.'],
    find: setting,
  },
  {
    id: 'figure/attribute',
    why: 'An adjective or participle before the noun says how the people are.',
    reads: [
      ['The country has [60,000] internally displaced people.', { measure: 'displacement', basis: 'stock' }],
      ['The valley still has [40] stranded hikers.', { measure: 'stranded', basis: 'stock' }],
    ],
    ignores: ['The town has 40 flooded streets.'],
    find: attribute,
  },
  {
    id: 'figure/group',
    why: 'A noun may name people by what befell them or what they did.',
    reads: [
      ['The country is home to [3 million] refugees.', { measure: 'refugee', basis: 'stock' }],
      ['The minister spoke of [500] protesters.', { measure: 'protest', basis: 'total' }],
    ],
    ignores: ['The country is home to 3 refugee camps.'],
    find: group,
  },
  {
    id: 'figure/troops',
    why: 'Soldiers and police are counted as deployed where the text tells nothing else of them.',
    reads: [
      ['The mission has [2,500] troops in the province.', { measure: 'mobilisation', basis: 'stock' }],
      ['Some of the [300] soldiers wore masks.', { measure: 'mobilisation' }],
    ],
    ignores: ['The mission has 2,500 trucks in the province.'],
    find: troops,
  },
  {
    id: 'figure/following-verb',
    why: 'A verb behind the people that has no subject of its own is likely to be theirs where the sentence has no clear tree.',
    reads: [
      ['A gate that has seen [900] people reach it.', { measure: 'arrival' }],
      ['A crisis that has seen [380,000] people reach the islands.', { measure: 'arrival' }],
    ],
    ignores: ['The 12 people who met them smiled.'],
    find: following,
  },
  {
    id: 'figure/camp',
    why: 'People counted with the camp that houses them are its refugees.',
    reads: [
      ['The camp is home to [about a million] people.', { measure: 'refugee', basis: 'stock' }],
      ['We are sitting at [100,000] people in a camp.', { measure: 'refugee' }],
      ['Bangladesh has [about a million] Rohingya in camps.', { measure: 'refugee', basis: 'stock' }],
    ],
    ignores: ['The town is home to about a million people.'],
    find: camp,
  },
]
