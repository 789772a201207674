import type { Option } from '../command.js'
import { color, helpOption, ledger } from './options.js'

/** Options of the commands by which a person decides. */
export const why: Option = { name: 'why', value: 'TEXT', summary: 'Why, kept with the decision' }
export const who: Option = {
  name: 'who',
  value: 'NAME',
  summary: 'Who decides; what ONRECORD_WHO says, or the name of the system’s user, if not given',
}
export const expectVersion: Option = {
  name: 'expect',
  value: 'VERSION',
  summary: 'The version that was looked at; if the record has another by now, nothing is written',
}
export const json: Option = {
  name: 'json',
  value: null,
  summary: 'The decision and the record that comes of it as JSON, one a line',
}

export const deciding: readonly Option[] = [why, who, expectVersion, json, ledger, ...color, helpOption]
