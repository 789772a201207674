import type { Token } from '../../language/sentence.js'
import { lexicon } from '../../lexicon.js'

const entries = lexicon<{ noun: string; stem: string; sudden?: boolean }>('time-events')
const nouns = new Set(entries.map(({ noun }) => noun))
const suddenEntries = entries.filter(({ sudden }) => sudden)
const suddenNouns = new Set(suddenEntries.map(({ noun }) => noun))
const sudden = new RegExp(`^(?:${suddenEntries.flatMap(({ noun, stem }) => [noun, stem]).join('|')})`, 'i')

/** Whether a word names an event that news dates counts by. */
export const isEvent = (token: Token): boolean => nouns.has(token.text.toLowerCase())

/** Whether a noun names an event that happens within a day: "the blast". */
export const isSuddenEvent = (token: Token): boolean => suddenNouns.has(token.text.toLowerCase())

/** Whether a word, noun or verb, tells of an event that happens within a day: "capsized", "bombings". */
export const tellsSudden = (token: Token): boolean =>
  /^(?:NOUN|VERB|PROPN)$/.test(token.upos) && sudden.test(token.text)
