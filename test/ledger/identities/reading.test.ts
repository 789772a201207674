import { describe, expect, test } from 'vitest'
import { holdersOf } from '../../../src/ledger/identities/holders.js'
import { blockingKeys } from '../../../src/ledger/identities/keys.js'
import { preferredName } from '../../../src/ledger/identities/preferred.js'
import { readName } from '../../../src/ledger/identities/reading.js'
import { isNamed } from '../../../src/ledger/identities/resolve.js'
import { aliasOf, identityOf, mentionOf } from './notation.js'

describe('what words name', () => {
  test.each([
    ['Kassym-Jomart Tokayev', 'person'],
    ['Kazakh President Kassym-Jomart Tokayev', 'person'],
    ['►Vyacheslav Volodin', 'person'],
    ['September. Obama', 'person'],
    ['VP Harris', 'person'],
    ['UNHCR Representative in Uganda, Kai Nielsen', 'person'],
    ['Sharif; prime minister; ; PK', 'person'],
    ['محمد مرسي', 'person'],
    ['the interior minister of Kazakhstan', 'office'],
    ['a Greek coast guard press officer; press officer; coast guard; GR', 'office'],
    ['The president of the European Union; president; European Union; ', 'office'],
    ['the Georgian interior ministry', 'organisation'],
    ['NDMA’s last situation report; ; NDMA; ; ; document', 'organisation'],
    ['the U.N. refugee agency UNHCR', 'organisation'],
    ['The German rail company Deutsche Bahn; ; ; DE', 'organisation'],
    ['Moscow', 'organisation'],
    ['Parks Canada', 'organisation'],
    ['Gazprom; ; ; ; ; organisation', 'organisation'],
    ['the The Associated Press', 'medium'],
    ['Vlast; ; ; ; ; medium', 'medium'],
    ['Kazakh officials', 'group'],
    ['Authorities in Solomon Islands', 'group'],
    ['Americans; ; ; US', 'group'],
  ])('%s: %s', (words, kind) => expect(readName(mentionOf(words)).kind).toBe(kind))

  test.each([
    'a man',
    'A man; man; ; ',
    'He',
    'officials; officials; ; ',
    'one woman',
    'an official; official; ; KZ',
    'Anyone',
    'some travelers',
    'Austria and Germany',
    'the new forecast, which puts the storm on the west coast of the state by the end of the week',
    '',
    '—',
  ])('“%s” names nobody in particular', (words) => {
    expect(isNamed(mentionOf(words))).toBe(false)
    expect(blockingKeys(mentionOf(words))).toEqual([])
  })

  test.each([
    ['Georgian Interior Ministry', 'GE'],
    ['Ministry of Internal Affairs (Kazakhstan)', 'KZ'],
    ['Ministry of Defense of the Russian Federation', 'RU'],
    ['Hellenic Coast Guard', 'GR'],
    ['Central Bank of Russia', 'RU'],
    ['Astana', 'KZ'],
    ['the Pentagon', 'US'],
    ['UNHCR', null],
    ['Kyiv police', null],
  ])('%s belongs to %s', (words, country) => expect(readName(mentionOf(words)).country).toBe(country))

  test('what a ministry is for is read from any of its names', () => {
    const names = [
      'Interior Ministry',
      'Ministry of Internal Affairs',
      'Ministry of the Interior',
      'Ministry of Home Affairs',
    ]
    for (const name of names)
      expect(readName({ ...mentionOf(name), country: 'KZ' }).body).toMatchObject({
        form: 'ministry',
        key: 'interior',
      })
  })
})

describe('keys', () => {
  test('of a surname are those of the full name, in any spelling', () => {
    const keys = blockingKeys(mentionOf('Kassym-Jomart Tokayev; president; ; KZ'))
    expect(keys).toContain('person:TKP')
    expect(blockingKeys(mentionOf('Toqaev'))).toEqual(['person:TKP'])
  })
  test('of first names are left out where there is a surname', () => {
    expect(blockingKeys(mentionOf('Mohammed Morsi'))).toEqual(blockingKeys(mentionOf('Morsi')))
  })
  test('of two ministries of one country differ', () => {
    expect(blockingKeys(mentionOf('Kazakh Interior Ministry'))).not.toEqual(
      blockingKeys(mentionOf('Kazakh Foreign Ministry')),
    )
  })
})

describe('the name to show', () => {
  const shown = (...names: string[]) => preferredName(names.map((name) => aliasOf(mentionOf(name))))
  test.each([
    [['Tokayev', 'Kazakh President Kassym-Jomart Tokayev', 'Tokaev'], 'Kassym-Jomart Tokayev'],
    [['Vladimir Putin', 'Vladimir Vladimirovich Putin', 'Putin'], 'Vladimir Putin'],
    [['Владимир Путин', 'Vladimir Putin'], 'Vladimir Putin'],
    [['Marat AKHMETZHANOV', 'Akhmetzhanov'], 'Marat Akhmetzhanov'],
    [['the U.N. refugee agency', 'UN High Commissioner for Refugees'], 'UNHCR'],
    [['the The Associated Press', 'AP'], 'AP'],
    [['the Russian government', 'Moscow', 'Russia'], 'Russia'],
    [['the interior ministry', 'Interior Ministry of Kazakhstan'], 'Interior Ministry of Kazakhstan'],
    [['►Recep Tayyip Erdogan'], 'Recep Tayyip Erdogan'],
  ])('of %j is %s', (names, name) => {
    expect(shown(...names)).toBe(name)
    expect(shown(...[...names].reverse())).toBe(name)
  })
  test('goes by the articles that use it', () => {
    const [a, b] = [mentionOf('Vladimir Putin'), mentionOf('Wladimir Putin')].map(aliasOf)
    expect(preferredName([a!, { ...b!, articles: ['1', '2'] }])).toBe('Wladimir Putin')
  })
  test('of nothing is empty', () => expect(preferredName([])).toBe(''))
})

describe('who holds an office', () => {
  const identity = (id: string, name: string) => identityOf(id, [mentionOf(name)])
  test('is told beside the office', () => {
    const office = identity('office', 'the interior minister of Georgia; interior minister; ; GE')
    const people = [
      identity('gomelauri', 'Vakhtang Gomelauri; minister of internal affairs; ; GE'),
      identity('garibashvili', 'Irakli Garibashvili; prime minister; ; GE'),
      identity('soylu', 'Süleyman Soylu; interior minister; ; TR'),
      office,
    ]
    expect(holdersOf(office, people)).toEqual([
      { identity: 'gomelauri', text: 'Vakhtang Gomelauri is called interior minister on record.' },
    ])
  })
})
