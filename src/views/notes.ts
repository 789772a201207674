import type { Note } from '../text/note.js'
import { count } from './words.js'

const families: readonly (readonly [rule: RegExp, noun: string])[] = [
  [/^(?:figures?|numbers?)\//, 'number'],
  [/^statements?\//, 'reporting word'],
  [/^positions?\//, 'modal'],
]

/** Notes about the article as a whole: an empty page, another language, a paywall. */
export const articleNotes = (notes: readonly Note[]): readonly Note[] =>
  notes.filter(({ rule }) => rule.startsWith('article/'))

/** "12 numbers and 3 modals"; null where nothing was left out. */
export function leftOutInWords(notes: readonly Note[]): string | null {
  const parts = families
    .map(([rule, noun]) => [notes.filter((note) => rule.test(note.rule)).length, noun] as const)
    .filter(([n]) => n > 0)
    .map(([n, noun]) => count(n, noun))
  const last = parts.pop()
  return last === undefined ? null : parts.length > 0 ? `${parts.join(', ')} and ${last}` : last
}
