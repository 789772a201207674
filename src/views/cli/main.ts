import { readFile } from 'node:fs/promises'
import { type Arguments, commandNamed, parseArguments } from './arguments.js'
import { helpOf, overview } from './help.js'
import { exitOnInterrupt } from './interrupt.js'
import { print } from './output.js'
import { reportError } from './report-error.js'
import { columnsOf } from './terminal.js'

/** Runs a command line; returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  // A reader that has seen enough (`| head`) closes the pipe: no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  process.stderr.on('error', () => process.exit(1))
  exitOnInterrupt()
  try {
    return await run(args)
  } catch (error) {
    return reportError(error)
  }
}

/** Runs a command with its inputs and options; gives the exit code. */
type Runner = (inputs: readonly string[], options: Arguments['options']) => Promise<number>

/** What each command does, loaded when it is called. */
const runners: Readonly<Record<string, () => Promise<Runner>>> = {
  read: async () => (await import('./read-command.js')).readCommand,
  explain: async () => (await import('./explain-command.js')).explainCommand,
  add: async () => (await import('./add-command.js')).addCommand,
  watch: async () => (await import('./watch-command.js')).watchCommand,
  'check-ledger': async () => (await import('./check-command.js')).checkCommand,
  backup: async () => (await import('./backup-command.js')).backupCommand,
  restore: async () => (await import('./restore-command.js')).restoreCommand,
  gc: async () => (await import('./gc-command.js')).gcCommand,
  figures: async () => (await import('./find-command.js')).figuresCommand,
  statements: async () => (await import('./find-command.js')).statementsCommand,
  positions: async () => (await import('./find-command.js')).positionsCommand,
  reports: async () => (await import('./reports-command.js')).reportsCommand,
  articles: async () => (await import('./list-commands.js')).articlesCommand,
  sources: async () => (await import('./list-commands.js')).sourcesCommand,
  places: async () => (await import('./list-commands.js')).placesCommand,
  search: async () => (await import('./search-command.js')).searchCommand,
  show: async () => (await import('./show-command.js')).showCommand,
  series: async () => (await import('./series-command.js')).seriesCommand,
  conflicts: async () => (await import('./conflicts-command.js')).conflictsCommand,
  revisions: async () => (await import('./revisions-command.js')).revisionsCommand,
  failures: async () => (await import('./list-commands.js')).failuresCommand,
  accept: async () => (await import('./review-command.js')).acceptCommand,
  reject: async () => (await import('./review-command.js')).rejectCommand,
  correct: async () => (await import('./review-command.js')).correctCommand,
  record: async () => (await import('./review-command.js')).recordCommand,
  comment: async () => (await import('./review-command.js')).commentCommand,
  undo: async () => (await import('./review-command.js')).undoCommand,
  decisions: async () => (await import('./decisions-command.js')).decisionsCommand,
  merge: async () => (await import('./identities-command.js')).mergeCommand,
  split: async () => (await import('./identities-command.js')).splitCommand,
  rename: async () => (await import('./identities-command.js')).renameCommand,
  unmask: async () => (await import('./identities-command.js')).unmaskCommand,
  mask: async () => (await import('./identities-command.js')).maskCommand,
  reread: async () => (await import('./reread-command.js')).rereadCommand,
  brief: async () => (await import('./brief-command.js')).briefCommand,
  serve: async () => (await import('./serve-command.js')).serveCommand,
  token: async () => (await import('./token-command.js')).tokenCommand,
  help: async () => helpCommand,
}

async function run(args: readonly string[]): Promise<number> {
  const { command, inputs, options } = parseArguments(args)
  const width = columnsOf(process.stdout)
  const runner = command && runners[command.name]
  if (command && options.has('help')) await print(helpOf(command, width))
  else if (runner) return (await runner())(inputs, options)
  else if (options.has('version')) await print(await version())
  else await print(overview(width))
  return 0
}

const helpCommand: Runner = async ([name]) => {
  const width = columnsOf(process.stdout)
  await print(name === undefined ? overview(width) : helpOf(commandNamed(name), width))
  return 0
}

async function version(): Promise<string> {
  const file = await readFile(new URL('../../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(file) as { version: string }).version
}
