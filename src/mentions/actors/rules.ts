import type { Rule } from '../../text/rule.js'

/** How actors are found and named; brackets stand around the mention. */
export const actorRules: readonly Rule<null>[] = [
  {
    id: 'actor/subject',
    why: 'People, organisations and groups that act or speak are subjects of clauses, or stand after "according to".',
    reads: [
      [
        '[Kazakh President Kassym-Jomart Tokayev] arrived on Tuesday.',
        { name: 'Kassym-Jomart Tokayev', role: 'Kazakh President', form: 'name' },
      ],
      ['Arrivals doubled, according to [the interior ministry].', { kind: 'organisation' }],
      [
        'The International Organization for Migration (IOM) counts arrivals. [IOM] said 900 came.',
        { name: 'International Organization for Migration' },
      ],
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
    ],
    ignores: ['The ministry said nothing.'],
    find: null,
  },
]
