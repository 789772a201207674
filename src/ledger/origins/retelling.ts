import { ownAgency, UNNAMED } from './agencies.js'
import type { Candidate } from './candidate.js'
import type { Finding } from './finding.js'
import { foundsBefore } from './founding.js'
import { type SketchSentence, sketchSentences } from './sentences.js'
import { type Sketch, TELLING } from './sketch.js'
import { isOwnName, plainWord, weightsOf } from './weights.js'

/** How many of the distinct figures or names of the later article the earlier one has, and how many either has. */
export type Shared = Readonly<{ shared: number; later: number; earlier: number }>

/** What one article would have taken from another if it retold it in its own words. */
export type Retelling = Readonly<{
  later: Candidate
  figures: Shared
  names: Shared
  /** The share of what the later article tells, by the weight of its words, that stands in the earlier one. */
  covered: number
  /** The same of the earlier article. */
  coveredBack: number
  /** The share of the later article's words in sentences of which the earlier one has half. */
  told: number
  /** As `covered`, of its first two sentences, with its headline or without. */
  beginning: number
  /** The later article says that it has its news from others, and names none that the earlier one has to do with. */
  creditsOthers: boolean
}>

/** From this share of its weight on a sentence is taken to be told by the other article. */
const HALF = 0.5
const BEGINNING = 2

/** Lays the later of two articles beside the earlier, which may be its source. */
export function retellingOf({ a, b, agencies }: Pick<Finding, 'a' | 'b' | 'agencies'>): Retelling {
  const [earlier, later] = foundsBefore(a, b) ? [a, b] : [b, a]
  const [held, own] = [factsIn(earlier.sketch), factsIn(later.sketch)]
  const cover = coverBy(later.sketch, held.words)
  const sentences = sketchSentences(later.sketch)
  const end = sentences[Math.min(BEGINNING, sentences.length) - 1]?.end ?? 0
  const words = sentences.reduce((sum, s) => sum + s.end - s.start, 0)
  const toldWords = sentences.reduce((sum, s) => sum + (cover(s) >= HALF ? s.end - s.start : 0), 0)
  return {
    later,
    figures: sharedOf(own.figures, held.figures, held.figures),
    names: sharedOf(own.names, held.names, held.words),
    covered: cover(wholeOf(later.sketch)),
    coveredBack: coverBy(earlier.sketch, own.words)(wholeOf(earlier.sketch)),
    told: words === 0 ? 0 : toldWords / words,
    beginning: Math.max(cover({ start: 0, end }), cover({ start: -later.sketch.titleLength, end })),
    creditsOthers: agencies.length === 0 && othersOf(later).length > 0,
  }
}

type Facts = Readonly<{
  figures: ReadonlySet<number>
  names: ReadonlySet<number>
  /** Each word of headline and body, synonyms as one. */
  plain: Uint16Array
  /** All of them, and as they stand. */
  words: ReadonlySet<number>
}>

const known = new WeakMap<Sketch, Facts>()

/** The figures of headline and body, the names of the body, and all words; worked out once for a sketch. */
function factsIn(sketch: Sketch): Facts {
  const before = known.get(sketch)
  if (before) return before
  const { words, marks, titleLength } = sketch
  const [figures, names] = [new Set<number>(), new Set<number>()]
  for (let i = 0; i < words.length; i++) {
    if (marks[i]! & TELLING) figures.add(words[i]!)
    // In a headline other words may have capitals too.
    else if (i >= titleLength && isOwnName(words[i]!, marks[i]!)) names.add(words[i]!)
  }
  const plain = words.map((word, i) => plainWord(word, marks[i]!))
  const facts = { figures, names, plain, words: new Set([...words, ...plain]) }
  known.set(sketch, facts)
  return facts
}

function sharedOf(
  later: ReadonlySet<number>,
  earlier: ReadonlySet<number>,
  within: ReadonlySet<number>,
): Shared {
  let shared = 0
  for (const fact of later) if (within.has(fact)) shared++
  return { shared, later: later.size, earlier: earlier.size }
}

const wholeOf = ({ words, titleLength }: Sketch) => ({ start: 0, end: words.length - titleLength })

/** For a stretch of a body, the share of its weight that stands in words that another article has. */
function coverBy(sketch: Sketch, held: ReadonlySet<number>) {
  const { titleLength } = sketch
  const weights = weightsOf(sketch)
  const { plain } = factsIn(sketch)
  return ({ start, end }: Pick<SketchSentence, 'start' | 'end'>): number => {
    let [all, sum] = [0, 0]
    for (let i = titleLength + start; i < titleLength + end; i++) {
      all += weights[i]!
      if (held.has(plain[i]!)) sum += weights[i]!
    }
    return all === 0 ? 0 : sum / all
  }
}

/** Whom an article credits by name, without itself. */
const othersOf = ({ agencies, publisher, url }: Candidate): readonly string[] => {
  const own = ownAgency(publisher, url)
  return agencies.filter((name) => name !== own && name !== UNNAMED)
}
