import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { commands } from '../../src/views/cli/commands.js'
import { ARTICLES, PRIVATE } from '../ledger/masks/private.js'
import { folderOf, onrecord } from './run.js'

const cwd = folderOf({ 'articles.jsonl': ARTICLES.map((one) => `${JSON.stringify(one)}\n`).join('') })
const run = (...args: string[]) => onrecord(args, { cwd, env: { ONRECORD_WHO: 'ana', COLUMNS: '120' } })
type Item = Readonly<{
  id: string
  title?: string | null
  masked?: boolean
  record?: { speaker: { name: string } }
}>
const items = async (command: string) =>
  (JSON.parse((await run(command, '--json')).out) as { items: readonly Item[] }).items

const ids: Record<'article' | 'statement' | 'figure' | 'source' | 'other', string> = {} as never
beforeAll(async () => {
  expect((await run('add', 'articles.jsonl')).code).toBe(0)
  ids.article = (await items('articles')).find(({ title }) => title?.includes('waited'))!.id
  ids.statement = (await items('statements')).find(({ record }) => record!.speaker.name.includes('█'))!.id
  ids.figure = (await items('figures'))[0]!.id
  const sources = await items('sources')
  ids.source = sources.find(({ masked }) => masked)!.id
  ids.other = sources.find(({ masked }) => !masked)!.id
})

const series = ['--measure', 'arrival', '--to', 'Georgia']
const outputs = [[], ['--json'], ['--csv']]
/** Command lines by their command, each run in turn; what it prints is held against the names. */
const lines: Readonly<Record<string, () => readonly (readonly string[])[]>> = {
  figures: () => [...outputs, ['--text', 'Bezukhov'], ['--speaker', 'Bezukhov']],
  statements: () => outputs,
  positions: () => [...outputs, ['--actor', 'Georgia', '--diff', '2022-09-26..2022-09-28']],
  reports: () => outputs,
  articles: () => outputs,
  sources: () => outputs,
  places: () => outputs,
  search: () =>
    ['Georgia', 'driver', 'Georgia OR x'].flatMap((words) => outputs.map((how) => [words, ...how])),
  show: () => Object.values(ids).flatMap((id) => [[id], [id, '--json']]),
  failures: () => outputs,
  series: () => [
    ...outputs.map((how) => [...series, ...how]),
    [...series, '--html', 's.html'],
    [...series, '--svg', 's.svg'],
  ],
  conflicts: () => [[], series, [...series, '--json']],
  revisions: () => [[...series, '--period', '2022-09-26', '--json']],
  brief: () => [
    ['--place', 'Georgia'],
    ['--place', 'Georgia', '--html', 'b.html'],
  ],
  accept: () => [
    [ids.statement, '--why', 'as it stands'],
    [ids.statement, '--json'],
  ],
  reject: () => [[ids.statement]],
  correct: () => [
    [ids.statement, 'speaker.role=trucker'],
    [ids.statement, 'content=Bezukhovs'],
  ],
  comment: () => [
    [ids.statement, 'Is it Ilarion Bezukhov?'],
    [ids.article, 'a comment'],
  ],
  undo: () => [[ids.statement], [ids.statement, '--json']],
  record: () => [[ids.article, '--kind', 'figure', '--span', '3-12']],
  rename: () => [
    [ids.source, 'Ilarion B. Bezukhov'],
    [ids.source, 'Bezukhov, Ilarion', '--json'],
  ],
  merge: () => [[ids.other, 'inobody']],
  split: () => [[ids.source, 'Nobody']],
  mask: () => [
    [ids.source, '--why', 'he asked'],
    [ids.source, '--why', 'he asked', '--json'],
  ],
  decisions: () => [[], ['--json'], ['--who', 'ana']],
  reread: () => [
    ['--all', '--force'],
    ['--all', '--force', '--json'],
    ['--all', '--force', '--dry-run'],
  ],
  'check-ledger': () => [[], ['--json']],
  gc: () => [['--dry-run'], []],
}
/** Those that show what they are given and nothing of the ledger, and those with no words of articles at all. */
const OTHERS = ['read', 'explain', 'add', 'watch', 'backup', 'restore', 'serve', 'token', 'help', 'unmask']

test('every command is looked at', () =>
  expect([...Object.keys(lines), ...OTHERS].toSorted()).toEqual(commands.map(({ name }) => name).toSorted()))

test.each(Object.entries(lines))('%s tells no private name', async (command, of) => {
  for (const args of of()) {
    const { out, err, code } = await run(command, ...args)
    expect({ args, code, leak: PRIVATE.exec(`${out}${err}`)?.[0] ?? null }).toMatchObject({ leak: null })
    expect([0, 2]).toContain(code === 1 ? 2 : code)
    const path = args.find((arg) => /^[a-z]\.(?:html|svg)$/.test(arg))
    if (path) expect(readFileSync(join(cwd, path), 'utf8')).not.toMatch(PRIVATE)
  }
})

test('unmask shows a name with a reason, mask and undo cover it again', async () => {
  expect((await run('unmask', ids.source)).err).toContain('No reason is given')
  const shown = await run('unmask', ids.source, '--why', 'agreed with him')
  expect(shown.out).toMatch(PRIVATE)
  expect((await run('statements')).out).toMatch(PRIVATE)
  expect((await run('decisions')).out).toContain('unmasked')
  expect((await run('undo', ids.source)).code).toBe(0)
  expect((await run('statements')).out).not.toMatch(PRIVATE)
})

test('a file that is read without a ledger is shown as it is', async () => {
  const { out } = await run('read', '--jsonl', 'articles.jsonl')
  expect(out).toContain('Ilarion Bezukhov')
})
