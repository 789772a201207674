import { countryNamed, withoutCountry } from './country.js'
import { knownBody } from './known-body.js'

/** The words of a name without what scraping leaves at its ends. */
export const tidied = (name: string): string =>
  name
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{M}\p{N}.)]+$/u, '')
    .replace(/^the the /i, 'the ')

/** Pronouns. */
export const UNNAMED =
  /^(?:he|she|it|they|we|i|you|who|which|that|this|these|those|anyone|someone|everyone|nobody|one)$/i
/** What begins a phrase that names nobody in particular. */
export const INDEFINITE =
  /^(?:an?|one|another|some|several|many|two|three|most|few|no|all|any|every|his|her|our|my)\s/i

/** Longer words are no name, but a piece of a sentence. */
const LONGEST = 10

/** Whether words are several names or a piece of a sentence rather than one name. */
export const isSentence = (words: string): boolean =>
  words.split(' ').length > LONGEST ||
  (/ and /.test(words) && words.split(' and ').every((part) => countryNamed(part) !== null)) ||
  (/, /.test(words) &&
    withoutCountry(words).country === null &&
    !/^[^,]*\b(?:of|and|for|in|at|to)\b/i.test(words) &&
    knownBody(words) === null)
