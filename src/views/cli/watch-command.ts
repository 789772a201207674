import { openLedger } from '../../ledger/ledger.js'
import { OnRecordError } from '../../text/error.js'
import { type Round, watch } from '../../watch.js'
import type { Arguments } from './arguments.js'
import { intakeOptions } from './intake-options.js'
import { stoppable } from './interrupt.js'
import { whereOf } from './ledger-option.js'
import { print } from './output.js'
import { styleOf, wantsColor } from './terminal.js'
import { oneLine } from './wrap.js'

type Options = Arguments['options']

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 }
const LEAST_S = 10
const MOST_S = 7 * 86_400

/** `onrecord watch`: a line for each round, until Ctrl-C. */
export async function watchCommand(feeds: readonly string[], options: Options): Promise<number> {
  const everyMs = everyOf(options.get('every')?.[0] ?? '15m')
  const intake = intakeOptions(options)
  const where = whereOf(options)
  const style = styleOf(wantsColor(options, process.stdout), 0)
  return stoppable(async (signal) => {
    let failed = false
    const once = options.has('once')
    const rounds = watch(() => openLedger(where, { create: true }), feeds, {
      ...intake,
      everyMs,
      once,
      signal,
    })
    for await (const round of rounds) {
      failed = round.totals.failed > 0 || round.broken !== null
      await print(options.has('json') ? JSON.stringify(jsonOf(round)) : roundLine(round, style.faint))
    }
    return signal.aborted ? 130 : failed ? 1 : 0
  })
}

function everyOf(text: string): number {
  const [, number = '', unit = ''] = /^(\d+)([smhd])$/.exec(text) ?? []
  const seconds = Number(number) * (UNITS[unit] ?? Number.NaN)
  if (seconds >= LEAST_S && seconds <= MOST_S) return seconds * 1000
  throw new OnRecordError({
    code: 'misuse',
    message: `“${text}” is no time between rounds`,
    hint: 'Write for example --every 15m; from 10s to 7d.',
  })
}

/** "2022-09-27 10:15  3 new, 27 known, 1 failed: why; next at 10:30". */
export function roundLine(
  { began, totals, failed, broken, next }: Round,
  faint: (text: string) => string,
): string {
  const [first] = failed
  const why = broken ? `${broken.message}. ${broken.hint}` : first?.message
  const more = totals.failed - 1
  return [
    `${localTime(began)}  ${totals.added} new, ${totals.known} known`,
    totals.failed > 0 ? `, ${totals.failed} failed` : '',
    why ? `: ${oneLine(why)}` : '',
    first && !broken && more > 0 ? ` and ${more} more` : '',
    next ? faint(`; next at ${localTime(next).slice(11)}`) : '',
  ].join('')
}

/** YYYY-MM-DD HH:MM where the program runs. */
function localTime(time: Date): string {
  const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16).replace('T', ' ')
}

const jsonOf = ({ began, totals, failed, broken, next }: Round) => ({
  kind: 'round',
  began: began.toISOString(),
  ...totals,
  failures: failed.map(({ name, code, message, hint }) => ({ name, code, message, hint })),
  broken: broken && { code: broken.code, message: broken.message, hint: broken.hint },
  next: next?.toISOString() ?? null,
})
