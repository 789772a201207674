import { spanOf } from '../../ledger/record-rows.js'
import type { Decided } from '../../ledger/review/decide.js'
import type { Verb } from '../../ledger/review/state.js'
import { dayInWords } from '../words.js'
import type { Arguments } from './arguments.js'
import { changeInWords } from './changes.js'
import { print } from './output.js'
import { columnsOf, type Style, styleOf, wantsColor } from './terminal.js'
import { wrap } from './wrap.js'

const done: Readonly<Record<Verb, string>> = {
  accept: 'accepted',
  reject: 'rejected',
  correct: 'corrected',
  record: 'added',
  comment: 'commented on',
  undo: 'taken back',
}
const doneToSources: Readonly<Record<string, string>> = {
  merge: 'merged',
  split: 'split',
  rename: 'renamed',
  mask: 'masked',
  unmask: 'unmasked',
}
/** "accepted" for accept. */
export const doneInWords = (kind: string): string => done[kind as Verb] ?? doneToSources[kind] ?? kind

/** Prints what became of records by decisions, as lines or as JSON. */
export async function printDecided(all: readonly Decided[], options: Arguments['options']): Promise<void> {
  if (options.has('json')) return print(all.map((one) => JSON.stringify(one)).join('\n'))
  const style = styleOf(wantsColor(options, process.stdout), columnsOf(process.stdout))
  await print(all.flatMap((one) => linesOf(one, style)).join('\n'))
}

function linesOf(decided: Decided, style: Style): readonly string[] {
  const { id, verb, version, record, review, before, changes, notes } = decided
  const words = record ? ` “${spanOf(record).quote}”` : ''
  const at = version === null ? '' : `, version ${version}`
  const what =
    verb === 'undo' && before
      ? `${doneInWords(before.kind)} by ${before.who} on ${dayInWords(before.learned.slice(0, 10))}, taken back; ${
          decided.kind === null
            ? 'the comment stays in the log'
            : record
              ? `now ${review ?? 'as the rules read it'}`
              : 'no longer on record'
        }`
      : doneInWords(verb)
  const more = [
    ...changes.map(changeInWords),
    ...(verb !== 'undo' && before
      ? [
          `Before this ${before.who} had ${doneInWords(before.kind)} it, on ${dayInWords(before.learned.slice(0, 10))}`,
        ]
      : []),
    ...notes,
  ]
  return [
    ...wrap([{ text: id, paint: style.strong }, { text: `${words} ${what}${at}` }], style.width),
    ...more.flatMap((text) => wrap([{ text }], style.width - 2).map((line) => `  ${line}`)),
  ]
}
