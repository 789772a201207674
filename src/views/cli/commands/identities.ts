import { deciding, onMask, onSource } from './deciding.js'

export const merge = deciding(onSource, {
  name: 'merge',
  usage: 'ID INTO',
  inputs: [2, 2],
  summary: 'Take two sources for one: all names of the first go to the second',
  details: [
    'For one person, office or body that the ledger has twice. New reports find the one that is left, reading again keeps it so, and the id that is gone leads to it. onrecord sources lists the ids.',
  ],
  example: {
    command: 'onrecord merge i7xx476dd7nek ifksbbhnav060 --why "the minister speaks for it"',
    does: 'one source where there were two',
  },
})

export const split = deciding(onSource, {
  name: 'split',
  usage: 'ID NAME',
  inputs: [2, 2],
  summary: 'Take a name away from a source for good',
  details: [
    'For a name that stands for somebody else. It gets a source of its own, or goes to the one that --into names, and never goes back by itself.',
  ],
  own: [{ name: 'into', value: 'ID', summary: 'The source that the name stands for' }],
  example: {
    command: 'onrecord split izxxar4z5e8c7 "Kassym-Jomart Toqaev" --why "for the sake of the example"',
    does: 'a source of its own for a name',
  },
})

export const rename = deciding(onSource, {
  name: 'rename',
  usage: 'ID NAME',
  inputs: [2, 2],
  summary: 'Show a source by another name',
  details: ['Without this a source is shown by the fullest name that most reports use.'],
  example: {
    command: 'onrecord rename ihdcc8w9dwppj "Tamara Duisenova (labour minister)"',
    does: 'a name of your choice',
  },
})

export const unmask = deciding(onMask, {
  name: 'unmask',
  usage: 'WHO',
  inputs: [1, 1],
  summary: 'Show the name of a person who is masked',
  details: [
    'People who aren’t public figures are masked wherever something of the ledger is shown. WHO is an id, as onrecord sources shows it, or a name as reports write it. The reason is kept with the decision; onrecord undo takes it back.',
  ],
  example: {
    command: 'onrecord unmask if3z7hyt64b1n --why "the minister speaks for the government"',
    does: 'a name that is shown from now on',
  },
})

export const mask = deciding(onMask, {
  name: 'mask',
  usage: 'WHO',
  inputs: [1, 1],
  summary: 'Mask a person whom the rules take for a public figure',
  details: [
    'The name is covered in every article that has it. WHO is an id or a name; one that no source has needs a first name and a surname. The ledger keeps all words as they are; onrecord undo takes it back.',
  ],
  example: {
    command: 'onrecord mask "Levan Beridze" --why "he asked not to be named"',
    does: 'a name that is covered from now on',
  },
})
