import { DEFAULT_LIMIT } from '../../ledger/find/question.js'
import { OnRecordError } from '../../text/error.js'
import type { Columns } from '../columns.js'
import { CSV_END, csvLine } from '../csv.js'
import type { Arguments } from './arguments.js'
import { print, printError, write } from './output.js'
import { type TableColumn, table } from './table.js'
import { columnsOf, type Style, styleOf, wantsColor } from './terminal.js'

type Options = Arguments['options']

/** The style that a command line asks for. */
export const styleFor = (options: Options): Style =>
  styleOf(wantsColor(options, process.stdout), columnsOf(process.stdout))

/** How some results of one kind are shown; `next` is what goes after --after, true where there are more without it. */
export type Shown<Item> = Readonly<{
  items: readonly Item[]
  next: string | boolean | null
  csv: Columns<Item>
  table: readonly TableColumn<Item>[]
}>

/** Which of --json, --csv and --table is asked for; throws `misuse` for two of them. */
export function outputOf(options: Options): 'json' | 'csv' | 'table' {
  const asked = (['json', 'csv', 'table'] as const).filter((name) => options.has(name))
  if (asked.length > 1)
    throw new OnRecordError({
      code: 'misuse',
      message: `--${asked[0]} and --${asked[1]} are given together`,
      hint: 'Give one of --json, --csv and --table.',
    })
  return asked[0] ?? 'table'
}

/** Prints results as the command line asks; that there are more is told after the table, elsewhere beside it. */
export async function printResults<Item>(options: Options, shown: Shown<Item>): Promise<number> {
  const { items, next } = shown
  switch (outputOf(options)) {
    case 'json':
      await print(
        JSON.stringify(
          { items, ...(typeof next === 'boolean' ? { more: next } : { next }) },
          null,
          process.stdout.isTTY ? 2 : 0,
        ),
      )
      break
    case 'csv': {
      const columns = Object.entries(shown.csv)
      const lines = [
        columns.map(([name]) => name),
        ...items.map((item) => columns.map(([, value]) => value(item))),
      ]
      await write(process.stdout, lines.map((line) => csvLine(line) + CSV_END).join(''))
      if (next) await printError(more(options, shown))
      break
    }
    case 'table': {
      const style = styleFor(options)
      await print(
        items.length === 0
          ? 'Nothing found.'
          : [...table(shown.table, items, style), ...(next ? [style.faint(more(options, shown))] : [])]
              .join('\n')
              .trimEnd(),
      )
    }
  }
  return 0
}

function more<Item>(options: Options, { items, next }: Shown<Item>): string {
  const limit = options.get('limit')?.[0] ?? DEFAULT_LIMIT
  return typeof next === 'string'
    ? `These are ${items.length}; there are more. Go on with --after=${next}`
    : `These are ${items.length}; there are more. Show more with --limit ${Number(limit) * 10}`
}
