import type { Sentence, Token } from '../../language/sentence.js'
import { headOf, relation } from '../../language/tree.js'
import type { NumberMention } from '../../mentions/mention.js'
import { overlaps, quoteOf } from '../../text/span.js'
import { inSentence } from '../near.js'
import type { Reading } from '../reading.js'
import type { Figure, Measure, Note, Unit } from '../record.js'
import { basisOf } from './basis.js'
import { withComparisons } from './comparison.js'
import { type Counted, countedAfter } from './counted.js'
import { countedEvent, group } from './frames/find.js'
import { type Frame, type People, topOf } from './frames/frame.js'
import { frameRules } from './frames/rules.js'
import { countedKind } from './lexicon.js'
import { measuredNoun } from './measured.js'
import { periodOf } from './period.js'
import { isOrdered } from './plan.js'
import { sourceOf } from './source.js'
import { whereOf } from './where.js'

/** A number that counts people, before its places and times are known. */
type Candidate = Readonly<{
  number: NumberMention
  sentence: Sentence
  /** The noun counted, or what stands for it. */
  anchor: Token
  counted: Counted | null
  frame: Frame | null
  /** The verb that leads up to the number: "rose to 7,000". */
  reached: Token | null
  unit: Unit
  rules: readonly string[]
}>

/** The token that stands for the number in the tree: its last digit or word. */
const coreToken = (sentence: Sentence, number: NumberMention): Token =>
  sentence.tokens.findLast((t) => t.start >= number.core.start && t.end <= number.core.end) ??
  sentence.tokens[0]!

const indexAt = (sentence: Sentence, offset: number): number => {
  const at = sentence.tokens.findIndex((t) => t.start >= offset)
  return at < 0 ? sentence.tokens.length : at
}

/** What is told of the people, by the first rule that finds something. */
function frameFor(people: People): Readonly<{ frame: Frame | null; rule: string }> {
  for (const { id, find } of frameRules) {
    const frame = find(people)
    if (frame) return { frame, rule: id }
  }
  return { frame: null, rule: 'figure/people' }
}

/** "Refugees came from Syria (6.8 million) and Venezuela (4.6 million)": the people of whom a list gives shares. */
function listedPeople(sentence: Sentence, first: number): Token | null {
  const { tokens } = sentence
  const inBrackets = tokens[first - 1]?.text === '(' && tokens[first - 2]?.upos === 'PROPN'
  if (!inBrackets) return null
  return tokens.slice(0, first - 2).find((t) => t.upos === 'NOUN' && countedKind(t) === 'person') ?? null
}

/** "One person was injured" is a toll; "one woman said" is a person. */
const isTolled = (noun: Token) => /^(?:person|death|fatality|body|other)$/.test(noun.lemma)

/** A number that stands by itself continues the one before it: in its sentence, or as a large or vague one in the next. */
const continues = (previous: Candidate | null, sentence: Sentence, number: NumberMention): boolean =>
  previous !== null &&
  (previous.sentence.index === sentence.index ||
    (previous.sentence.index === sentence.index - 1 &&
      (number.core.quote.length > 3 || number.qualifier === 'vague')))

/** "Including five women", "five of them": part of those counted just before. */
function isPart(sentence: Sentence, number: NumberMention): boolean {
  const words = sentence.tokens.map((t) => t.text.toLowerCase())
  const first = indexAt(sentence, number.start)
  const after = indexAt(sentence, number.end)
  const behind = words.slice(Math.max(0, first - 3), first).join(' ')
  return (
    /(?:\b(?:including|among them|among whom|of whom|of them|comprising)|\bwith at least)$/.test(behind) ||
    (words[after] === 'of' && /^(?:them|whom|those)$/.test(words[after + 1] ?? ''))
  )
}

/** How many figures back the same number may mean the same people: further than any report needs, bounded for long pages. */
const REMEMBERED = 60

/** "The four", "those 7,000 migrants": the same number again means the same people. */
function sameAgain(
  sentence: Sentence,
  number: NumberMention,
  before: readonly Candidate[],
): Candidate | null {
  const first = indexAt(sentence, number.start)
  if (!/^(?:the|those|these|all)$/i.test(sentence.tokens[first - 1]?.text ?? '')) return null
  return (
    before
      .slice(-REMEMBERED)
      .find((c) => c.number.low === number.low && c.number.high === number.high && c.counted !== null) ?? null
  )
}

function candidateOf(
  sentence: Sentence,
  number: NumberMention,
  before: readonly Candidate[],
): Candidate | string {
  const previous = before.at(-1) ?? null
  const core = coreToken(sentence, number)
  const first = indexAt(sentence, number.core.start)
  const after = indexAt(sentence, number.end)
  const make = (
    counted: Counted | null,
    anchor: Token,
    frame: Frame | null,
    rule: string,
    reached: Token | null = null,
  ): Candidate => ({
    number,
    sentence,
    anchor,
    counted,
    // A frame taken over from another sentence has no predicate in this one.
    frame: frame && !sentence.tokens.includes(frame.predicate) ? { ...frame, predicate: anchor } : frame,
    reached,
    unit: counted?.kind === 'household' ? 'household' : 'person',
    rules: [...number.rules, rule],
  })
  const measured = () => {
    const found = measuredNoun(sentence, number, core)
    if (!found) return null
    const { frame } = frameFor({ sentence, number, noun: found.people, top: found.noun })
    const own = countedEvent({ sentence, number, noun: found.noun, top: found.noun })
    // "Bringing the total to 11,000": of those spoken of just before.
    const told = own ?? frame ?? (found.people === found.noun ? (previous?.frame ?? null) : null)
    const counted: Counted = { noun: found.people, who: found.people, kind: 'person' }
    return make(counted, found.noun, told, 'figure/number-of', found.verb)
  }
  if (number.kind === 'ratio') {
    const people = sentence.tokens.find(
      (t) => countedKind(t) && countedKind(t) !== 'state' && Math.abs(t.index - core.index) < 12,
    )
    if (!people) {
      // "This is an increase of 40%": of what was counted just before.
      const anaphoric = sentence.tokens.some(
        (t) => relation(t) === 'nsubj' && /^(?:this|that|it)$/i.test(t.text),
      )
      return anaphoric && previous && previous.sentence.index >= sentence.index - 1
        ? make(null, core, previous.frame, 'figure/change')
        : 'a change of something other than a count of people'
    }
    const head = headOf(sentence, people)
    const top = head && /^(?:number|flow|total|count)$/.test(head.lemma) ? head : people
    const { frame } = frameFor({ sentence, number, noun: people, top })
    return make(null, core, frame ?? previous?.frame ?? null, 'figure/change')
  }
  const listed = listedPeople(sentence, first)
  if (listed) {
    const people = { sentence, number, noun: listed, top: listed }
    return make(
      { noun: listed, who: listed, kind: 'person' },
      core,
      group(people) ?? frameFor(people).frame,
      'figure/listed',
    )
  }
  const counted = after >= sentence.tokens.length ? 'bare' : countedAfter(sentence, after)
  if (/^one$/i.test(number.core.quote) && !(counted && counted !== 'bare' && isTolled(counted.noun)))
    return 'a single person or a pronoun'
  if (counted === null) return 'counts something other than people'
  if (counted !== 'bare') {
    const top = topOf(sentence, core, first, counted.noun.index)
    const { frame, rule } = frameFor({ sentence, number, noun: counted.noun, top })
    const whole =
      frame && rule !== 'figure/group'
        ? null
        : isPart(sentence, number) && previous?.sentence === sentence
          ? previous
          : !frame && counted.noun.lemma.startsWith('other') && previous?.sentence === sentence
            ? previous
            : sameAgain(sentence, number, before)
    if (whole?.frame) return make(counted, counted.noun, whole.frame, 'figure/same-people')
    if (counted.kind === 'event' && !frame)
      return previous && continues(previous, sentence, number)
        ? make(counted, counted.noun, previous.frame, 'figure/continued')
        : 'counts events that need not be of people'
    return make(counted, counted.noun, frame, rule)
  }
  const fromMeasured = measured()
  if (fromMeasured) return fromMeasured
  if (
    sentence.tokens[first - 1]?.text === 'of' &&
    /^(?:family|father|mother|parent|group|crew|team|party|squad)s?$/i.test(
      sentence.tokens[first - 2]?.text ?? '',
    )
  )
    return make(
      null,
      core,
      { measure: 'other', basis: 'stock', predicate: core, described: true },
      'figure/group-of',
    )
  const top = topOf(sentence, core, first, Math.max(first, after - 1))
  const { frame, rule } = frameFor({ sentence, number, noun: null, top })
  const head = headOf(sentence, top)
  const ofThing = relation(top) === 'nummod' && head?.upos === 'NOUN' && !countedKind(head)
  if (frame && !ofThing) return make(null, core, frame, rule)
  const again = sameAgain(sentence, number, before)
  if (again)
    return { ...make(again.counted, core, frame ?? again.frame, 'figure/same-people'), unit: again.unit }
  if (previous && continues(previous, sentence, number))
    return { ...make(previous.counted, core, previous.frame, 'figure/continued'), unit: previous.unit }
  if (number.qualifier === 'vague' && /^(?:nsubj|obj|root)/.test(relation(top)) && number.low !== null)
    return make(null, core, frame, 'figure/vague')
  return 'no one is counted'
}

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
    const found = whereOf(
      reading,
      { number, frame, anchor, basis, measure: told, previous },
      goesOn(candidate),
    )
    const where = found.where
    // Who crosses into a place has arrived there.
    const measure = told === 'crossing' && where.to.length > 0 ? 'arrival' : told
    const dated = periodOf(reading, { number, frame, anchor, basis, measure, previous })
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
      population: populationOf(reading, candidate, previous),
      measure,
      ...where,
      period: dated.period,
      comparison: null,
      source: sourceOf(reading, number),
      confidence: confidenceOf(candidate),
      rules: [...rules, rule, ...found.rules, dated.rule],
    })
    candidates.push(candidate)
  }
  return { figures: withComparisons(reading, figures), notes }
}

/** Whether a figure goes on from the one before it without naming anew what it counts. */
const goesOn = ({ rules, counted, anchor }: Candidate): boolean =>
  rules.includes('figure/continued') ||
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
  return { nationality: demonym?.place.country ?? null, kind: counted.noun.lemma }
}

/** From how much the words say by themselves: a named people more than a number left bare; less where an arc is unsure. */
function confidenceOf({ counted, anchor, frame, rules }: Candidate): number {
  const base = counted && !rules.includes('figure/continued') ? 0.9 : 0.7
  return Math.round(100 * base * (anchor.sure < 0.5 ? 0.8 : 1) * (frame ? 1 : 0.9)) / 100
}
