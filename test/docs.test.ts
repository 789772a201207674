import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { add } from '../src/add.js'
import { openLedger } from '../src/ledger/ledger.js'
import { commands, exitCodes, globalOptions, type Option } from '../src/views/cli/commands.js'
import { VIEWS } from '../src/views/web/views.js'
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
  const samples = join(cwd, 'samples.db')
  const ofSamples = await openLedger(samples, { create: true })
  await add(ofSamples, ['samples'])
  await ofSamples.close()
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
    // A server goes on until it is stopped; test/api has it answer.
    if (/^onrecord serve/.test(line)) return
    const inRepository = /samples\//.test(line)
    const { stdout } = await promisify(execFile)('sh', ['-c', command], {
      cwd: inRepository ? process.cwd() : cwd,
    })
    if (!/ > | --html /.test(line)) expect(stdout.length).toBeGreaterThan(3)
  })

  // A command and what it prints, lines left out where a line has only “…”.
  const shown = documents
    .filter((path) => !/commands|review/.test(path))
    .flatMap((path) =>
      [
        ...readFileSync(path, 'utf8').matchAll(
          /^(?:node bin\/onrecord\.js|onrecord) (.*)\n```\n\n(?:[^\n`#]+\n\n|## .*\n\n)?```text\n([\s\S]*?)^```/gm,
        ),
      ].map(([, args, output]) => [args!, output!, path] as const),
    )
  test('some are shown with what they print', () => expect(shown.length).toBeGreaterThan(4))
  test.each(shown)('onrecord %s prints what is shown', async (args, output) => {
    const { COLUMNS: _, ...env } = process.env
    const { stdout } = await promisify(execFile)('sh', ['-c', `"${process.execPath}" "${BINARY}" ${args}`], {
      env: { ...env, ONRECORD_LEDGER: samples },
    })
    let rest = stdout
    for (const part of output.split(/^ *…\n/m).map((lines) => lines.trim())) {
      expect(rest).toContain(part)
      rest = rest.slice(rest.indexOf(part) + part.length)
    }
  })

  // The package's own name is known only inside its folder.
  const folder = resolve('build/doc-examples')
  mkdirSync(folder, { recursive: true })
  for (const name of ['report.html', 'feed.xml']) copyFileSync(join(cwd, name), join(folder, name))
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

describe('docs/library.md', async () => {
  const library: Readonly<Record<string, unknown>> = await import('../src/index.js')
  const text = page('library')
  const rows = new Map(
    [...text.matchAll(/^\| `onrecord ([\w-]+)` \| (.+) \|$/gm)].map(([, command, names]) => [
      command!,
      [...names!.matchAll(/`(\w+)`/g)].map(([, name]) => name!),
    ]),
  )
  const asked = commands.map(({ name }) => name).filter((name) => name !== 'help')
  test.each(asked)('says what does the same as onrecord %s', (name) => {
    expect(rows.get(name) ?? []).not.toEqual([])
    for (const exported of rows.get(name)!) expect(library[exported], exported).toBeTypeOf('function')
  })
  test.each(Object.keys(library))('names %s', (name) => {
    expect(text).toContain(`\`${name}`)
  })
})

test('every picture of the documents is there and shown, and the page has one of each view', () => {
  const shown = ['README.md', ...readdirSync('docs').filter((name) => name.endsWith('.md'))].flatMap((name) =>
    [
      ...readFileSync(name === 'README.md' ? name : `docs/${name}`, 'utf8').matchAll(
        /!\[[^\]]+\]\((?:docs\/)?images\/([^)]+)\)/g,
      ),
    ].map(([, file]) => file!),
  )
  expect([...new Set(shown)].sort()).toEqual(readdirSync('docs/images').sort())
  for (const view of VIEWS.filter((one) => one !== 'articles' && one !== 'brief'))
    expect(shown).toContain(`web-${view}.png`)
})

test('docs/web.md has the address of each view', () => {
  for (const view of VIEWS) expect(page('web')).toMatch(new RegExp(`\`/${view}[?/\`]`))
})
