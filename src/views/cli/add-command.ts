import { add } from '../../add.js'
import type { Failed } from '../../intake/found.js'
import type { Kept, Totals } from '../../ledger/keep.js'
import type { NewArticle } from '../../ledger/new-article.js'
import type { RecordKind } from '../../ledger/tables.js'
import { count } from '../words.js'
import type { Arguments } from './arguments.js'
import { failureLines } from './failure-lines.js'
import { intakeOptions } from './intake-options.js'
import { stoppable } from './interrupt.js'
import { withLedger } from './ledger-option.js'
import { print, printError } from './output.js'
import { pacer } from './pace.js'
import { duration, progressBar } from './progress.js'
import { styleOf, wantsColor } from './terminal.js'

type Options = Arguments['options']

/** Failures that are listed at the end. */
const LISTED = 20

/** `onrecord add`: reads all inputs into the ledger and tells what came of them. */
export const addCommand = (inputs: readonly string[], options: Options): Promise<number> => {
  const intake = intakeOptions(options)
  return withLedger(
    options,
    (ledger) =>
      stoppable(async (signal) => {
        const began = performance.now()
        const json = options.has('json')
        const bar = progressBar(
          process.stderr,
          Boolean(process.stderr.isTTY && !(json && process.stdout.isTTY)),
        )
        const pace = pacer(began)
        const records: Record<RecordKind, number> = { figure: 0, statement: 0, position: 0 }
        const failures: Failed[] = []
        const totals = await add(ledger, inputs, {
          ...intake,
          signal,
          onProgress: ({ pages, failed, share }) => {
            const at = performance.now()
            const elapsedMs = at - began
            bar.show({ read: pages - failed, failed, share, elapsedMs, pace: pace(at, pages, share) })
          },
          onKept: async (_, kept) => {
            failures.push(...kept.failed.slice(0, LISTED - failures.length))
            for (const { reading } of kept.added) for (const { kind } of reading.records) records[kind]++
            if (json) await printKept(kept)
          },
        }).finally(() => bar.clear())
        const stopped = signal.aborted
        const seconds = Math.round((performance.now() - began) / 100) / 10
        const style = styleOf(wantsColor(options, process.stderr), 0)
        if (totals.failed > 0)
          await printError(
            failureLines(failures, totals.failed, style, 'could not be added', 'onrecord failures').join(
              '\n',
            ),
          )
        if (json)
          await print(JSON.stringify({ kind: 'end', ...totals, stopped, seconds, ledger: ledger.where }))
        else await print(endLine(totals, records, ledger.where, seconds, stopped))
        return stopped ? 130 : totals.failed > 0 ? 1 : 0
      }),
    { create: true },
  )
}

async function printKept({ added, failed }: Kept): Promise<void> {
  const lines = [
    ...added.map((article) => JSON.stringify(articleLine(article))),
    ...failed.map(({ name, code, message, hint }) =>
      JSON.stringify({ kind: 'failed', name, code, message, hint }),
    ),
  ]
  if (lines.length > 0) await print(lines.join('\n'))
}

function articleLine({ article, capture, reading }: NewArticle) {
  const { title, publisher, published, language, records } = reading
  const of = (kind: RecordKind) => records.filter((record) => record.kind === kind).length
  return {
    kind: 'article',
    id: article.id,
    address: capture.address,
    url: article.url,
    title,
    publisher,
    published,
    language,
    figures: of('figure'),
    statements: of('statement'),
    positions: of('position'),
  }
}

function endLine(
  { added, known, failed }: Totals,
  { figure, statement, position }: Record<RecordKind, number>,
  where: string,
  seconds: number,
  stopped: boolean,
): string {
  const records = [count(figure, 'figure'), count(statement, 'statement'), count(position, 'position')]
  return [
    stopped ? 'Stopped; run the same again to go on. ' : '',
    `${count(added, 'article')} added to ${where} in ${duration(seconds * 1000)}`,
    added > 0 ? `, with ${records.join(', ')}` : '',
    known > 0 ? `; ${known.toLocaleString('en')} known already` : '',
    failed > 0 ? `; ${failed.toLocaleString('en')} failed` : '',
  ].join('')
}
