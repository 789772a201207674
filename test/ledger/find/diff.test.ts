import { describe, expect, test } from 'vitest'
import { append } from '../../../src/ledger/append.js'
import { mainWords, sameAction } from '../../../src/ledger/find/main-words.js'
import { diffPositions } from '../../../src/ledger/find/positions-diff.js'
import type { Ledger } from '../../../src/ledger/ledger.js'
import { newArticle } from '../../../src/ledger/new-article.js'
import type { Modality } from '../../../src/records/record.js'
import { documentOf, position } from '../../review/small.js'
import { freshAddress, ledgerAt, onBothDatabases } from '../ledgers.js'

describe('two actions are the same', () => {
  test.each([
    ['close its border', 'close the borders', true],
    ['closing the border', 'close the border', true],
    ['extradite people', 'extradite all Russians', true],
    ['send requests for extradition', 'sending extradition requests', true],
    ['carry out strikes', 'carrying out a strike', true],
    ['close the border', 'open the border', false],
    ['close the border', 'help those who come', false],
    ['help refugees', 'house refugees in schools', false],
    ['do it', 'do that', false],
  ])('%s / %s: %s', (a, b, same) => {
    expect(sameAction(mainWords(a), mainWords(b))).toBe(same)
    expect(sameAction(mainWords(b), mainWords(a))).toBe(same)
  })
})

/** Keeps a report in which an actor takes a position on an action. */
async function keepPosition(
  ledger: Ledger,
  day: string,
  modality: Modality,
  action: string,
  actor = 'Georgia',
) {
  const text = `${actor} speaks on ${day}: ${action}.`
  const article = newArticle(
    {
      kind: 'page',
      resource: { name: text, bytes: Buffer.from(text), contentType: null, url: null },
      given: { id: null, url: null, published: null, title: null, format: 'text' },
      provenance: { kind: 'file', path: `/${text}` },
    },
    documentOf(
      text,
      { positions: [position(text, actor, action, { modality })] },
      { published: day, title: text },
    ),
  )
  await ledger.write((transaction) => append(transaction, article, '2022-12-01T00:00:00.000Z'))
}

onBothDatabases('what an actor changed', (engine) => {
  test('is told as turned, new, said again and not said again', async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    await keepPosition(ledger, '2022-09-20', 'will', 'close the border')
    await keepPosition(ledger, '2022-09-21', 'will-not', 'close its borders')
    await keepPosition(ledger, '2022-09-22', 'must', 'protect the refugees')
    await keepPosition(ledger, '2022-09-23', 'will', 'build new shelters')
    await keepPosition(ledger, '2022-09-30', 'will', 'close the border')
    await keepPosition(ledger, '2022-10-01', 'must', 'protect refugees')
    await keepPosition(ledger, '2022-10-02', 'calls-for', 'a conference in Tbilisi')
    await keepPosition(ledger, '2022-10-03', 'will', 'send troops')
    await keepPosition(ledger, '2022-10-01', 'will-not', 'extradite deserters', 'Armenia')
    const diff = await diffPositions(ledger, { actor: 'Georgia' }, '2022-09-25..2022-10-02')
    const said = ({ record }: { record: { modality: string; action: { quote: string } } }) =>
      `${record.modality} ${record.action.quote}`
    expect(diff.turned.map(({ before, after }) => [said(before), said(after)])).toEqual([
      ['will-not close its borders', 'will close the border'],
    ])
    expect(diff.new.map(said)).toEqual(['calls-for a conference in Tbilisi'])
    expect(diff.repeated.map(({ after }) => said(after))).toEqual(['must protect refugees'])
    expect(diff.dropped.map(said)).toEqual(['will build new shelters'])
    const earlier = await diffPositions(ledger, { actor: 'Georgia' }, '2022-09-20..2022-09-21')
    expect(earlier.turned.map(({ before, after }) => [said(before), said(after)])).toEqual([
      ['will close the border', 'will-not close its borders'],
    ])
    await expect(diffPositions(ledger, {}, '2022-09-25..2022-10-02')).rejects.toMatchObject({
      code: 'misuse',
    })
  })
})
