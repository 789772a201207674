import { pagingTerms } from '../../../ledger/find/question.js'
import type { Command } from '../command.js'
import { shared, termsNamed } from './finding.js'

export const search: Command = {
  name: 'search',
  usage: 'WORDS…',
  inputs: [1, Number.POSITIVE_INFINITY],
  summary: 'Search the text of articles',
  details: [
    'Shows the articles that hold all the words, those that fit best first, with some of the text around the words. Words are compared without their endings. Write "several words" for a phrase, -word for one that must not be there, OR between two groups of words; put it all in quotation marks of the shell, after -- where it begins with a dash.',
  ],
  options: [...termsNamed(pagingTerms, ['limit', 'after', 'as-of', 'known-on']), ...shared],
  examples: [
    { command: 'onrecord search border queue', does: 'articles with both words' },
    {
      command: `onrecord search '"wanted list" OR extradite -queue'`,
      does: 'a phrase, or one word without another',
    },
  ],
}
