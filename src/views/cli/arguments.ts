import { parseArgs } from 'node:util'
import { OnRecordError } from '../../text/error.js'
import { nearest } from '../../text/nearest.js'
import { type Command, commands, globalOptions, type Option } from './commands.js'

/** A command line understood: the command, its inputs and its options by name. */
export type Arguments = Readonly<{
  command: Command | null
  inputs: readonly string[]
  /** Values of an option in the order given; a switch that is on has one empty value. */
  options: ReadonlyMap<string, readonly string[]>
}>

const misuse = (message: string, hint: string) => new OnRecordError({ code: 'misuse', message, hint })

/** Understands a command line; throws `misuse` with the nearest name for what is unknown. */
export function parseArguments(args: readonly string[]): Arguments {
  const command = commandOf(args)
  const known = command?.options ?? globalOptions
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      known.map(({ name, short, value }) => [
        name,
        { type: value === null ? ('boolean' as const) : ('string' as const), ...(short && { short }) },
      ]),
    ),
  })
  const inputs: string[] = []
  const options = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind === 'positional') inputs.push(token.value)
    if (token.kind !== 'option') continue
    const option = known.find(({ name }) => name === token.name)
    if (!option) throw unknownOption(token.rawName, known, command)
    const before = options.get(option.name) ?? []
    if (before.length > 0 && option.value !== null && !option.many)
      throw misuse(`--${option.name} is given twice`, 'Give it once.')
    options.set(option.name, [...before, optionValue(option, token)])
  }
  if (command) {
    inputs.shift()
    const [least, most] = command.inputs
    const usage = `onrecord ${command.name} ${command.usage}`
    if (!options.has('help') && inputs.length < least) throw misuse('No input is given', usage)
    if (inputs.length > most) throw misuse(`“${inputs[most]}” is one input too many`, usage)
  }
  return { command, inputs, options }
}

/** The command that the first plain word names. */
function commandOf([name]: readonly string[]): Command | null {
  return name === undefined || /^-./.test(name) ? null : commandNamed(name)
}

/** The command of that name; throws `misuse` with the nearest one. */
export function commandNamed(name: string): Command {
  const command = commands.find((c) => c.name === name)
  if (command) return command
  const near = nearest(
    name,
    commands.map((c) => c.name),
  )
  throw misuse(
    `“${name}” is no command`,
    near
      ? `Did you mean: onrecord ${near}`
      : /[./]|^-$/.test(name)
        ? `To read it: onrecord read ${name}`
        : 'onrecord --help lists the commands.',
  )
}

type OptionToken = Readonly<{
  rawName: string
  value?: string | undefined
  inlineValue?: boolean | undefined
}>

function optionValue({ name, value }: Option, token: OptionToken): string {
  if (value === null) {
    if (token.value !== undefined) throw misuse(`--${name} takes no value`, `Write --${name} alone.`)
    return ''
  }
  const given = token.value
  if (given === undefined || given === '' || (!token.inlineValue && /^-./.test(given)))
    throw misuse(`--${name} needs a value`, `Write --${name} ${value}`)
  return given
}

function unknownOption(rawName: string, known: readonly Option[], command: Command | null): OnRecordError {
  const near = nearest(
    rawName.replace(/^-+/, ''),
    known.map(({ name }) => name),
  )
  return misuse(
    `${rawName} is no option${command ? ` of onrecord ${command.name}` : ''}`,
    near
      ? `Did you mean --${near}?`
      : `onrecord ${command ? `${command.name} ` : ''}--help lists the options.`,
  )
}
