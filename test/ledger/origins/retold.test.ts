import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clues, ENOUGH, objections, pointsOf } from '../../../src/ledger/origins/clues.js'
import { compare } from '../../../src/ledger/origins/compare.js'
import { findingOf } from '../../../src/ledger/origins/finding.js'
import { retellingOf } from '../../../src/ledger/origins/retelling.js'
import { ministry, story } from './story.js'

const source = story('source', ministry, { publisher: 'Interfax', published: '2022-09-27T08:00:00Z' })
const quotation = '“We will extradite a person only if he is on the international wanted list,” he said.'

/** The same news with hardly a sentence left as it was. */
const retold = [
  'Nearly two thirds of the Russians who fled to Kazakhstan have travelled on, by road to Kyrgyzstan and Uzbekistan for the most part.',
  'Marat Akhmetzhanov, the interior minister, put departures at 64,234 and arrivals since 21 September at 98,000 on Tuesday.',
  'To open an account at a bank a newcomer needs an identification number; 8,000 of these were given out by service centres.',
  'Additional guards have been sent to checkpoints in the north and the west, which are open round the clock.',
]
const background = [
  'Landlords in Almaty want three times the rent of August, Dana Serikova says, who lets 40 rooms near Abay Avenue.',
  'At the bazaar of Kostanay a sleeping bag costs 9,500 tenge now, and Yerlan Saparov sells 120 of them in a day.',
]
const addition = 'Dana Serikova and Yerlan Saparov expect the same for Almaty and Aktobe in spring.'
const credited = [...retold, 'Interfax reported it first.']
const later = (paragraphs: readonly string[], told = {}) => story('later', paragraphs, told)
const ruleOf = (article: ReturnType<typeof story>) => compare(article, source).evidence.rule

test('a report in other words, with the facts and the credit, is a rewrite', () => {
  const comparison = compare(later([...credited, addition]), source)
  expect(comparison).toMatchObject({ verdict: 'rewrite', evidence: { rule: 'facts-credited' } })
  expect(comparison.reason).toMatch(
    /^Both come from Interfax: 3 of 3 figures and \d of \d names of the later stand in the earlier, and \d\d % of what it tells\.$/,
  )
})

test('without credit, it is one where it adds little of its own', () => {
  const comparison = compare(later(retold), source)
  expect(comparison).toMatchObject({ verdict: 'rewrite', evidence: { rule: 'facts', agencies: [] } })
  expect(comparison.reason).toMatch(/^The later adds little of its own: 3 of 3 figures/)
  expect(compare(source, later(retold))).toMatchObject({ verdict: 'rewrite', reason: comparison.reason })
})

test('a report that gives the same figures among news of its own is another', () => {
  const own = [background[0]!, retold[1]!, background[1]!]
  expect(compare(later(own), source).verdict).toBe('different')
})

test('credit to agencies without a name is credit to the one whose text it is', () => {
  const unnamed = later(['With agency material', ...retold])
  expect(compare(unnamed, source).evidence.agencies).toEqual(['Interfax'])
  expect(compare(unnamed, { ...source, publisher: 'Steppe Daily' }).evidence.agencies).toEqual([])
})

test('a retelling of a week later is none', () => {
  expect(compare(later(credited, { published: '2022-10-04T08:00:00Z' }), source).verdict).toBe('different')
})

/** For each objection an article that would be a retelling without it. */
const objected: Record<string, ReturnType<typeof story>> = {
  'same-outlet': later(credited, { publisher: 'Interfax' }),
  'agency-text': later(credited, { publisher: 'AKIpress' }),
  'other-credit': later([...retold, 'AFP reported it first.']),
  'own-names': later([
    'Some 98,000 Russians came since 21 September and 64,234 people have departed by road, the official told.',
    retold[2]!,
    'Checkpoints in the west are open round the clock and have extra guards, Dana Serikova said.',
  ]),
}
describe('objections', () => {
  test.each(objections.map((objection) => [objection.id, objection] as const))('%s', (id, objection) => {
    const article = objected[id]!
    const finding = findingOf(article, source)
    const retelling = retellingOf(finding)
    expect(pointsOf(retelling, finding)).toBeGreaterThanOrEqual(ENOUGH)
    expect(objections.filter(({ holds }) => holds(finding, retelling))).toContain(objection)
    expect(ruleOf(article)).not.toMatch(/^facts/)
  })
})

/** For each clue two articles, the first with more of it. */
const pairs: Record<string, readonly [readonly string[], readonly string[]]> = {
  told: [retold, [...retold, ...background]],
  covered: [retold, [...retold, ...background]],
  'covered-back': [retold, retold.slice(0, 2)],
  beginning: [retold, [...background, ...retold]],
  figures: [retold, retold.slice(2)],
  'all-figures': [retold, [...retold, background[1]!]],
  'own-figures': [[...retold, background[1]!], retold],
  names: [retold, retold.slice(2)],
  'all-names': [retold, [...retold, ...background]],
  credit: [credited, retold],
}
describe('clues', () => {
  test.each(clues.map((clue) => [clue.id, clue] as const))('%s', (id, { share }) => {
    const [more, less] = pairs[id]!.map((paragraphs) => {
      const finding = findingOf(later(paragraphs), source)
      return share(retellingOf(finding), finding)
    })
    expect(more).toBeGreaterThan(less!)
    expect(more).toBeLessThanOrEqual(1)
    expect(less).toBeGreaterThanOrEqual(0)
  })
})

test('synonyms and forms of a word are one word where retellings are compared', () => {
  const told = (words: string) =>
    retellingOf(
      findingOf(later([`${words} ${quotation}`]), story('s', [`The firm bought a flat. ${quotation}`])),
    )
  expect(told('A company purchased an apartment.').covered).toBe(1)
  expect(told('A sailor painted a harbour.').covered).toBeLessThan(1)
})

test('docs/origins.md has every clue with its points, and how many are enough', () => {
  const page = readFileSync(new URL('../../../docs/origins.md', import.meta.url), 'utf8')
  for (const { id, points } of clues) expect(page).toContain(`| \`${id}\` | ${points} |`)
  expect(page).toContain(`from ${ENOUGH} points on`)
})
