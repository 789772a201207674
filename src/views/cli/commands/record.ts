import { deciding, json, who, why } from './deciding.js'

export const record = deciding([why, who, json], {
  name: 'record',
  usage: 'ARTICLE [FIELD=VALUE …]',
  inputs: [1, Number.POSITIVE_INFINITY],
  summary: 'Add a record that the rules have missed, by its words',
  details: [
    'Give the words of the figure, of what is said or of what is done. Fields are written as for onrecord correct; those that aren’t given stay null or other, and the amount of a figure is read from its words. A statement needs speaker and speaker.kind, a position actor and modality.',
  ],
  own: [
    { name: 'figure', value: 'WORDS', summary: 'The number with its qualifier' },
    { name: 'statement', value: 'WORDS', summary: 'What is said' },
    { name: 'position', value: 'WORDS', summary: 'What an actor will, won’t, may or must do' },
    {
      name: 'span',
      value: 'RANGE',
      summary:
        'Where the words stand, START-END in the article’s text; needed where they stand more than once',
    },
    { name: 'kind', value: 'KIND', summary: 'figure, statement or position, where only --span is given' },
  ],
  example: {
    command: 'onrecord record ax1de97rbkbf9 --figure "about 60 percent" measure=departure',
    does: 'add a figure',
  },
})
