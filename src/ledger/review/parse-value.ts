import { checkPublished } from '../../intake/published.js'
import { OnRecordError } from '../../text/error.js'
import { nearest } from '../../text/nearest.js'
import { quoteOf, type Span } from '../../text/span.js'
import { countryOf } from '../country.js'
import type { Field } from './fields.js'
import { placeFor } from './place.js'
import { allWords, nearestWords } from './words.js'

/** What the values of fields are checked against: the article, and the record's place in it. */
export type Setting = Readonly<{
  text: string
  /** Where the record stands; its words are looked for around there. */
  near: number
  sentenceAt: (span: Span) => Span
  /** The ids of the article's records, by kind. */
  ids: Readonly<{
    figure: ReadonlySet<string>
    statement: ReadonlySet<string>
    position: ReadonlySet<string>
  }>
}>

const misuse = (message: string, hint: string) => new OnRecordError({ code: 'misuse', message, hint })

/** "one, two or three". */
export const either = (values: readonly string[]): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`

/** The value of a field as a record holds it, from what a person wrote; throws `misuse` for one that can't be right. */
export function parseValue({ path, holds }: Field, written: string, setting: Setting): unknown {
  const value = written.trim()
  switch (holds.kind) {
    case 'choice':
      return choiceOf(path, value, holds.of)
    case 'number':
      return numberOf(path, value, holds.most)
    case 'day':
      return dayOf(path, value)
    case 'country':
      return countryOf(value)
    case 'text':
      return value
    case 'flag':
      return choiceOf(path, value, ['true', 'false']) === 'true'
    case 'list':
      return value.split(',').flatMap((item) => item.trim() || [])
    case 'words':
      return wordsOf(path, value, setting)
    case 'phrase':
      if (allWords(setting.text, value).length === 0) throw notSaid(value)
      return phraseIn(setting, value)
    case 'places':
      return [placeFor(value, setting.text, setting.near)]
    case 'id':
      if (setting.ids[holds.of].has(value)) return value
      throw misuse(
        `“${value}” is no ${holds.of} of this article`,
        `Give the id of one of its ${holds.of}s, or ${path}= for none.`,
      )
  }
}

function choiceOf(path: string, value: string, of: readonly string[]): string {
  if (of.includes(value)) return value
  const near = nearest(value.toLowerCase(), of)
  throw misuse(
    `${path} can’t be “${value}”`,
    near ? `Did you mean ${path}=${near}?` : `It is one of ${either(of)}.`,
  )
}

function numberOf(path: string, value: string, most: number): number {
  const bare = value.replace(/(?<=\d)[,\s\u00a0](?=\d{3}(?!\d))/g, '')
  const number = Number(bare)
  if (!/^\d+(?:\.\d+)?$/.test(bare) || number > most)
    throw misuse(
      `${path} can’t be “${value}”`,
      `Write a number from 0${most === 1 ? ' to 1, such as 0.8' : ' up, such as 9000'}.`,
    )
  return number
}

function dayOf(path: string, value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value))
    throw misuse(`${path} can’t be “${value}”`, 'Write the day as YYYY-MM-DD, for example 2022-09-21.')
  return checkPublished(value)
}

const notSaid = (words: string) =>
  misuse(
    `The article doesn’t say “${words.length > 80 ? `${words.slice(0, 80)}…` : words}”`,
    'Copy the words as they stand there, whole words only.',
  )

/** The words nearest to the record, and the sentence they stand in. */
function wordsOf(path: string, value: string, { text, near, sentenceAt }: Setting) {
  const span = nearestWords(text, [value], near)
  if (!span) throw notSaid(value)
  const words = quoteOf(text, span)
  return path === 'quote' ? { ...words, sentence: sentenceAt(span) } : words
}

function phraseIn({ text, near }: Setting, value: string): string {
  const span = nearestWords(text, [value], near)!
  return text.slice(span.start, span.end)
}
