import { pagingTerms } from '../../../ledger/find/question.js'
import type { Command } from '../command.js'
import { shared, termsNamed } from './finding.js'

export const failures: Command = {
  name: 'failures',
  usage: '[--all]',
  inputs: [0, 0],
  summary: 'List what could not be taken in, and why',
  details: [
    'Lists the pages that onrecord add could not have or read and that did not come in later, the newest first.',
  ],
  options: [
    { name: 'all', value: null, summary: 'Those that came in later, too' },
    ...termsNamed(pagingTerms, ['limit']),
    ...shared,
  ],
  examples: [{ command: 'onrecord failures --all', does: 'whatever failed at some time' }],
}
