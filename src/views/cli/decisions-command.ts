import { checkPublished } from '../../intake/published.js'
import { decisions, type Logged } from '../../ledger/review/log.js'
import type { Arguments } from './arguments.js'
import { changeInWords } from './changes.js'
import { doneInWords } from './decided.js'
import { withLedger } from './ledger-option.js'
import { print } from './output.js'
import { columnsOf, type Style, styleOf, wantsColor } from './terminal.js'
import { wrap } from './wrap.js'

/** `onrecord decisions`: the log, the oldest first. */
export async function decisionsCommand(
  targets: readonly string[],
  options: Arguments['options'],
): Promise<number> {
  const since = options.get('since')?.[0]
  const filter = {
    who: options.get('who')?.[0] ?? null,
    since: since === undefined ? null : checkPublished(since),
    targets,
  }
  const style = styleOf(wantsColor(options, process.stdout), columnsOf(process.stdout))
  return withLedger(options, async (ledger) => {
    let count = 0
    for await (const one of decisions(ledger, filter)) {
      count++
      await print(options.has('json') ? JSON.stringify(one) : linesOf(one, style).join('\n'))
    }
    if (count === 0 && !options.has('json')) await print('Nothing is decided.')
    return 0
  })
}

function linesOf({ seq, target, kind, who, why, learned, detail }: Logged, style: Style): readonly string[] {
  const head = `${learned.slice(0, 16).replace('T', ' ')} ${who} ${kind === 'undo' ? 'took back a decision about' : doneInWords(kind)} ${target}`
  const more = [...detailInWords(kind, detail as Detail), ...(why ? [`Why: ${why}`] : [])]
  return [
    ...wrap([{ text: `${seq} `, paint: style.faint }, { text: head }], style.width),
    ...more.flatMap((text) => wrap([{ text }], style.width - 2).map((line) => `  ${line}`)),
  ]
}

type Detail = Readonly<{
  set?: Readonly<Record<string, unknown>>
  was?: Readonly<Record<string, unknown>>
  text?: string
  undoes?: number
  quote?: string
}>

function detailInWords(kind: string, { set, was, text, undoes }: Detail): readonly string[] {
  if (kind === 'correct' && set)
    return Object.entries(set).map(([field, to]) => changeInWords({ field, from: was?.[field], to }))
  if (kind === 'comment' && text) return [`“${text}”`]
  return kind === 'undo' ? [`Decision ${undoes} is taken back`] : []
}
