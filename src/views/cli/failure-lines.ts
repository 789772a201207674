import type { Failed } from '../../intake/found.js'
import type { Style } from './terminal.js'
import { oneLine } from './wrap.js'

/** What could not be had, a line each, and how many more there are; `all` is the command that lists them. */
export function failureLines(
  failures: readonly Pick<Failed, 'name' | 'message' | 'hint'>[],
  total: number,
  style: Style,
  what: string,
  all: string,
): readonly string[] {
  const more = total - failures.length
  return [
    `onrecord: ${total.toLocaleString('en')} ${what}`,
    ...failures.map(({ name, message, hint }) => {
      const told = message.includes(name) ? message : `${name}: ${message}`
      return `  ${oneLine(told)}. ${style.faint(oneLine(hint))}`
    }),
    ...(more > 0 ? [`  and ${more.toLocaleString('en')} more; ${all} lists them all`] : []),
  ]
}
