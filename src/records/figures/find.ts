import type { Sentence } from '../../language/sentence.js'
import { overlaps, quoteOf } from '../../text/span.js'
import { inSentence } from '../near.js'
import type { Reading } from '../reading.js'
import type { Figure, Measure, Note } from '../record.js'
import { basisOf } from './basis.js'
import { type Candidate, candidateOf } from './candidate.js'
import { withComparisons } from './comparison.js'
import { isDenied } from './denied.js'
import type { Frame } from './frames/frame.js'
import { isPeople } from './lexicon.js'
import { periodOf } from './period.js'
import { isOrdered } from './plan.js'
import { sourceOf } from './source.js'
import { withTold } from './told-again.js'
import { whereOf } from './where.js'

/** Figures of the article in order, and for each number left out the reason. */
export function findFigures(reading: Reading): { figures: readonly Figure[]; notes: readonly Note[] } {
  const { article, sentences, numbers, times } = reading
  const figures: Figure[] = []
  const notes: Note[] = []
  const candidates: Candidate[] = []
  for (const number of numbers) {
    const sentence = sentences[number.sentence]!
    const inTime = inSentence(times, number.sentence).some(
      (t) => t.kind !== 'frequency' && overlaps(t, number.core),
    )
    const candidate: Candidate | string = inTime
      ? 'part of a date or a length of time'
      : number.kind === 'cardinal' || number.kind === 'ratio'
        ? candidateOf(sentence, number, candidates)
        : `a number of another kind: ${number.kind}`
    if (typeof candidate === 'string') {
      notes.push({
        rule: 'figure/left-out',
        span: { start: number.start, end: number.end },
        reason: candidate,
      })
      continue
    }
    const { counted, frame, anchor, reached, unit, rules } = candidate
    const told = measureOf(sentence, frame)
    const { basis, per, rule } = basisOf(sentence, number, frame, anchor, reached)
    const previous = figures.at(-1) ?? null
    const population = populationOf(reading, candidate, previous)
    const { nationality } = population
    const found = whereOf(
      reading,
      { number, frame, anchor, basis, measure: told, previous, nationality },
      goesOn(candidate),
    )
    const where = found.where
    // Who crosses into a place has arrived there.
    const measure = told === 'crossing' && where.to.length > 0 ? 'arrival' : told
    const dated = periodOf(reading, { number, frame, anchor, basis, measure, previous, nationality })
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
      population,
      measure,
      ...where,
      period: dated.period,
      comparison: null,
      source: sourceOf(reading, number),
      confidence: confidenceOf(candidate),
      rules: [
        ...rules,
        rule,
        ...found.rules,
        dated.rule,
        ...(isDenied(reading, number) ? ['figure/denied'] : []),
      ],
    })
    candidates.push(candidate)
  }
  return { figures: withComparisons(reading, withTold(figures)), notes }
}

/** Whether a figure goes on from the one before it without naming anew what it counts. */
const goesOn = ({ rules, counted, anchor, frame }: Candidate): boolean =>
  (frame !== null && rules.includes('figure/continued')) ||
  rules.includes('figure/same-people') ||
  (rules.includes('figure/number-of') &&
    counted?.noun === anchor &&
    /^(?:number|total|figure)$/.test(anchor.lemma))

/** Leaving on orders is an evacuation. */
const measureOf = (sentence: Sentence, frame: Frame | null): Measure =>
  !frame
    ? 'other'
    : frame.measure === 'departure' && isOrdered(sentence, frame.predicate)
      ? 'evacuation'
      : frame.measure

/** Who is counted; "64,234 have left" and "147,000 of them" are of the people named just before. */
function populationOf(
  { places }: Reading,
  { number, sentence, counted, rules }: Candidate,
  previous: Figure | null,
): Figure['population'] {
  const elided =
    counted === null ||
    rules.includes('figure/continued') ||
    /^(?:them|others|those)$/.test(counted.noun.lemma)
  const same = previous !== null && previous.sentence.start === sentence.start
  if (elided && previous && (same || rules.includes('figure/continued'))) return previous.population
  if (!counted) return { nationality: null, kind: null }
  const demonym = inSentence(places, number.sentence).find(
    (p) => p.use === 'demonym' && overlaps(p, counted.who),
  )
  // "Russians" says of what country they are and nothing of what kind.
  const kind =
    demonym && (counted.noun.upos === 'PROPN' || isPeople(counted.noun)) ? null : counted.noun.lemma
  return { nationality: demonym?.place.country ?? null, kind }
}

/** From how much the words say by themselves: a named people more than a number left bare; less where an arc is unsure. */
function confidenceOf({ counted, anchor, frame, rules }: Candidate): number {
  const base = counted && !rules.includes('figure/continued') ? 0.9 : 0.7
  return Math.round(100 * base * (anchor.sure < 0.5 ? 0.8 : 1) * (frame ? 1 : 0.9)) / 100
}
