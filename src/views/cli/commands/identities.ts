import type { Command } from '../command.js'
import { who, why } from './deciding.js'
import { color, helpOption, ledger } from './options.js'

const options = [
  why,
  who,
  { name: 'json', value: null, summary: 'The identity that comes of it as JSON' },
  ledger,
  ...color,
  helpOption,
]

export const merge: Command = {
  name: 'merge',
  usage: 'ID INTO',
  inputs: [2, 2],
  summary: 'Take two sources for one: all names of the first go to the second',
  details: [
    'For one person, office or body that the ledger has twice. New reports find the one that is left, reading again keeps it so, and the id that is gone leads to it. onrecord sources lists the ids.',
  ],
  options,
  examples: [
    {
      command: 'onrecord merge i8qpb9h97k5nn i8kw823pbnhte --why "Georgia’s interior ministry"',
      does: 'one source where there were two',
    },
  ],
}

export const split: Command = {
  name: 'split',
  usage: 'ID NAME',
  inputs: [2, 2],
  summary: 'Take a name away from a source for good',
  details: [
    'For a name that stands for somebody else. It gets a source of its own, or goes to the one that --into names, and never goes back by itself.',
  ],
  options: [{ name: 'into', value: 'ID', summary: 'The source that the name stands for' }, ...options],
  examples: [
    {
      command: 'onrecord split izxxar4z5e8c7 "Kassym-Jomart Toqaev" --why "for the sake of the example"',
      does: 'a source of its own for a name',
    },
  ],
}

export const rename: Command = {
  name: 'rename',
  usage: 'ID NAME',
  inputs: [2, 2],
  summary: 'Show a source by another name',
  details: ['Without this a source is shown by the fullest name that most reports use.'],
  options,
  examples: [
    {
      command: 'onrecord rename ihdcc8w9dwppj "Tamara Duisenova (labour minister)"',
      does: 'a name of your choice',
    },
  ],
}
