import { describe, expect, test } from 'vitest'
import { readName } from '../../../src/ledger/identities/reading.js'
import { whoseRules } from '../../../src/ledger/identities/whose/rules.js'
import { whoseIn } from '../../../src/ledger/identities/whose/whose.js'
import { recordRows } from '../../../src/ledger/record-rows.js'
import { read } from '../../../src/read.js'
import { page } from '../../page.js'

/** The report of an example, and the name in brackets as its records have it. */
async function reportOf(example: string) {
  const [, name] = /\[(.+?)\]/.exec(example)!
  const document = await read(page('text', example.replace(/[[\]]/g, '')))
  const head = { article: 'a1', day: '2022-09-27', outlet: null }
  const who = recordRows(document, head).find((row) => row.who?.name === name)?.who
  expect(who, `nobody is called ${name}`).toBeTruthy()
  return { document, who: who! }
}

describe.each(whoseRules)('$id', (rule) => {
  test('has a reason, two examples it reads and one it ignores', () => {
    expect(rule.why.length).toBeGreaterThan(20)
    expect(rule.reads.length).toBeGreaterThanOrEqual(2)
    expect(rule.ignores.length).toBeGreaterThanOrEqual(1)
  })
  const find = async (example: string) => {
    const { document, who } = await reportOf(example)
    const body = readName(who).body!
    return { who, found: rule.find({ name: who.name, body, document }) }
  }
  test.each(rule.reads)('reads %s', async (example, expected) => {
    const { who, found } = await find(example)
    expect(found.length).toBeGreaterThan(0)
    for (const one of found) expect(one).toMatchObject(expected)
    expect(who.country).toBeNull()
    expect(who.report).toMatchObject(expected)
  })
  test.each(rule.ignores)('ignores %s', async (example) => {
    expect((await find(example)).found).toEqual([])
  })
})

describe('the country of a body that is named without one', () => {
  test.each([
    [
      'that of its minister, whatever else is there',
      'MOSCOW (Our Agency) - Kazakh Interior Minister Marat Akhmetzhanov said nobody would be sent back. On Sunday 98,000 people arrived in Georgia, [the interior ministry] said.',
      { country: 'KZ' },
    ],
    [
      'none where ministers of two countries hold the office',
      'Kazakh Interior Minister Marat Akhmetzhanov said nobody would be sent back. Georgian Interior Minister Vakhtang Gomelauri said the border was open. [The interior ministry] said 300 people had come.',
      { country: null, text: 'The report may mean Georgia or Kazakhstan.' },
    ],
    [
      'none where the places of its counts are of two countries',
      'On Sunday 11,200 people arrived in Georgia, [the interior ministry] said. Another 300 people arrived in Armenia, the interior ministry said.',
      { country: null, text: 'The report may mean Armenia or Georgia.' },
    ],
    [
      'none where a count and the dateline differ',
      'MOSCOW (Our Agency) - On Sunday 98,000 people arrived in Kazakhstan, [the interior ministry] said.',
      { country: null, text: 'The report may mean Kazakhstan or Russia.' },
    ],
  ])('is %s', async (_, example, expected) => {
    expect((await reportOf(example)).who.report).toEqual(expect.objectContaining(expected))
  })
  test.each([
    [
      'of a body that has one',
      'On Sunday 11,200 people arrived in Georgia, [the Georgian interior ministry] said.',
    ],
    ['of a body that one state alone has', 'On Sunday 11,200 people arrived in Georgia, [UNHCR] said.'],
    ['of a person', 'On Sunday 11,200 people arrived in Georgia, [Anna Lind] said.'],
    ['where the report gives none', 'On Sunday 300 people came, [the interior ministry] said.'],
  ])('is not asked for %s', async (_, example) => {
    const { who, document } = await reportOf(example)
    expect(who).not.toHaveProperty('report')
    expect(whoseIn(document)(who)).toBeNull()
  })
})
