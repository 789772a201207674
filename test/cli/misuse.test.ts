import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/views/cli/commands.js'
import { BINARY, folderOf, onrecord, REPORT } from './run.js'

const cwd = folderOf({ 'report.txt': REPORT, 'long.txt': REPORT.repeat(60) })

describe('misuse has exit code 2, a message, a hint and no stack', () => {
  test.each([
    [
      'an unknown option',
      ['read', '--jsno', 'report.txt'],
      '--jsno is no option of onrecord read',
      '--json?',
    ],
    ['an unknown short option', ['read', '-x', 'report.txt'], '-x is no option', 'onrecord read --help'],
    [
      'an option of another command',
      ['explain', '--html', 'o', 'report.txt'],
      '--html is no option',
      '--help',
    ],
    ['an unknown command', ['raed', 'report.txt'], '“raed” is no command', 'onrecord read'],
    ['a file for a command', ['report.txt'], '“report.txt” is no command', 'onrecord read report.txt'],
    ['help for an unknown command', ['help', 'explian'], '“explian” is no command', 'onrecord explain'],
    [
      'no such day',
      ['read', '--published', '2022-02-30', 'report.txt'],
      'no day of the calendar',
      'YYYY-MM-DD',
    ],
    [
      'a day in words',
      ['read', '--published', 'Tuesday', 'report.txt'],
      'no day of the calendar',
      'YYYY-MM-DD',
    ],
    [
      'a value left out',
      ['read', 'report.txt', '--published'],
      '--published needs a value',
      '--published DAY',
    ],
    [
      'an option as a value',
      ['read', '--published', '--json', 'report.txt'],
      '--published needs a value',
      'DAY',
    ],
    ['a value too many', ['read', '--json=yes', 'report.txt'], '--json takes no value', '--json'],
    ['a value given twice', ['read', '--title', 'a', '--title', 'b', 'report.txt'], 'given twice', 'once'],
    ['no input', ['read'], 'No input is given', 'FILE|URL|-'],
    ['no input to explain', ['explain'], 'No input is given', 'FILE|URL|-'],
    [
      'an input too many',
      ['explain', 'report.txt', 'b.txt'],
      '“b.txt” is one input too many',
      'onrecord explain',
    ],
    ['an empty name', ['read', ''], 'name of the file is empty', 'standard input'],
    [
      'two pages in one',
      ['read', 'report.txt', 'a', '--html', 'o.html'],
      '--html is for one input',
      'one page',
    ],
    [
      'lines as one document',
      ['read', '--jsonl', '--json'],
      '--jsonl goes with neither',
      'one document a line',
    ],
    ['standard input twice', ['read', '-', '-'], 'given twice', 'once'],
    ['a scheme that is not read', ['read', 'ftp://example.org/a'], 'ftp:// addresses are not read', 'http'],
    [
      'a time that is none',
      ['read', '--timeout', 'soon', 'report.txt'],
      'no number of seconds',
      '--timeout 60',
    ],
  ])('%s', async (_, args, message, hint) => {
    const { code, out, err } = await onrecord(args, { cwd })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    const [first, second, ...more] = err.trimEnd().split('\n')
    expect(first).toMatch(/^onrecord: /)
    expect(first).toContain(message)
    expect(second).toContain(hint)
    expect(more).toEqual([])
  })
  test('ONRECORD_DEBUG adds the stack', async () => {
    const { err } = await onrecord(['read', 'missing.txt'], { cwd, env: { ONRECORD_DEBUG: '1' } })
    expect(err).toMatch(/\n {4}at /)
  })
})

describe('help', () => {
  test('onrecord, --help, -h and help show the commands', async () => {
    for (const args of [[], ['--help'], ['-h'], ['help']]) {
      const { code, out } = await onrecord(args)
      expect(code).toBe(0)
      for (const { name, usage } of commands) expect(out).toContain(`  ${name} ${usage}`)
    }
  })
  test.each(commands.map((command) => [command.name, command] as const))(
    '%s --help shows every option and example',
    async (name, { options, examples }) => {
      const { code, out } = await onrecord([name, '--help'], { env: { COLUMNS: '200' } })
      expect(code).toBe(0)
      expect((await onrecord(['help', name], { env: { COLUMNS: '200' } })).out).toBe(out)
      for (const option of options)
        expect(out).toContain(`--${option.name}${option.value ? ` ${option.value}` : ''} `)
      for (const { command } of examples) expect(out).toContain(command)
    },
  )
  test('--version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(await onrecord(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })
  test('loads neither model nor word lists', () => {
    const seen = new Set<string>()
    const visit = (file: string) => {
      if (seen.has(file)) return
      seen.add(file)
      for (const [, path] of readFileSync(file, 'utf8').matchAll(
        /^(?:import|export)\b[^;'"]*['"](\.[^'"]+)['"]/gm,
      ))
        visit(resolve(dirname(file), path!))
    }
    visit(resolve('dist/views/cli/main.js'))
    const reading = readdirSync('dist', { recursive: true, encoding: 'utf8' })
      .filter((path) =>
        /^(?:article|language|mentions|records)\/.*\.js$|^(?:read|rules|lexicon)\.js$/.test(path),
      )
      .map((path) => join(resolve('dist'), path))
    expect(reading.length).toBeGreaterThan(10)
    expect(reading.filter((path) => seen.has(path))).toEqual([])
    expect(seen.size).toBeGreaterThan(5)
  })
})

describe('a pipe and a key', () => {
  test('a reader that closes early is no failure', async () => {
    const child = spawn(
      'sh',
      ['-c', `"${process.execPath}" "${BINARY}" read long.txt long.txt; echo "code $?" >&2`],
      { cwd },
    )
    child.stdout.once('data', () => child.stdout.destroy())
    let err = ''
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    await new Promise((done) => child.on('close', done))
    expect(err).toBe('code 0\n')
  })
  test('Ctrl-C ends with 130', async () => {
    const child = spawn(process.execPath, [BINARY, 'read', '--jsonl'], { stdio: ['pipe', 'pipe', 'pipe'] })
    child.stdin.write(`${JSON.stringify({ id: 'a', text: REPORT })}\n`)
    child.stdout.once('data', () => child.kill('SIGINT'))
    expect(await new Promise((done) => child.on('close', done))).toBe(130)
  })
})
