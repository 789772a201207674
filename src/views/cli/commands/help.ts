import type { Command } from '../command.js'
import { helpOption } from './options.js'

export const help: Command = {
  name: 'help',
  usage: '[COMMAND]',
  inputs: [0, 1],
  summary: 'Show the commands, or the options and examples of one',
  details: [],
  options: [helpOption],
  examples: [{ command: 'onrecord help read', does: 'all about onrecord read' }],
}
