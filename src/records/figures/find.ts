import type { Sentence, Token } from '../../language/sentence.js'
import { headOf, headsOf, relation } from '../../language/tree.js'
import type { NumberMention } from '../../mentions/mention.js'
import { overlaps, quoteOf } from '../../text/span.js'
import { inSentence } from '../near.js'
import type { Reading } from '../reading.js'
import type { Figure, Measure, Note, Unit } from '../record.js'
import { basisOf } from './basis.js'
import { type Counted, countedAfter } from './counted.js'
import { countedKind } from './lexicon.js'
import { measureIn } from './measure.js'
import { periodOf } from './period.js'
import { sourceOf } from './source.js'
import { whereOf } from './where.js'

/** A number that counts people, before its places and times are known. */
type Candidate = Readonly<{
  number: NumberMention
  sentence: Sentence
  anchor: Token
  counted: Counted | null
  measure: Measure
  unit: Unit
  rules: readonly string[]
}>

const MOVING: ReadonlySet<Measure> = new Set([
  'death',
  'injury',
  'missing',
  'rescue',
  'detention',
  'arrival',
  'departure',
  'displacement',
  'affected',
  'refugee',
  'evacuation',
  'crossing',
  'stranded',
  'return',
  'expulsion',
])

/** The token that stands for the number in the tree: its last digit or word. */
const coreToken = (sentence: Sentence, number: NumberMention): Token =>
  sentence.tokens.findLast((t) => t.start >= number.core.start && t.end <= number.core.end) ??
  sentence.tokens[0]!

/** "The number of refugees has surpassed 7.1 million", "put the toll at 83": the noun that the number measures. */
function measuredNoun(sentence: Sentence, core: Token): Token | null {
  const { tokens } = sentence
  for (let i = core.index - 1; i >= Math.max(0, core.index - 25); i--) {
    const token = tokens[i]!
    if (/^[;.!?]$/.test(token.text)) return null
    if (/^(?:number|toll|total|tally|count|figure|population|amount|backlog)s?$/i.test(token.text)) {
      if (/^(?:toll|population|backlog)$/i.test(token.text)) return token
      for (const next of tokens.slice(token.index + 1, token.index + 8)) {
        if (next.index >= core.index) break
        if (countedKind(next)) return next
      }
      return countedKind(tokens[i - 1] ?? token) ? tokens[i - 1]! : null
    }
  }
  return null
}

function candidateOf(
  sentence: Sentence,
  number: NumberMention,
  previous: Candidate | null,
): Candidate | string {
  const core = coreToken(sentence, number)
  const after = sentence.tokens.findIndex((t) => t.start >= number.end)
  const make = (
    rule: string,
    counted: Counted | null,
    anchor: Token,
    measure: Measure | null,
    unit: Unit = 'person',
  ): Candidate => ({
    number,
    sentence,
    anchor,
    counted,
    unit,
    measure: measure ?? 'other',
    rules: [...number.rules, rule],
  })
  if (number.kind === 'ratio') {
    const people = sentence.tokens.find(
      (t) => countedKind(t) && countedKind(t) !== 'state' && Math.abs(t.index - core.index) < 12,
    )
    if (!people) return 'a change of something other than a count of people'
    return make(
      'figure/change',
      null,
      core,
      measureIn(sentence, people, people)?.measure ?? previous?.measure ?? null,
    )
  }
  const counted = after < 0 ? 'bare' : countedAfter(sentence, after)
  if (counted === null) return 'counts something other than people'
  if (counted !== 'bare') {
    const found = measureIn(sentence, counted.noun, counted.noun)
    const unit = counted.kind === 'household' ? 'household' : 'person'
    if (counted.kind === 'event' && !found) return 'counts events that need not be of people'
    return make(`figure/${counted.kind}`, counted, counted.noun, found?.measure ?? null, unit)
  }
  const measured = measuredNoun(sentence, core)
  if (measured && !/^\d{1,2}$/.test(core.text)) {
    const toll = /^toll$/i.test(measured.text)
      ? ('death' as const)
      : (measureIn(sentence, measured, measured)?.measure ?? null)
    return make('figure/number-of', { noun: measured, who: measured, kind: 'person' }, measured, toll)
  }
  // A family of five, a father of three.
  if (
    sentence.tokens[core.index - 1]?.text === 'of' &&
    /^(?:family|father|mother|parent|group|crew|team|party|squad)s?$/i.test(
      sentence.tokens[core.index - 2]?.text ?? '',
    )
  )
    return make('figure/group-of', null, core, null)
  // A pronoun, a member of a pair, a point in a list: no count.
  if (/^one$/i.test(core.text)) return 'a pronoun'
  const governing = headsOf(sentence, core).find((t) => t.upos === 'VERB' || t.upos === 'NOUN')
  const found = measureIn(sentence, core, null)
  const continues =
    previous && (previous.sentence.index === sentence.index || previous.sentence.index === sentence.index - 1)
  const head = headOf(sentence, core)
  if (
    found &&
    MOVING.has(found.measure) &&
    governing &&
    /^(?:nsubj|obj|conj|obl|dep|root|nmod|appos|parataxis|nummod)/.test(relation(core)) &&
    !(head && head.upos === 'NOUN' && relation(core) === 'nummod' && !countedKind(head))
  )
    return make('figure/bare', null, core, found.measure)
  if (
    continues &&
    (previous.sentence.index === sentence.index ||
      number.core.quote.length > 3 ||
      number.qualifier === 'vague')
  )
    return make('figure/continued', previous.counted, core, previous.measure, previous.unit)
  if (number.qualifier === 'vague' && /^(?:nsubj|obj|root)/.test(relation(core)) && number.low !== null)
    return make('figure/vague', null, core, found?.measure ?? null)
  return 'no one is counted'
}

/** Figures of the article in order, and for each number left out the reason. */
export function findFigures(reading: Reading): { figures: readonly Figure[]; notes: readonly Note[] } {
  const { article, sentences, numbers, times } = reading
  const figures: Figure[] = []
  const notes: Note[] = []
  let previous: Candidate | null = null
  for (const number of numbers) {
    const sentence = sentences[number.sentence]!
    const dated = inSentence(times, number.sentence).some(
      (t) => t.kind !== 'frequency' && overlaps(t, number.core),
    )
    const candidate: Candidate | string = dated
      ? 'part of a date or a length of time'
      : number.kind === 'cardinal' || number.kind === 'ratio'
        ? candidateOf(sentence, number, previous)
        : `a number of another kind: ${number.kind}`
    if (typeof candidate === 'string') {
      notes.push({
        rule: 'figure/left-out',
        span: { start: number.start, end: number.end },
        reason: candidate,
      })
      continue
    }
    const { basis, per } = basisOf(sentence, number, candidate.anchor, candidate.measure)
    const { counted, measure, unit, rules } = candidate
    figures.push({
      id: `f${figures.length + 1}`,
      span: { start: number.start, end: number.end },
      quote: number.quote,
      sentence: { start: sentence.start, end: sentence.end },
      amount: { low: number.low, high: number.high, qualifier: number.qualifier },
      basis,
      per,
      unit,
      who: counted ? quoteOf(article.text, counted.who) : null,
      population: populationOf(reading, number.sentence, counted),
      measure,
      ...whereOf(reading, number, basis, measure),
      period: periodOf(reading, number, basis, measure),
      comparison: null,
      source: sourceOf(reading, number),
      confidence: confidenceOf(candidate),
      rules,
    })
    previous = candidate
  }
  return { figures, notes }
}

function populationOf({ places }: Reading, sentence: number, counted: Counted | null): Figure['population'] {
  if (!counted) return { nationality: null, kind: null }
  const demonym = inSentence(places, sentence).find((p) => p.use === 'demonym' && overlaps(p, counted.who))
  return { nationality: demonym?.place.country ?? null, kind: counted.noun.lemma }
}

/** From how much the words say by themselves: a named people more than a number left bare; less where an arc is unsure. */
function confidenceOf({ counted, anchor, measure, rules }: Candidate): number {
  const base = counted && !rules.includes('figure/continued') ? 0.9 : 0.7
  return Math.round(100 * base * (anchor.sure < 0.5 ? 0.8 : 1) * (measure === 'other' ? 0.9 : 1)) / 100
}
