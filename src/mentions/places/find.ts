import type { Sentence, Token } from '../../language/sentence.js'
import { headOf, relation } from '../../language/tree.js'
import { quoteOf } from '../../text/span.js'
import type { Context } from '../context.js'
import type { Place, PlaceMention } from '../mention.js'
import { demonyms, type Entry, lookUp, metonyms } from './gazetteer.js'

const MAX_WORDS = 5
const PREPOSITION =
  /^(?:in|at|from|to|into|near|across|through|of|around|outside|inside|toward|towards|via|between|off|on|within|throughout|over|for|leave|left|fled|reach|reached|enter|entered)$/i
/** Words before a name that make it a person's or an organisation's. */
const TITLE =
  /^(?:mr|mrs|ms|dr|gov|sen|president|minister|secretary|mayor|chief|judge|king|queen|prince|sheriff|general|col|capt|sgt)\.?$/i
const ORGANISATION =
  /^(?:university|times|post|news|bank|journal|radio|institute|council|airlines?|football|cup|fc|daily|herald|tribune|today|agency|house)$/i
const KIND_WORD =
  /^(?:province|district|county|state|region|island|islands|village|town|city|valley|camp|governorate|oblast|municipality|division|prefecture|desert|forest|mountains|river|sea|strait|bay|coast|park|airport)$/i
const COMMON = new Set(
  'january february april june july august september october november december sunday monday friday south north east west hamas hezbollah taliban nato march may reading nice split bath mobile of most same sale bar male orange union central many western eastern northern southern victoria police army general hope man young along police best republic president university institute province'.split(
    ' ',
  ),
)
const isName = (token: Token | undefined) => token !== undefined && /^\p{Lu}/u.test(token.text)

/** "Pinellas County", "Kogi State": a name before the word for what it is, in no gazetteer. */
function namedKindAt(
  text: string,
  tokens: readonly Token[],
  at: number,
): { entry: Entry; to: number } | null {
  let to = at + 1
  while (to < tokens.length && to < at + 4 && isName(tokens[to]) && !KIND_WORD.test(tokens[to]!.text)) to++
  const last = tokens[to]
  if (!isName(last) || !KIND_WORD.test(last!.text) || tokens.slice(at, to).some((t) => t.upos !== 'PROPN'))
    return null
  const name = text.slice(tokens[at]!.start, last!.end)
  const known = lookUp(text.slice(tokens[at]!.start, tokens[to - 1]!.end))
  const region = known && known.kind !== 'country' ? known : null
  return {
    entry: region
      ? { ...region, name }
      : { kind: 'region', name, country: null, population: 1e9, latitude: null, longitude: null, id: null },
    to: to + 1,
  }
}

/** Letters that stand for a name: GeoNames has towns called like many of them. */
const isAcronym = (word: string) => /^\p{Lu}{3,}$/u.test(word)

function entryAt(text: string, tokens: readonly Token[], at: number): { entry: Entry; to: number } | null {
  for (let length = Math.min(MAX_WORDS, tokens.length - at); length >= 1; length--) {
    const last = tokens[at + length - 1]!
    if (length > 1 && !isName(last)) continue
    const words = text.slice(tokens[at]!.start, last.end)
    if (words.length < 2 || words.length > 60) continue
    const entry = lookUp(words.replace(/\s+/g, ' '))
    if (entry && isAcronym(words) && entry.kind === 'city') continue
    if (entry) return { entry, to: at + length }
  }
  return null
}

/** Whether a name that is also a place's most likely is one here. */
function isPlace(tokens: readonly Token[], at: number, to: number, entry: Entry): boolean {
  const before = tokens[at - 1]
  const after = tokens[to]
  const word = tokens[at]!.text
  if (to === at + 1 && COMMON.has(word.toLowerCase()) && entry.kind === 'city') return false
  if (TITLE.test(before?.text ?? '')) return false
  if (ORGANISATION.test(after?.text ?? '')) return false
  if (entry.kind === 'country' || entry.population >= 1e9)
    return (
      !/^\p{Lu}\p{Ll}+$/u.test(after?.text ?? '') ||
      after!.upos !== 'PROPN' ||
      KIND_WORD.test(after!.text) ||
      entry.kind !== 'city'
    )
  // Part of a longer name: a first name before a surname, a surname after a first name.
  const joined = (other: Token | undefined) =>
    other !== undefined &&
    other.upos === 'PROPN' &&
    /^\p{Lu}\p{Ll}/u.test(other.text) &&
    !KIND_WORD.test(other.text)
  if (
    joined(after) ||
    (joined(before) && !demonyms.has(before!.text.toLowerCase()) && !PREPOSITION.test(before!.text))
  )
    return false
  return (
    PREPOSITION.test(before?.text ?? '') ||
    entry.population >= 100_000 ||
    /^(?:,|the|and)$/.test(before?.text ?? '')
  )
}

function placesOf(text: string, sentence: Sentence): readonly PlaceMention[] {
  const { tokens } = sentence
  const out: PlaceMention[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    if (!isName(token)) continue
    const two = tokens[at + 1] ? `${token.text} ${tokens[at + 1]!.text}`.toLowerCase() : ''
    const nationality = demonyms.get(token.text.toLowerCase()) ?? demonyms.get(two)
    if (nationality) {
      const to = demonyms.has(token.text.toLowerCase()) ? at + 1 : at + 2
      out.push(
        mention(text, sentence, at, to, 'demonym', {
          kind: 'country',
          name: token.text,
          country: nationality,
          population: 0,
          latitude: null,
          longitude: null,
          id: null,
        }),
      )
      at = to - 1
      continue
    }
    const found = namedKindAt(text, tokens, at) ?? entryAt(text, tokens, at)
    if (!found || !isPlace(tokens, at, found.to, found.entry)) continue
    const seat = metonyms.get(text.slice(token.start, tokens[found.to - 1]!.end).toLowerCase())
    const acts = seat && relation(token) === 'nsubj' && headOf(sentence, token)?.upos === 'VERB'
    out.push(mention(text, sentence, at, found.to, acts ? 'actor' : 'place', found.entry))
    at = found.to - 1
  }
  return out
}

function mention(
  text: string,
  sentence: Sentence,
  from: number,
  to: number,
  use: PlaceMention['use'],
  entry: Entry,
): PlaceMention {
  const quote = quoteOf(text, { start: sentence.tokens[from]!.start, end: sentence.tokens[to - 1]!.end })
  const place: Place = {
    text: quote.quote,
    start: quote.start,
    end: quote.end,
    name: entry.name,
    country: entry.country,
    id: entry.id,
    latitude: entry.latitude,
    longitude: entry.longitude,
    precision:
      entry.kind === 'city'
        ? 'city'
        : entry.kind === 'country'
          ? 'country'
          : entry.kind === 'region'
            ? 'region'
            : entry.latitude === null
              ? 'area'
              : 'point',
  }
  return { ...quote, sentence: sentence.index, kind: entry.kind, use, place, rules: [`place/${use}`] }
}

/** Every place named in the article, in order. */
export const findPlaces = ({ article, sentences }: Context): readonly PlaceMention[] =>
  sentences.flatMap((sentence) => placesOf(article.text, sentence))
