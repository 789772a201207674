import type { Span } from '../text/span.js'
import type { Reading } from './reading.js'
import type { Statement } from './record.js'

const bySentence = new WeakMap<object, Map<number, readonly unknown[]>>()

/** The mentions of a list that stand in one sentence, without going through the whole list each time. */
export function inSentence<Mention extends Readonly<{ sentence: number }>>(
  list: readonly Mention[],
  sentence: number,
): readonly Mention[] {
  let index = bySentence.get(list)
  if (!index) {
    const groups = new Map<number, Mention[]>()
    for (const mention of list) {
      const group = groups.get(mention.sentence)
      if (group) group.push(mention)
      else groups.set(mention.sentence, [mention])
    }
    index = groups
    bySentence.set(list, index)
  }
  return (index.get(sentence) ?? []) as readonly Mention[]
}

/** No statement reaches further back from its cue than this many others: a bound for hostile pages. */
const NEAR = 40

/** The statements that may hold a span: those around it in the order of their cues, which is the order of the text. */
export function statementsNear(
  { statements }: Pick<Reading, 'statements'>,
  span: Span,
): readonly Statement[] {
  let low = 0
  let high = statements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (statements[middle]!.cue.start < span.start) low = middle + 1
    else high = middle
  }
  return statements.slice(Math.max(0, low - NEAR), low + NEAR)
}
