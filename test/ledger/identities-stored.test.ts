import { expect, test } from 'vitest'
import { add } from '../../src/add.js'
import { mergeIdentities, renameIdentity, splitIdentity } from '../../src/ledger/identities/decide.js'
import type { Ledger } from '../../src/ledger/ledger.js'
import { folderOf } from '../cli/run.js'
import { freshAddress, ledgerAt, onBothDatabases } from './ledgers.js'

const says = (name: string, words: string) => `Report\n\n“${words},” ${name} said on Tuesday.\n`
const by = { who: 'analyst', why: 'the same man', now: '2022-10-01T00:00:00.000Z' }

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
  test('what isn’t there is told', async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    await expect(mergeIdentities(ledger, 'i1', 'i2', by)).rejects.toMatchObject({ code: 'not-found' })
  })
})
