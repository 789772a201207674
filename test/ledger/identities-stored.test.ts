import { expect, test } from 'vitest'
import { add } from '../../src/add.js'
import { mergeIdentities, renameIdentity, splitIdentity } from '../../src/ledger/identities/decide.js'
import { aliasesOf, identitiesIn } from '../../src/ledger/identities/stored.js'
import type { Ledger } from '../../src/ledger/ledger.js'
import { folderOf } from '../cli/run.js'
import { freshAddress, ledgerAt, onBothDatabases } from './ledgers.js'

const says = (name: string, words: string) => `Report\n\n“${words},” ${name} said on Tuesday.\n`
const by = { who: 'analyst', why: 'the same man', now: () => new Date('2022-10-01') }

/** The identities, each with its names. */
async function identities({ db }: Ledger): Promise<Record<string, string[]>> {
  const rows = await db
    .selectFrom('alias')
    .innerJoin('identity', 'identity.id', 'alias.identity')
    .select(['identity.name as identity', 'alias.name'])
    .orderBy('alias.name')
    .execute()
  const found: Record<string, string[]> = {}
  for (const { identity, name } of rows) found[identity] = [...new Set([...(found[identity] ?? []), name])]
  return found
}
const idOf = async ({ db }: Ledger, name: string) =>
  (
    await db
      .selectFrom('identity')
      .select('id')
      .where('name', '=', name)
      .where('merged', 'is', null)
      .executeTakeFirstOrThrow()
  ).id

onBothDatabases('identities', (engine) => {
  test('spellings of a name in several reports are one person', async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    await add(ledger, ['samples'])
    const found = await identities(ledger)
    expect(found['Kassym-Jomart Tokayev']).toEqual(
      expect.arrayContaining(['Kassym-Jomart Tokayev', 'Kassym-Jomart Tokaev', 'Kassym-Jomart Toqaev']),
    )
    expect(found['Sergei Shoigu']).toEqual(['Sergei Shoigu'])
  })
  test('a ministry without its country is the one that the rest of each report tells', async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    const reports = folderOf({
      'a.txt': 'On Sunday 11,200 people arrived in Georgia, the interior ministry said.',
      'b.txt': 'TBILISI (Our Agency) - The border stays open, the interior ministry said.',
      'c.txt': 'On Monday 9,000 people arrived in Kazakhstan, the interior ministry said.',
      'd.txt': 'Georgia’s interior ministry said that 78,742 people had come.',
      'e.txt': 'MOSCOW (Our Agency) - On Monday 300 people arrived in Georgia, the interior ministry said.',
      'f.txt': 'Some 40 people had come, the interior ministry said.',
    })
    await add(ledger, [reports])
    const rows = await ledger.db
      .selectFrom('record')
      .innerJoin('capture', 'capture.article', 'record.article')
      .innerJoin('alias', 'alias.id', 'record.alias')
      .innerJoin('identity', 'identity.id', 'alias.identity')
      .select(['capture.address', 'identity.id', 'identity.country', 'alias.country as said', 'evidence'])
      .where('record.kind', '=', 'statement')
      .execute()
    const of = (name: string) => rows.find(({ address }) => address.endsWith(`/${name}.txt`))!
    expect(['a', 'b', 'd'].map((name) => of(name).id)).toEqual([of('a').id, of('a').id, of('a').id])
    expect(['a', 'c', 'e', 'f'].map((name) => of(name).country)).toEqual(['GE', 'KZ', null, null])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(4)
    expect(['a', 'c', 'e', 'f'].map((name) => of(name).said)).toEqual([null, null, null, null])
    expect(JSON.parse(of('c').evidence)).toEqual([
      { kind: 'report', text: 'It gives “9,000” for Kazakhstan.' },
    ])
    expect(JSON.parse(of('e').evidence)).toEqual([
      { kind: 'report', text: 'The report may mean Georgia or Russia.' },
    ])
  })
  test('a merge takes the names along, and new reports find the one that is left', async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    const first = folderOf({
      'a.txt': says('Kazakh Interior Minister Marat Akhmetzhanov', 'We see 98,000 arrivals'),
      'b.txt': says('Georgian Interior Minister Vakhtang Gomelauri', 'We see 10,000 arrivals a day'),
    })
    await add(ledger, [first])
    const [from, into] = [await idOf(ledger, 'Vakhtang Gomelauri'), await idOf(ledger, 'Marat Akhmetzhanov')]
    await mergeIdentities(ledger, from, into, by)
    await add(ledger, [
      folderOf({ 'c.txt': says('Georgian Interior Minister Vakhtang Gomelauri', 'They are not refugees') }),
    ])
    const found = await identities(ledger)
    expect(Object.values(found).filter((names) => names.includes('Vakhtang Gomelauri'))).toHaveLength(1)
    expect(Object.values(found).find((names) => names.includes('Vakhtang Gomelauri'))).toContain(
      'Marat Akhmetzhanov',
    )
    // An id that was merged leads on.
    await expect(mergeIdentities(ledger, from, into, by)).rejects.toMatchObject({ code: 'misuse' })
  })
  test('a name that was split off never goes back by itself', async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    await add(ledger, [
      folderOf({
        'a.txt': says('Kazakh President Kassym-Jomart Tokayev', 'We will help'),
        'b.txt': says('Kazakh President Kassym-Jomart Tokaev', 'We will help them'),
      }),
    ])
    const tokayev = await idOf(ledger, 'Kassym-Jomart Tokayev')
    await splitIdentity(ledger, tokayev, 'Kassym-Jomart Tokaev', null, by)
    await add(ledger, [
      folderOf({ 'c.txt': says('Kazakh President Kassym-Jomart Tokaev', 'We will not send them back') }),
    ])
    expect(await identities(ledger)).toEqual({
      'Kassym-Jomart Tokayev': ['Kassym-Jomart Tokayev'],
      'Kassym-Jomart Tokaev': ['Kassym-Jomart Tokaev'],
    })
    const decisions = await ledger.db
      .selectFrom('decision')
      .select(['kind', 'who', 'why', 'target'])
      .execute()
    expect(decisions).toEqual([{ kind: 'split', who: 'analyst', why: 'the same man', target: tokayev }])
  })
  test('a name that a person gave stays', async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    await add(ledger, [folderOf({ 'a.txt': says('Kazakh President Kassym-Jomart Tokayev', 'We will help') })])
    await renameIdentity(ledger, await idOf(ledger, 'Kassym-Jomart Tokayev'), 'Tokayev (president)', by)
    await add(ledger, [
      folderOf({ 'b.txt': says('Kazakh President Kassym-Jomart Toqaev', 'We will help them') }),
    ])
    expect(Object.keys(await identities(ledger))).toEqual(['Tokayev (president)'])
  })
  test('of hundreds of names the same ones are looked at, whatever the clock said', async () => {
    const looked = async (hourOf: (i: number) => number) => {
      const ledger = await ledgerAt(await freshAddress(engine))
      const one = { id: 'i1', name: 'Tokayev', kind: 'person', country: 'KZ', merged: null, learned: 'l' }
      await ledger.db.insertInto('identity').values(one).execute()
      const aliases = Array.from({ length: 60 }, (_, i) => ({
        ...{ id: `n${(i * 37) % 60}`.padEnd(4, 'x'), name: `Tokayev ${i}`, identity: 'i1' },
        ...{ role: null, organisation: null, country: null, kind: null },
        ...{ evidence: '[]', refused: '[]', confidence: 1 },
        learned: new Date(Date.UTC(2022, 8, 27, hourOf(i))).toISOString(),
      }))
      await ledger.db.insertInto('alias').values(aliases).execute()
      return ledger.read(async (transaction) => {
        const [identity] = await identitiesIn(transaction).find([], ['i1'])
        return [identity!.aliases, await aliasesOf(transaction, 'i1')]
      })
    }
    const forward = await looked((i) => i)
    expect(forward.map((aliases) => aliases.length)).toEqual([40, 40])
    expect(forward[0]).toEqual(forward[1])
    expect(await looked((i) => 60 - i)).toEqual(forward)
  })
  test('what isn’t there is told', async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    await expect(mergeIdentities(ledger, 'i1', 'i2', by)).rejects.toMatchObject({ code: 'not-found' })
  })
})
