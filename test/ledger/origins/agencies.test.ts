import { describe, expect, test } from 'vitest'
import { readArticle } from '../../../src/article/read-article.js'
import { agenciesOf, agencyOf, creditRules, ownAgency } from '../../../src/ledger/origins/agencies.js'
import { lexicon } from '../../../src/lexicon.js'
import { page } from '../../page.js'

describe.each(creditRules.map((rule) => [rule.id, rule] as const))('credit %s', (_, rule) => {
  test.each([...rule.marks])('finds the agency in %s', (example) => {
    expect(rule.find(example)).toHaveLength(1)
  })
  test.each([...rule.keeps])('finds none in %s', (example) => {
    expect(rule.find(example)).toEqual([])
  })
})

test('a name stands in one entry of agencies.yml, and none repeats media.yml without saying more', () => {
  const entries = lexicon<{ is: string; also?: string[]; hosts: string[] }>('agencies')
  const names = entries.flatMap(({ is, also = [] }) => [is, ...also])
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  const hosts = entries.flatMap((entry) => entry.hosts)
  expect(hosts.filter((host, i) => hosts.indexOf(host) !== i)).toEqual([])
  expect(entries.filter((entry) => entry.hosts.length === 0 && !entry.also)).toEqual([])
  const media = new Set(lexicon<{ names: string[] }>('media').flatMap((entry) => entry.names))
  expect(entries.map(({ is }) => is).filter((name) => !media.has(name))).toEqual([])
})

test.each([
  ['Agence France-Presse', 'AFP'],
  ['The Associated Press', 'AP'],
  ['Tass', 'TASS'],
  ['Radio Liberty', 'RFE/RL'],
  ['Meduza', 'Meduza'],
  ['reuters', null],
  ['Facebook', null],
  ['state television', null],
])('%s is %s', (name, agency) => {
  expect(agencyOf(name)).toBe(agency)
})

const credits = (text: string, byline: string | null = null) =>
  agenciesOf({ ...readArticle(page('text', text)), byline })
const body = 'The minister of the interior said on Tuesday that 98,000 people had come since the decree.'
const second = 'Most of them went on by road to the south, he told journalists in the capital.'

describe('what a report credits', () => {
  test.each([
    ['the dateline', `Arrivals rise\n\nTBILISI (Reuters) — ${body}\n\n${second}`, ['Reuters']],
    ['running text', `Arrivals rise\n\n${body} Interfax reported it first.\n\n${second}`, ['Interfax']],
    ['a line at the end', `Arrivals rise\n\n${body}\n\n${second}\n\nSource: Interfax`, ['Interfax']],
    ['the end of the last paragraph', `Arrivals rise\n\n${body}\n\n${second} (AFP)`, ['AFP']],
    [
      'two of them',
      `Arrivals rise\n\nTBILISI (Reuters) — ${body}\n\n${second}\n\nWith inputs from PTI`,
      ['PTI', 'Reuters'],
    ],
    ['none', `Arrivals rise\n\n${body}\n\n${second}`, []],
    [
      'a photograph’s agency is none',
      `Arrivals rise\n\nCars wait at the border. (Photo: Reuters)\n\n${body}\n\n${second}`,
      [],
    ],
    [
      'a medium that is only talked about is none',
      `Arrivals rise\n\n${body}\n\nThe office of CNN stands next to the ministry.`,
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(credits(text)).toEqual(expected)
  })

  test('the byline', () => {
    expect(credits(`Arrivals rise\n\n${body}`, 'Jane Doe for AFP')).toEqual(['AFP'])
  })
})

describe('whose own text it is', () => {
  test.each([
    ['its publisher', 'Reuters', null, 'Reuters'],
    ['a spelling of it', 'The Associated Press', null, 'AP'],
    ['its address', null, 'https://www.reuters.com/world/1', 'Reuters'],
    ['another address', 'East Post', 'https://east-post.example/reuters.com/1', null],
    ['an address that ends alike', null, 'https://notreuters.com/1', null],
    ['no address at all', null, 'reuters.com', null],
  ])('%s', (_, publisher, url, agency) => {
    expect(ownAgency(publisher, url)).toBe(agency)
  })
})

test('1 MB of names and credits is read', () => {
  const text = `${'Reuters told AFP, citing TASS, '.repeat(30_000)}said (Reuters)`
  const blocks = [{ kind: 'body' as const, start: 0, end: text.length }]
  expect(agenciesOf({ text, blocks, byline: text.slice(0, 100_000) })).toContain('TASS')
})
