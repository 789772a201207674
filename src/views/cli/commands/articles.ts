import { filters } from '../../../ledger/find/filters.js'
import { ARTICLE_FILTERS, articleSort } from '../../../ledger/find/find-articles.js'
import { pagingTerms } from '../../../ledger/find/question.js'
import type { Command } from '../command.js'
import { shared, termsNamed } from './finding.js'

export const articles: Command = {
  name: 'articles',
  usage: '[--FILTER VALUE …]',
  inputs: [0, 0],
  summary: 'Find articles, with how many records each has',
  details: ['Shows the articles of the ledger that all the filters fit, the newest first.'],
  options: [...termsNamed(filters, ARTICLE_FILTERS), articleSort, ...pagingTerms, ...shared],
  examples: [
    { command: 'onrecord articles --outlet "Border Monitor"', does: 'the reports of one outlet' },
    {
      command: 'onrecord articles --text "mobilisation -queue"',
      does: 'reports with one word and without another',
    },
  ],
}
