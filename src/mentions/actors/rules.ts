import type { Rule } from '../../text/rule.js'

/** How actors are found and named; brackets stand around the mention. */
export const actorRules: readonly Rule<null>[] = [
  {
    id: 'actor/subject',
    why: 'People, organisations and groups that act or speak are subjects of clauses, or stand after "according to".',
    reads: [
      [
        '[Kazakh President Kassym-Jomart Tokayev] arrived on Tuesday.',
        { name: 'Kassym-Jomart Tokayev', role: 'President', country: 'KZ', form: 'name' },
      ],
      ['Arrivals doubled, according to [the interior ministry].', { kind: 'organisation' }],
      [
        'The International Organization for Migration (IOM) counts arrivals. [IOM] said 900 came.',
        { name: 'International Organization for Migration' },
      ],
      [
        "[Oxfam's country director in Yemen, Muhsin Siddiquey], said roads were shut.",
        { name: 'Muhsin Siddiquey' },
      ],
      ['[The head of the UN mission, Ghassan Salamé], warned of more.', { name: 'Ghassan Salamé' }],
      ['[Local governor Ahmed al-Mismari] told reporters that 50 people died.', { name: 'Ahmed al-Mismari' }],
      [
        '[WHO vaccine chief Jean-Marie Okwo-Bele] said the trial had begun.',
        { name: 'Jean-Marie Okwo-Bele' },
      ],
      ['[Forty lawyers, including Marat Akhmetzhanov], said the camp was full.', { name: 'Forty lawyers' }],
    ],
    ignores: ['It rained.'],
    find: null,
  },
  {
    id: 'actor/pronoun',
    why: 'A pronoun stands for the last actor named that fits it in kind, number and gender.',
    reads: [
      [
        'President Kassym-Jomart Tokayev spoke on Tuesday. [He] promised help.',
        { name: 'Kassym-Jomart Tokayev' },
      ],
      [
        'The interior ministry counted 98,000 arrivals. [It] gave no comparison.',
        { name: 'The interior ministry' },
      ],
      [
        'The flood agency said rain would last. People waited on roofs. [They] said boats were on the way.',
        { name: 'The flood agency' },
      ],
    ],
    ignores: ['The ministry said nothing.'],
    find: null,
  },
  {
    id: 'actor/affiliation',
    why: 'Titles before a name and descriptions after it give the office, the body and the country; later mentions keep them.',
    reads: [
      [
        'The Kazakh interior minister, Marat Akhmetzhanov, spoke. [Akhmetzhanov] gave a number.',
        { name: 'Marat Akhmetzhanov', role: 'interior minister', country: 'KZ' },
      ],
      [
        "[Vincent Cochetel], UNHCR's special envoy, said boats were needed.",
        { role: 'special envoy', organisation: 'UNHCR', country: null },
      ],
      [
        '[A spokesman for the Polish Border Guard] said the road was shut.',
        { role: 'spokesman', organisation: 'Border Guard', country: 'PL' },
      ],
      [
        '[The Georgian interior ministry] counts arrivals.',
        { organisation: 'interior ministry', country: 'GE' },
      ],
      ['[Kazakh officials] met on Monday.', { role: 'officials', country: 'KZ' }],
    ],
    ignores: ['The agency counts arrivals.'],
    find: null,
  },
  {
    id: 'actor/short',
    why: 'A surname, an office or a common noun stands for the last actor named in full that it fits.',
    reads: [
      ['President Kassym-Jomart Tokayev came. [Tokayev] stayed.', { name: 'Kassym-Jomart Tokayev' }],
      [
        'Kazakh President Kassym-Jomart Tokayev came. [The president] stayed.',
        { name: 'Kassym-Jomart Tokayev', role: 'President' },
      ],
      [
        'Kazakh President Kassym-Jomart Tokayev came. [The Kazakh leader] stayed.',
        { name: 'Kassym-Jomart Tokayev' },
      ],
      ['UNHCR said 900 came. [The agency] expects more.', { name: 'UNHCR' }],
      [
        'Local governor Ahmed al-Mismari told reporters that 50 people died. [Mr. al-Mismari] stayed.',
        { name: 'Ahmed al-Mismari' },
      ],
    ],
    ignores: ['UNHCR said 900 came.'],
    find: null,
  },
]
