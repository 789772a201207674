import type { Command, Example, Option } from '../command.js'
import { color, helpOption, ledger } from './options.js'

/** Options of the commands by which a person decides. */
export const why: Option = { name: 'why', value: 'TEXT', summary: 'Why, kept with the decision' }
export const who: Option = {
  name: 'who',
  value: 'NAME',
  summary: 'Who decides; what ONRECORD_WHO says, or the name of the system’s user, if not given',
}
const expectVersion: Option = {
  name: 'expect',
  value: 'VERSION',
  summary: 'The version that was looked at; if the record has another by now, nothing is written',
}
export const json: Option = {
  name: 'json',
  value: null,
  summary: 'The decision and the record that comes of it as JSON, one a line',
}

/** Those of decisions on records as they stand. */
export const onRecord: readonly Option[] = [why, who, expectVersion, json]

/** Those of decisions on who is who. */
export const onSource: readonly Option[] = [
  why,
  who,
  { name: 'json', value: null, summary: 'The identity that comes of it as JSON' },
]

/** Those of decisions on who is masked. */
export const onMask: readonly Option[] = [
  { ...why, summary: 'Why, kept with the decision; it has to be given' },
  who,
  { name: 'json', value: null, summary: 'Who it is and how the name is shown now as JSON' },
]

/** What a command by which a person decides has of its own; `own` are options that come first. */
type Told = Omit<Command, 'options' | 'examples'> & Readonly<{ example: Example; own?: readonly Option[] }>

/** A command by which a person decides, with the options that all of them have. */
export const deciding = (options: readonly Option[], { example, own = [], ...told }: Told): Command => ({
  ...told,
  options: [...own, ...options, ledger, ...color, helpOption],
  examples: [example],
})
