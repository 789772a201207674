import { diffPositions, type PositionsDiff } from '../../ledger/find/positions-diff.js'
import type { FoundRecord, PositionQuestion } from '../../ledger/find/question.js'
import { OnRecordError } from '../../text/error.js'
import { count, dayInWords, modalityInWords } from '../words.js'
import type { Arguments } from './arguments.js'
import { withLedger } from './ledger-option.js'
import { print } from './output.js'
import { words } from './record-tables.js'
import { styleFor } from './results.js'
import type { Style } from './terminal.js'
import { wrap } from './wrap.js'

type Held = FoundRecord<'position'>

/** `onrecord positions --diff DAY..DAY`: what an actor changed between two days, with the words of both. */
export async function diffCommand(
  days: string,
  question: PositionQuestion,
  options: Arguments['options'],
): Promise<number> {
  for (const name of ['csv', 'sort', 'limit', 'after', 'as-of'])
    if (options.has(name))
      throw new OnRecordError({
        code: 'misuse',
        message: `--${name} doesn’t go with --diff`,
        hint: `Leave --${name} out; --diff shows all that changed between its two days.`,
      })
  const diff = await withLedger(options, (ledger) => diffPositions(ledger, question, days))
  if (options.has('json')) await print(JSON.stringify(diff, null, process.stdout.isTTY ? 2 : 0))
  else await print(diffLines(diff, styleFor(options)).join('\n').trimEnd())
  return 0
}

function diffLines(diff: PositionsDiff, style: Style): readonly string[] {
  const held = (position: Held, label: string) => [
    `  ${style.faint([position.id, position.article.day, position.article.outlet].filter(Boolean).join('  '))}`,
    ...wrap(
      [
        ...(label ? [{ text: `${label}: `, paint: style.faint }] : []),
        { text: `${position.record.actor.name} ${modalityInWords(position.record)}: `, paint: style.strong },
        ...words(position, style),
      ],
      style.width - 4,
    ).map((line) => `    ${line}`),
  ]
  const both = ({ before, after }: { before: Held; after: Held }) => [
    ...held(before, 'before'),
    ...held(after, 'now'),
    '',
  ]
  const group = <Item>(title: string, items: readonly Item[], lines: (item: Item) => readonly string[]) =>
    items.length > 0 ? [style.heading(`${title} (${items.length})`), ...items.flatMap(lines), ''] : []
  const all = diff.new.length + diff.turned.length + diff.repeated.length + diff.dropped.length
  return [
    `From ${dayInWords(diff.from)} to ${dayInWords(diff.to)}: ${count(diff.turned.length, 'position')} turned, ${diff.new.length} new, ${diff.repeated.length} said again, ${diff.dropped.length} not said again`,
    '',
    ...(all === 0 ? ['The ledger has no position of this actor by then.'] : []),
    ...group('Turned', diff.turned, both),
    ...group('New', diff.new, (position) => [...held(position, ''), '']),
    ...group('Said again', diff.repeated, both),
    ...group('Not said again', diff.dropped, (position) => [...held(position, ''), '']),
  ]
}
