import { readArticle } from '../../../src/article/read-article.js'
import { agenciesOf } from '../../../src/ledger/origins/agencies.js'
import type { Candidate } from '../../../src/ledger/origins/candidate.js'
import { sketchOf } from '../../../src/ledger/origins/sketch.js'
import { page } from '../../page.js'

/** An article with a headline and paragraphs, as a page has them. */
export function story(id: string, paragraphs: readonly string[], told: Partial<Candidate> = {}): Candidate {
  const title = told.title ?? `Report ${id}`
  const article = readArticle(
    page('html', `<article><h1>${title}</h1>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</article>`),
  )
  return {
    id,
    sketch: sketchOf(article),
    publisher: `Outlet ${id}`,
    published: '2022-09-27T10:00:00Z',
    url: null,
    title: article.title,
    agencies: agenciesOf(article),
    text: () => article,
    ...told,
  }
}

/** A report on the arrivals in Kazakhstan, our own words. */
export const ministry = [
  'About 98,000 citizens of Russia have entered Kazakhstan since 21 September, Interior Minister Marat Akhmetzhanov told a briefing in the capital on Tuesday.',
  'Over the same days 64,234 people left the country again, most of them by road to Uzbekistan and Kyrgyzstan, the minister said.',
  '“We will extradite a person only if he is on the international wanted list, and a call from a military office is no reason,” he said.',
  'Service centres have issued 8,000 identification numbers to the newcomers, without which nobody can open a bank account.',
  'Checkpoints in the west and the north of the country work round the clock, and extra shifts of border guards were sent there.',
]
