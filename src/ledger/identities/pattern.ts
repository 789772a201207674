import type { AliasPattern, NamedMention } from './identity.js'
import { sameWritten } from './same-person.js'

type Words = Pick<NamedMention, 'name' | 'role' | 'organisation' | 'country'>

const FIELDS = ['role', 'organisation', 'country'] as const

/** Whether words are exactly those that a pattern stands for; a field that the pattern leaves out may hold anything. */
export const isAliasOf = (words: Words, pattern: AliasPattern): boolean =>
  words.name === pattern.name &&
  FIELDS.every((field) => pattern[field] === undefined || pattern[field] === words[field])

/** Whether words say no more than a pattern does, in any case and with any marks: what was decided of it holds for them. */
export const saysNoMore = (words: Words, pattern: AliasPattern): boolean =>
  sameWritten(words.name, pattern.name) &&
  FIELDS.every(
    (field) => pattern[field] === undefined || words[field] === null || pattern[field] === words[field],
  )

/** Whether two patterns stand for the same words. */
export const samePattern = (a: AliasPattern, b: AliasPattern): boolean =>
  a.name === b.name && FIELDS.every((field) => a[field] === b[field])
