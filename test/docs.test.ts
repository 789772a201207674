import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { add } from '../src/add.js'
import { openLedger } from '../src/ledger/ledger.js'
import { commands, exitCodes, globalOptions, type Option } from '../src/views/cli/commands.js'
import { BINARY, folderOf, PAGE, REPORT } from './cli/run.js'
import { serve } from './intake/server.js'

const page = (name: string) => readFileSync(`docs/${name}.md`, 'utf8')
const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code]) => code!)

/** The part of commands.md under a heading of the second level. */
const section = (title: string) => {
  const parts = page('commands').split(/^## /m)
  const found = parts.find((part) => part.startsWith(`${title}\n`))
  expect(found, `docs/commands.md has no “## ${title}”`).toBeDefined()
  return found!
}

const rowOf = ({ name, short, value }: Option) =>
  `| ${short ? `\`-${short}\`, ` : ''}\`--${name}${value ? ` ${value}` : ''}\` | `
const optionRows = (text: string) =>
  [...text.matchAll(/^\| (?:`-\w`, )?`--[\w-]+(?: [A-Z]+)?` \| /gm)].map(([row]) => row)

describe('docs/commands.md', () => {
  test.each(commands.map((command) => [command.name, command] as const))(
    '%s has its options, no others, and its examples',
    (name, { usage, options, examples }) => {
      const text = section(`onrecord ${name} ${usage}`.trimEnd())
      expect(optionRows(text).sort()).toEqual(options.map(rowOf).sort())
      for (const { command } of examples) expect(text).toContain(`\n${command}\n`)
    },
  )
  test('has the options that go without a command, and the exit codes', () => {
    expect(optionRows(section('Without a command')).sort()).toEqual(globalOptions.map(rowOf).sort())
    const codes = [...section('Exit codes').matchAll(/^\| (\d+) \| (.+)\. \|$/gm)].map(
      ([, code, meaning]) => [Number(code), meaning],
    )
    expect(codes).toEqual(exitCodes.map(([code, meaning]) => [code, meaning.replace('’', "'")]))
  })
})

describe('examples', async () => {
  const site = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(PAGE)
  })
  const cwd = folderOf({
    'report.html': PAGE,
    'report.txt': REPORT,
    'feed.xml': `<rss version="2.0"><channel><title>News</title><item><link>${site}/report.html</link></item></channel></rss>`,
    'articles.jsonl': `${JSON.stringify({ id: 'a', text: REPORT })}\n`,
  })
  const ledger = await openLedger(join(cwd, 'onrecord.db'), { create: true })
  await add(ledger, ['samples/01-georgia-minister.html', 'samples/04-georgia-doubled.html', 'samples'])
  await ledger.close()
  const documents = [
    'README.md',
    ...readdirSync('docs')
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ]
  const lines = documents.flatMap((path) => {
    const text = path === 'README.md' && !readdirSync('.').includes(path) ? '' : readFileSync(path, 'utf8')
    return blocks(text, 'sh')
      .flatMap((block) => block.split('\n'))
      .filter((line) => line.startsWith('onrecord '))
      .map((line) => [line, path] as const)
  })
  test('are there', () => expect(lines.length).toBeGreaterThan(10))
  test.each(lines)('%s (%s)', async (line) => {
    const command = line
      .replace(/^onrecord/, `"${process.execPath}" "${BINARY}"`)
      .replace('https://example.org/report.html', `${site}/report.html --allow-host 127.0.0.1`)
      .replace(' feed.xml', ' feed.xml --allow-host 127.0.0.1')
    const inRepository = /samples\//.test(line)
    const { stdout } = await promisify(execFile)('sh', ['-c', command], {
      cwd: inRepository ? process.cwd() : cwd,
    })
    if (!/ > | --html /.test(line)) expect(stdout.length).toBeGreaterThan(3)
  })

  // The package's own name is known only inside its folder.
  const folder = resolve('build/doc-examples')
  mkdirSync(folder, { recursive: true })
  copyFileSync(join(cwd, 'report.html'), join(folder, 'report.html'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const scripts = blocks(page('library'), 'js').map((code, i) => [`library.md ${i + 1}`, code, i] as const)
  test('of the library are there', () => expect(scripts.length).toBeGreaterThan(3))
  test.each(scripts)('%s', async (_, code, i) => {
    const file = join(folder, `example-${i}.mjs`)
    writeFileSync(file, code)
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [file], { cwd: folder })
    expect(stderr).toBe('')
    expect(stdout.trim()).not.toBe('')
  })
})

describe('docs/record.md', () => {
  const text = page('record')
  const parts = new Map(text.split(/^#{2,3} /m).map((part) => [part.split('\n')[0]!, part]))
  const documented = (title: string) =>
    new Set(
      [...(parts.get(title) ?? '').matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, names]) =>
        [...names!.matchAll(/`([\w.]+)`/g)].map(([, n]) => n!),
      ),
    )

  /** Every path of a record that holds a value, lists gone through; places stand in a part of their own. */
  const paths = (value: unknown, at = ''): readonly string[] => {
    if (Array.isArray(value)) return value.flatMap((item) => paths(item, at))
    if (typeof value !== 'object' || value === null) return [at]
    return Object.entries(value).flatMap(([key, inner]) => paths(inner, at ? `${at}.${key}` : key))
  }
  const source =
    readFileSync('src/records/record.ts', 'utf8') +
    readFileSync('src/mentions/mention.ts', 'utf8') +
    readFileSync('src/article/article.ts', 'utf8')

  test('holds every field of documents', async () => {
    const { read } = await import('../src/index.js')
    const samples = readdirSync('samples')
      .filter((name) => name.endsWith('.html'))
      .slice(0, 4)
    const inputs = [
      { text: REPORT, published: '2022-09-27' },
      ...samples.map((name) => ({ html: readFileSync(`samples/${name}`, 'utf8') })),
    ]
    for (const input of inputs) {
      const { article, figures, statements, positions, notes, ...rest } = await read(input)
      expect(Object.keys(rest)).toEqual(['version'])
      const places = figures.flatMap(({ from, to, at }) => [...from, ...to, ...at])
      const bare = figures.map(({ from, to, at, ...figure }) => ({
        ...figure,
        from: null,
        to: null,
        at: null,
      }))
      for (const [title, value] of [
        ['article', article],
        ['figures', bare],
        ['Places', places],
        ['statements', statements],
        ['positions', positions],
        ['notes', notes],
      ] as const) {
        const known = documented(title)
        expect(known.size, title).toBeGreaterThan(1)
        expect(
          [...new Set(paths(value))].filter((path) => path && !known.has(path)),
          title,
        ).toEqual([])
      }
    }
  })
  test.each(['Basis', 'Per', 'Unit', 'Measure', 'Modality', 'Qualifier', 'ActorKind', 'BlockKind'])(
    'names every value of %s',
    (type) => {
      const union = new RegExp(`^export type ${type} =([^=]+?)(?=\\n(?:\\n|export|/\\*\\*))`, 'm').exec(
        source,
      )![1]!
      const values = [...union.matchAll(/'([\w-]+)'/g)].map(([, value]) => value!)
      expect(values.length).toBeGreaterThan(1)
      for (const value of values) expect(text).toContain(`\`${value}\``)
    },
  )
})

test('docs/ledger.md names every table of the ledger', async () => {
  const { tableNames } = await import('../src/ledger/care/schema.js')
  const { migrations } = await import('../src/ledger/migrate.js')
  const text = page('ledger')
  expect(tableNames(migrations).length).toBeGreaterThan(10)
  for (const name of tableNames(migrations)) expect(text).toContain(`\`${name}\``)
})
