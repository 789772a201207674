import { type Command, commands, exitCodes, globalOptions, type Option } from './commands.js'
import { wrap } from './wrap.js'

const indent = (lines: readonly string[], by = '  ') => lines.map((line) => by + line)

function table(rows: readonly (readonly [string, string])[], width: number): readonly string[] {
  const left = Math.max(...rows.map(([name]) => name.length)) + 2
  return rows.flatMap(([name, text]) =>
    wrap([{ text }], Math.max(20, width - left - 2)).map(
      (line, i) => (i === 0 ? name.padEnd(left) : ' '.repeat(left)) + line,
    ),
  )
}

const optionRows = (options: readonly Option[]) =>
  options.map(({ name, short, value, summary }): readonly [string, string] => [
    `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`,
    summary,
  ])

const section = (title: string, lines: readonly string[]) => ['', title, ...indent(lines)]

/** What `onrecord --help` prints. */
export const overview = (width: number): string =>
  [
    'onrecord reads news reports about people in a crisis and puts on record who said what,',
    'how many people, where and when, each with the words that prove it.',
    ...section('Usage', ['onrecord COMMAND …']),
    ...section(
      'Commands',
      table(
        commands.map(({ name, usage, summary }) => [`${name} ${usage}`, summary]),
        width,
      ),
    ),
    ...section('Options', table(optionRows(globalOptions), width)),
    ...section(
      'Examples',
      exampleRows(
        commands.flatMap(({ examples }) => examples.slice(0, 2)),
        width,
      ),
    ),
    ...section(
      'Exit codes',
      table(
        exitCodes.map(([code, meaning]) => [String(code), meaning]),
        width,
      ),
    ),
    '',
    'onrecord COMMAND --help shows the options of a command.',
  ].join('\n')

const exampleRows = (examples: Command['examples'], width: number) =>
  table(
    examples.map(({ command, does }) => [command, does]),
    width,
  )

/** What `onrecord NAME --help` prints. */
export const helpOf = (
  { name, usage, summary, details, options, examples }: Command,
  width: number,
): string =>
  [
    `onrecord ${name} ${usage}`.trimEnd(),
    '',
    `${summary}.`,
    ...details.flatMap((text) => ['', ...wrap([{ text }], width)]),
    ...section('Options', table(optionRows(options), width)),
    ...section('Examples', exampleRows(examples, width)),
  ].join('\n')
