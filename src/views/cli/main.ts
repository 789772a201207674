import { readFile } from 'node:fs/promises'
import { commandNamed, parseArguments } from './arguments.js'
import { helpOf, overview } from './help.js'
import { print } from './output.js'
import { reportError } from './report-error.js'
import { columnsOf } from './terminal.js'

/** Runs a command line; returns the exit code. The reading stages are loaded only by the commands that read. */
export async function main(args: readonly string[]): Promise<number> {
  // A reader that has seen enough (`| head`) closes the pipe: no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  process.stderr.on('error', () => process.exit(1))
  process.once('SIGINT', () => process.exit(130))
  try {
    return await run(args)
  } catch (error) {
    return reportError(error)
  }
}

async function run(args: readonly string[]): Promise<number> {
  const { command, inputs, options } = parseArguments(args)
  const width = columnsOf(process.stdout)
  if (command && options.has('help')) await print(helpOf(command, width))
  else if (command?.name === 'read') return (await import('./read-command.js')).readCommand(inputs, options)
  else if (command?.name === 'explain')
    return (await import('./explain-command.js')).explainCommand(inputs, options)
  else if (command?.name === 'help' && inputs[0] !== undefined)
    await print(helpOf(commandNamed(inputs[0]), width))
  else if (options.has('version')) await print(await version())
  else await print(overview(width))
  return 0
}

async function version(): Promise<string> {
  const file = await readFile(new URL('../../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(file) as { version: string }).version
}
