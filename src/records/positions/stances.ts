import { byFrames } from './by-frames.js'
import type { PositionRule } from './scene.js'

const own = (frame: string) => /^(?:to|sent to|ing|whether|(?!whom)\w+ ing)$/.test(frame)
const toOthers = (frame: string) => /whom/.test(frame)
const things = (frame: string) => /^(?:(?!whom)\w+ )?thing$/.test(frame)

export const stanceRules: readonly PositionRule[] = [
  {
    id: 'position/own-conduct',
    why: 'Verbs such as promise, plan, refuse or consider say what their subject will, will not or may yet do.',
    reads: [
      [
        'The president has promised to [protect those who fled].',
        { modality: 'will', actor: { quote: 'The president' } },
      ],
      ['The United States is considering [accepting more refugees].', { modality: 'considers' }],
      ['The minister has not ruled out [closing the border].', { modality: 'considers' }],
      ['A rescue team has been sent to [search for the missing].', { actor: { quote: 'A rescue team' } }],
      ['The agency has stopped [issuing visas].', { modality: 'will-not' }],
      ['The government has decided against [sending troops].', { modality: 'will-not' }],
      ['The programme aims to [reach 20,000 families], the agency said.', { actor: { quote: 'the agency' } }],
      [
        'The minister threatened to [close the border] if more people came.',
        { modality: 'will', condition: { quote: 'if more people came' } },
      ],
    ],
    ignores: [
      'Rebels who refuse to disarm hide in the hills.',
      'The ministry declined to comment.',
      'A farmer plans to stay in his house.',
      'The ministry denied that it had promised to open the border.',
    ],
    find: byFrames('VERB', own),
  },
  {
    id: 'position/told-others',
    why: 'Verbs such as urge, order, allow or ban say what their subject wants, orders, permits or forbids others to do.',
    reads: [
      [
        'The agency urged European states to [open their borders].',
        { modality: 'calls-for', actor: { quote: 'The agency' } },
      ],
      ['The army ordered residents to [leave the city].', { modality: 'must' }],
      ['The ministry permitted aid groups to [enter the town].', { modality: 'may' }],
      ['The government banned men aged 18 to 60 from [leaving the country].', { modality: 'must-not' }],
      ['The army gave residents 48 hours to [leave].', { modality: 'must', actor: { quote: 'The army' } }],
      ['The ministry warned people [against travelling north].', { modality: 'calls-for' }],
      [
        'The army was closing the road, ordering people to [leave].',
        { modality: 'must', actor: { quote: 'The army' } },
      ],
    ],
    ignores: [
      'Villagers urged the family to leave.',
      'The government denied it had asked Egypt to take in refugees.',
      'Some 300 people were told to move.',
    ],
    find: byFrames('VERB', toOthers),
  },
  {
    id: 'position/demanded-clause',
    why: 'A clause after demand, insist, propose or recommend says what the actor wants done.',
    reads: [
      ['The government demanded that the troops [withdraw from the village].', { modality: 'calls-for' }],
      ['The commission proposed that member states [share the costs].', { modality: 'calls-for' }],
    ],
    ignores: ['The government insisted that the village was safe.'],
    find: byFrames('VERB', (frame) => frame === 'that'),
  },
  {
    id: 'position/thing-asked',
    why: 'A noun after call for, request, pledge or propose names the conduct itself.',
    reads: [
      ['The agency called for [tougher sanctions].', { modality: 'calls-for' }],
      ['The province has requested [100,000 tents].', { modality: 'calls-for' }],
      ['Both parties agreed to [a permanent ceasefire].', { modality: 'will' }],
      ['The ministry is considering [a ban on travel].', { modality: 'considers' }],
      ['The king called for [unity].', { actor: { quote: 'The king' } }],
    ],
    ignores: [
      'The survivors asked for water.',
      'The commission has considered each case.',
      'The party endorsed the mayor.',
      'Turkey agreed to the deal in March.',
      'The agency rejected the charge.',
      'The army called off its search for 70 people.',
    ],
    find: byFrames('VERB', things),
  },
  {
    id: 'position/disposed',
    why: 'Ready, determined, due, obliged or unwilling to do something is a stance of the one it is said of.',
    reads: [
      ['The government is ready to [receive more refugees].', { modality: 'will' }],
      ['The delegation is due to [leave by Sunday].', { modality: 'will' }],
      ['The ministry is unwilling to [open the border].', { modality: 'will-not' }],
    ],
    ignores: ['The families are ready to leave.'],
    find: byFrames('ADJ', own),
  },
]
