import { beforeAll, describe, expect, test } from 'vitest'
import { add } from '../../src/add.js'
import { openLedger } from '../../src/ledger/ledger.js'
import { folderOf, onrecord } from './run.js'

const cwd = folderOf({ 'empty.html': '' })
const run = (...args: string[]) => onrecord(args, { cwd, env: { COLUMNS: '88' } })
const json = async (...args: string[]) => {
  const { code, out, err } = await run(...args, '--json')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out)
}

beforeAll(async () => {
  const ledger = await openLedger(`${cwd}/onrecord.db`, { create: true })
  await add(ledger, ['samples', `${cwd}/missing.html`], { now: () => new Date('2022-12-01T10:00:00Z') })
  await ledger.close()
})

/** A table fits the terminal, and its head names its columns. */
function expectTable(out: string, ...titles: string[]) {
  const lines = out.trimEnd().split('\n')
  for (const title of titles) expect(lines[0]).toContain(title)
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(88)
  expect(lines.length).toBeGreaterThan(1)
}

describe('commands that find', () => {
  test.each([
    ['figures', ['record', 'what', 'words'], 'id,published,outlet,quote,low,high'],
    ['statements', ['record', 'who', 'words'], 'id,published,outlet,speaker,role'],
    ['positions', ['record', 'who', 'words'], 'id,published,outlet,actor,modality,action'],
    ['articles', ['article', 'outlet', 'records', 'title'], 'id,published,outlet,title,url'],
    ['sources', ['source', 'records', 'published', 'name'], 'id,name,kind,country,aliases'],
    ['places', ['figures', 'country', 'place'], 'id,name,country,figures,articles'],
    ['failures', ['when', 'what', 'why'], 'when,name,code,message,hint'],
  ])('%s as a table, as JSON and as CSV', async (command, titles, head) => {
    const table = await run(command)
    expect({ code: table.code, err: table.err }).toEqual({ code: 0, err: '' })
    expectTable(table.out, ...titles)
    expect((await run(command, '--table')).out).toBe(table.out)
    const { items } = await json(command)
    expect(items.length).toBeGreaterThan(0)
    const csv = await run(command, '--csv')
    expect(csv.code).toBe(0)
    const lines = csv.out.split('\r\n')
    expect(lines[0]!.startsWith(head)).toBe(true)
    expect(lines.at(-1)).toBe('')
    expect(lines.length).toBe(items.length + 2)
  })

  test('filters go together, and the words stand in the table', async () => {
    const { items } = await json(
      'figures',
      '--measure',
      'arrival',
      '--country',
      'georgia',
      '--speaker',
      'gomelauri',
    )
    expect(items.length).toBeGreaterThan(2)
    for (const { record } of items) expect(record.measure).toBe('arrival')
    const { out } = await run(
      'figures',
      '--measure',
      'arrival',
      '--place',
      'Kazakhstan',
      '--text',
      '"98,000"',
    )
    expect(out).toContain('[About 98,000]')
    expect(out).toContain('Marat Akhmetzhanov')
  })

  test('goes on after the last result until there are no more', async () => {
    const all = (await json('figures')).items.map(({ id }: { id: string }) => id)
    const first = await run('figures', '--limit', '7')
    const [, after] = /--after=(\S+)$/m.exec(first.out)!
    const rest = await json('figures', `--after=${after}`)
    expect(first.out).toContain('These are 7; there are more.')
    expect(rest.items.map(({ id }: { id: string }) => id)).toEqual(all.slice(7))
    expect(rest.next).toBeNull()
    const csv = await run('figures', '--limit', '7', '--csv')
    expect(csv.err).toContain(`--after=${after}`)
  })

  test('nothing found is no failure', async () => {
    expect(await run('figures', '--measure', 'protest')).toEqual({
      code: 0,
      out: 'Nothing found.\n',
      err: '',
    })
    expect((await json('figures', '--measure', 'protest')).items).toEqual([])
    expect((await run('figures', '--measure', 'protest', '--csv')).out.split('\r\n').length).toBe(2)
  })

  test('search marks the words and shows the report', async () => {
    const { out } = await run('search', 'queue', 'border')
    expectTable(out, 'article', 'words')
    expect(out).toMatch(/\[queue\]/)
    const { items } = await json('search', '"wanted list" -queue')
    expect(items.length).toBeGreaterThan(0)
    for (const { snippet } of items)
      for (const { start, end } of snippet.marks)
        expect(snippet.text.slice(start, end)).toMatch(/wanted|list/)
    const colour = await run('search', 'queue', '--color')
    expect(colour.out).toContain('\u001b[1;33mqueue')
  })

  test('show takes a record, an article and a source, or the beginning of an id', async () => {
    const [figure] = (await json('figures', '--text', '"98,000"', '--speaker', 'akhmetzhanov')).items
    const shown = await run('show', figure.id.slice(0, 8))
    expect(shown.code).toBe(0)
    for (const words of [
      `Figure ${figure.id}`,
      `[${figure.record.quote}]`,
      'stands at',
      'Marat Akhmetzhanov',
      'nobody has looked at it',
      'Version',
      'Origin',
      figure.article.id,
    ])
      expect(shown.out).toContain(words)
    const article = await run('show', figure.article.id)
    for (const words of [figure.article.title, 'Found', 'SHA-256', `Figure ${figure.id}`])
      expect(article.out).toContain(words)
    const [source] = (await json('sources', '--name', 'akhmetzhanov')).items
    const identity = await run('show', source.id)
    for (const words of ['Marat Akhmetzhanov', 'Names', 'on record']) expect(identity.out).toContain(words)
    expect((await json('show', figure.id)).found.id).toBe(figure.id)
  }) // prettier-ignore

  test('what an actor changed between two days', async () => {
    const diff = await json('positions', '--actor', 'Kazakhstan', '--diff', '2022-09-28..2022-10-04')
    expect([...diff.new, ...diff.turned, ...diff.repeated, ...diff.dropped].length).toBeGreaterThan(0)
    const { out } = await run('positions', '--actor', 'Kazakhstan', '--diff', '2022-09-28..2022-10-04')
    expect(out).toContain('From 28 September 2022 to 4 October 2022')
    expect(out).toMatch(/\[.+\]/)
  })

  test('failures tell why', async () => {
    const { items } = await json('failures')
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ code: 'not-found', settled: null })
    expect(items[0].name).toContain('missing.html')
  })
})

describe('misuse', () => {
  test.each([
    ['an unknown measure', ['figures', '--measure', 'arival'], '“arival” is no measure', '“arrival”'],
    ['a filter of other records', ['statements', '--measure', 'arrival'], '--measure is no option', '--help'],
    ['no such day', ['figures', '--from', '2022-02-30'], 'no day of the calendar', 'YYYY-MM-DD'],
    ['a day in words', ['articles', '--as-of', 'Tuesday'], 'no day of the calendar', 'YYYY-MM-DD'],
    ['a limit of none', ['figures', '--limit', '0'], '“0” is no number of results', '1 to 10,000'],
    ['a limit in words', ['search', 'a', '--limit', 'ten'], '“ten” is no number of results', '1 to 10,000'],
    ['an unknown country', ['places', '--country', 'Gorgia'], '“Gorgia” is no country', '“Georgia”'],
    ['an unknown order', ['figures', '--sort', 'perod'], '“perod” is no order', '“period”'],
    ['an order of records', ['articles', '--sort', 'amount'], '“amount” is no order of articles', 'day'],
    ['two outputs', ['figures', '--json', '--csv'], '--json and --csv', 'one of'],
    ['a place that is none', ['figures', '--after=x'], 'no place in these results', '--after'],
    [
      'days the wrong way round',
      ['positions', '--actor', 'a', '--diff', '2022-10-04..2022-09-28'],
      'is not before',
      'earlier day first',
    ],
    ['days that are none', ['positions', '--actor', 'a', '--diff', '2022-10-04'], 'no pair of days', '..'],
    [
      'days without an actor',
      ['positions', '--diff', '2022-09-28..2022-10-04'],
      'for one actor',
      '--actor NAME',
    ],
    ['an id that several have', ['show', 'f'], 'Several ids begin with “f”', 'Give more'],
    ['no id', ['show', '../x'], 'is no id', 'onrecord figures'],
  ])('%s', async (_, args, message, hint) => {
    const { code, out, err } = await run(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    const [first, second] = err.split('\n')
    expect(first).toContain(message)
    expect(second).toContain(hint)
  })
  test('an id that nothing has, and a ledger that is not there', async () => {
    const { code, err } = await run('show', 'f999999')
    expect(code).toBe(1)
    expect(err).toContain('nothing with the id')
    const other = await run('figures', '--ledger', 'nowhere.db')
    expect(other.code).toBe(1)
    expect(other.err).toContain('There is no ledger at nowhere.db')
  })
})
