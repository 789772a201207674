import type { Failed } from '../../intake/found.js'
import type { Ledger } from '../../ledger/ledger.js'
import type { Change } from '../../ledger/review/change.js'
import { addTo, type Tally } from '../../ledger/review/totals.js'
import { type Reread, type RereadTotals, reread } from '../../reread.js'
import { OnRecordError } from '../../text/error.js'
import { count } from '../words.js'
import type { Arguments } from './arguments.js'
import { changeInWords } from './changes.js'
import { stoppable } from './interrupt.js'
import { withLedger } from './ledger-option.js'
import { print, printError } from './output.js'
import { progressBar } from './progress.js'
import { columnsOf, type Style, styleOf, wantsColor } from './terminal.js'
import { oneLine, wrap } from './wrap.js'

type Options = Arguments['options']
type What = Change['what']

const misuse = (message: string, hint: string) => new OnRecordError({ code: 'misuse', message, hint })

/** `onrecord reread`: what changes in each article, then the totals. */
export function rereadCommand(articles: readonly string[], options: Options): Promise<number> {
  const threads = checked(articles, options)
  return withLedger(options, (ledger) =>
    stoppable((signal) => rereadThem(ledger, articles, options, { ...threads, signal })),
  )
}

async function rereadThem(
  ledger: Ledger,
  articles: readonly string[],
  options: Options,
  given: Readonly<{ threads?: number; signal: AbortSignal }>,
): Promise<number> {
  const style = styleOf(wantsColor(options, process.stdout), columnsOf(process.stdout))
  const bar = progressBar(process.stderr, Boolean(process.stderr.isTTY))
  const began = performance.now()
  const counts = new Map<What, number>()
  const failures: Failed[] = []
  let tally: Tally = new Map()
  const onDone = async (one: Reread | Failed, { done, of }: { done: number; of: number }) => {
    if ('kind' in one) failures.push(one)
    else {
      tally = addTo(tally, one.changes)
      for (const { what } of one.changes) counts.set(what, (counts.get(what) ?? 0) + 1)
      const lines = options.has('json') ? [jsonOf(one)] : articleLines(one, style)
      if (lines.length > 0) {
        bar.clear()
        await print(lines.join('\n'))
      }
    }
    const elapsedMs = performance.now() - began
    bar.show({ read: done - failures.length, failed: failures.length, share: done / of, elapsedMs })
  }
  const how = { dryRun: options.has('dry-run'), force: options.has('force'), onDone, ...given }
  const totals = await reread(ledger, articles, how).finally(() => bar.clear())
  const stopped = given.signal.aborted
  if (options.has('json'))
    await print(JSON.stringify({ totals, measures: Object.fromEntries(tally), stopped }))
  else
    await print(
      [
        ...(stopped ? ['Stopped; run the same again to go on.'] : []),
        ...summary(totals, counts, tally, options.has('dry-run')),
      ].join('\n'),
    )
  if (failures.length > 0) await printFailures(failures)
  return stopped ? 130 : failures.length > 0 ? 1 : 0
}

const printFailures = (failures: readonly Failed[]): Promise<void> =>
  printError(
    [
      `onrecord: ${count(failures.length, 'article')} could not be read again and ${failures.length === 1 ? 'stays' : 'stay'} as before`,
      ...failures.map(({ name, message, hint }) => `  ${oneLine(`${name}: ${message}. ${hint}`)}`),
    ].join('\n'),
  )

function checked(articles: readonly string[], options: Options): Readonly<{ threads?: number }> {
  if (articles.length === 0 && !options.has('all'))
    throw misuse('No article is named', 'Name articles by their ids, or give --all.')
  if (articles.length > 0 && options.has('all'))
    throw misuse('Articles are named and --all is given', 'Leave out one or the other.')
  const threads = options.get('threads')?.[0]
  if (threads === undefined) return {}
  if (!/^[1-9]\d{0,2}$/.test(threads))
    throw misuse(`“${threads}” is no number of threads`, 'Write for example --threads 2.')
  return { threads: Number(threads) }
}

const jsonOf = ({ article, title, changes }: Reread) =>
  JSON.stringify({
    article,
    title,
    changes: changes.flatMap(({ before, after, ...change }) => (change.what === 'same' ? [] : [change])),
  })

/** What of the changes is told one by one. */
const TOLD: readonly What[] = ['new', 'gone', 'changed', 'kept', 'orphaned', 'returned']

function articleLines({ article, title, changes }: Reread, style: Style): readonly string[] {
  const told = changes.filter(({ what }) => TOLD.includes(what))
  if (told.length === 0) return []
  return [
    ...wrap([{ text: article, paint: style.strong }, { text: title ? ` ${title}` : '' }], style.width),
    ...told.flatMap((change) => changeLines(change, style)),
    '',
  ]
}

function changeLines(
  { what, id, quote, review, fields, rulesSay, lapsed }: Change,
  style: Style,
): readonly string[] {
  const head = `${what}  ${id} “${quote}”${review ? `, ${review}` : ''}`
  const more = [
    ...fields.map(changeInWords),
    ...(lapsed ? ['the rules no longer read it'] : []),
    ...rulesSay.map(({ field, from, to }) => `the rules now say ${changeInWords({ field, from, to })}`),
  ]
  return [
    ...wrap([{ text: head }], style.width - 2).map((line) => `  ${line}`),
    ...more.flatMap((text) => wrap([{ text }], style.width - 4).map((line) => `    ${line}`)),
  ]
}

function summary(
  { read, before }: RereadTotals,
  counts: ReadonlyMap<What, number>,
  tally: Tally,
  dryRun: boolean,
): readonly string[] {
  const parts = [...TOLD, 'moved' as const].flatMap((what) => {
    const n = counts.get(what) ?? 0
    return n > 0 ? [`${n.toLocaleString('en')} ${what}`] : []
  })
  const changed = [...tally]
    .filter(([, { before: a, after: b }]) => a !== b)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [
    `${count(read, 'article')} read again${before > 0 ? `, ${before.toLocaleString('en')} up to date` : ''}: ${parts.join(', ') || 'nothing changed'}${dryRun ? ' (nothing was written)' : ''}`,
    ...changed.map(
      ([name, { before: a, after: b }]) => `  ${name}: ${a.toLocaleString('en')} → ${b.toLocaleString('en')}`,
    ),
  ]
}
