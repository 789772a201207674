import { checkLedger, type Problem } from '../../ledger/care/check.js'
import { count } from '../words.js'
import type { Arguments } from './arguments.js'
import { careBar } from './care-bar.js'
import { withLedger } from './ledger-option.js'
import { print } from './output.js'
import { styleOf, wantsColor } from './terminal.js'
import { oneLine } from './wrap.js'

/** Problems that are shown; JSON has them all, up to a hundred of a kind. */
const SHOWN = 20

/** `onrecord check-ledger`: what was looked at, what is wrong and what to do. */
export const checkCommand = (_: readonly string[], options: Arguments['options']): Promise<number> =>
  withLedger(options, async (ledger) => {
    const json = options.has('json')
    const bar = careBar('rows checked', json)
    const problems: Problem[] = []
    const checked = await checkLedger(ledger, {
      onProblem: (problem) => {
        problems.push(problem)
      },
      onProgress: bar.show,
    }).finally(() => bar.clear())
    const total = checked.reduce((sum, { problems: found }) => sum + found, 0)
    if (json)
      await print(
        JSON.stringify({
          ledger: ledger.where,
          whole: total === 0,
          problems: total,
          checked,
          told: problems,
        }),
      )
    else {
      const style = styleOf(wantsColor(options, process.stdout), 0)
      const lines = checked.map(({ id, holds, rows, problems: found }) =>
        found > 0
          ? style.strong(`wrong  ${id}: ${count(found, 'problem')}`)
          : `right  ${id}: ${holds}${rows > 0 ? style.faint(` (${count(rows, 'row')})`) : ''}`,
      )
      const wrong = problems
        .slice(0, SHOWN)
        .flatMap(({ where, message, advice }) => [
          `- ${oneLine(where)}: ${oneLine(message)}`,
          `  ${style.faint(oneLine(advice))}`,
        ])
      const more = total - Math.min(problems.length, SHOWN)
      await print(
        [
          ...lines,
          ...(total > 0 ? ['', ...wrong] : []),
          ...(more > 0 ? [`and ${count(more, 'more problem')}; --json lists them`] : []),
          '',
          total === 0 ? `${ledger.where} is whole.` : `${ledger.where} has ${count(total, 'problem')}.`,
        ].join('\n'),
      )
    }
    return total === 0 ? 0 : 1
  })
