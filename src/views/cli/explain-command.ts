import { openPage } from '../../intake/open.js'
import { readFully } from '../../read.js'
import { type Explanation, explain } from '../explain.js'
import { articleNotes } from '../notes.js'
import { placeFinder } from '../where.js'
import { count } from '../words.js'
import type { Arguments } from './arguments.js'
import { print } from './output.js'
import { passage } from './passage.js'
import { openOptions } from './read-command.js'
import { columnsOf, type Style, styleOf, wantsColor } from './terminal.js'
import { wrap } from './wrap.js'

const kinds = { number: 'figure', cue: 'statement', modal: 'position' } as const

/** `onrecord explain`: every number, cue and modal with the record it became or the reason why it is none. */
export async function explainCommand(
  [input = '-']: readonly string[],
  options: Arguments['options'],
): Promise<number> {
  const reading = await readFully(await openPage(input, openOptions(options)))
  const explanations = explain(reading)
  if (options.has('json')) {
    const { id, text } = reading.article
    await print(
      JSON.stringify(
        { article: { id, text }, explanations, notes: reading.notes },
        null,
        process.stdout.isTTY ? 2 : 0,
      ),
    )
    return 0
  }
  const style = styleOf(wantsColor(options, process.stdout), columnsOf(process.stdout))
  const where = placeFinder(reading.article)
  const context = { article: reading.article, style }
  const lines = explanations.flatMap((e) => [
    style.faint(`${e.kind}, ${where(e)}`),
    ...wrap(
      passage(context, e.sentence, [{ start: e.start, end: e.end, kind: kinds[e.kind] }]),
      style.width - 2,
    ).map((line) => `  ${line}`),
    ...verdict(e, style).map((line) => `    ${line}`),
    '',
  ])
  const notes = articleNotes(reading.notes).flatMap(({ reason }) =>
    wrap([{ text: `Note: ${reason}` }], style.width),
  )
  await print([...lines, ...notes, summary(explanations)].join('\n'))
  return 0
}

function verdict({ record, read, rules, reason }: Explanation, style: Style): readonly string[] {
  const width = style.width - 6
  const head =
    record === null
      ? wrap([{ text: 'left out: ', paint: style.strong }, { text: reason ?? '' }], width)
      : wrap([{ text: `became ${record}: `, paint: style.strong }, { text: read ?? '' }], width)
  return [
    ...head,
    ...rules.flatMap(({ id, why }) =>
      wrap([{ text: why === null ? id : `${id}: ${why}`, paint: style.faint }], width - 2).map(
        (line) => `  ${line}`,
      ),
    ),
  ]
}

function summary(explanations: readonly Explanation[]): string {
  return Object.keys(kinds)
    .map((kind) => {
      const all = explanations.filter((e) => e.kind === kind)
      return `${count(all.length, kind)}, ${all.filter((e) => e.record !== null).length} on record`
    })
    .join('; ')
}
