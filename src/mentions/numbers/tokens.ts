import type { Token } from '../../language/sentence.js'

export type Tokens = readonly Token[]

/** The word in lower case; empty where there is none. */
export const lower = (token: Token | undefined): string => token?.text.toLowerCase() ?? ''

/** Whether two tokens touch in the text. */
export const touch = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start

/** Whether the words stand there one after another. */
export const standsAt = (tokens: Tokens, at: number, words: readonly string[]): boolean =>
  words.every((word, i) => lower(tokens[at + i]) === word)

/** A hyphen or a dash. */
export const isDash = (token: Token | undefined): boolean => /^[-–—]$/.test(token?.text ?? '')

export const isDigits = (token: Token | undefined): boolean => /^\d/.test(token?.text ?? '')

export const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '')
