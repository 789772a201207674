import type { Sentence, Token } from '../../language/sentence.js'
import { headOf, lastTokenIn, relation } from '../../language/tree.js'
import type { NumberMention } from '../../mentions/mention.js'
import type { Unit } from '../record.js'
import { type Counted, countedAfter } from './counted.js'
import { countedEvent, group } from './frames/find.js'
import { type Frame, type People, topOf } from './frames/frame.js'
import { frameRules } from './frames/rules.js'
import { countedKind } from './lexicon.js'
import { measuredNoun } from './measured.js'

/** A number that counts people, before its places and times are known. */
export type Candidate = Readonly<{
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
  lastTokenIn(sentence, number.core) ?? sentence.tokens[0]!

const indexAt = (sentence: Sentence, offset: number): number => {
  const at = sentence.tokens.findIndex((t) => t.start >= offset)
  return at < 0 ? sentence.tokens.length : at
}

/** Verbs of movement that lead up to a number too. */
const LEADS_UP = /^(?:reach|hit|enter|pass|top|leave)$/

/** What is told of the people, by the first rule that finds something; `leading` is the verb that leads up to their number. */
function frameFor(
  people: People,
  leading: Token | null = null,
): Readonly<{ frame: Frame | null; rule: string }> {
  for (const { id, find } of frameRules) {
    const frame = find(people)
    if (frame && (leading === null || frame.predicate !== leading || !LEADS_UP.test(leading.lemma)))
      return { frame, rule: id }
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

/** A number in its sentence with the figures found before it. */
type At = Readonly<{
  sentence: Sentence
  number: NumberMention
  core: Token
  /** The index of its first token, and of the first one after it. */
  first: number
  after: number
  before: readonly Candidate[]
  previous: Candidate | null
}>

const candidate = (
  { sentence, number }: At,
  counted: Counted | null,
  anchor: Token,
  frame: Frame | null,
  rule: string,
): Candidate => ({
  number,
  sentence,
  anchor,
  counted,
  // A frame taken over from another sentence has no predicate in this one.
  frame: frame && !sentence.tokens.includes(frame.predicate) ? { ...frame, predicate: anchor } : frame,
  reached: null,
  unit: counted?.kind === 'household' ? 'household' : 'person',
  rules: [...number.rules, rule],
})

const person = (noun: Token): Counted => ({ noun, who: noun, kind: 'person' })

/** "Nearly doubled", "a 40% rise": a change of the count named beside it. */
function changeOf(at: At): Candidate | string {
  const { sentence, number, core, previous } = at
  const people = sentence.tokens.find(
    (t) => countedKind(t) && countedKind(t) !== 'state' && Math.abs(t.index - core.index) < 12,
  )
  if (!people) {
    // "This is an increase of 40%": of what was counted just before.
    const anaphoric = sentence.tokens.some(
      (t) => relation(t) === 'nsubj' && /^(?:this|that|it)$/i.test(t.text),
    )
    return anaphoric && previous && previous.sentence.index >= sentence.index - 1
      ? candidate(at, null, core, previous.frame, 'figure/change')
      : 'a change of something other than a count of people'
  }
  const head = headOf(sentence, people)
  const top = head && /^(?:number|flow|total|count)$/.test(head.lemma) ? head : people
  const { frame } = frameFor({ sentence, number, noun: people, top })
  return candidate(at, null, core, frame ?? previous?.frame ?? null, 'figure/change')
}

/** A number with the noun that it counts. */
function namedOf(at: At, counted: Counted): Candidate | string {
  const { sentence, number, core, first, before, previous } = at
  const top = topOf(sentence, core, first, counted.noun.index)
  const { frame, rule } = frameFor({ sentence, number, noun: counted.noun, top })
  if (!frame || rule === 'figure/group') {
    const here = previous?.sentence === sentence ? previous : null
    const part = isPart(sentence, number) || (!frame && counted.noun.lemma.startsWith('other'))
    const whole = here && part ? here : sameAgain(sentence, number, before)
    if (whole?.frame) return candidate(at, counted, counted.noun, whole.frame, 'figure/same-people')
  }
  if (counted.kind === 'event' && !frame)
    return previous && continues(previous, sentence, number)
      ? candidate(at, counted, counted.noun, previous.frame, 'figure/continued')
      : 'counts events that need not be of people'
  return candidate(at, counted, counted.noun, frame, rule)
}

/** "The toll rose to 56": a number that measures a noun elsewhere in its clause. */
function measuredOf(at: At): Candidate | null {
  const { sentence, number, core, previous } = at
  const found = measuredNoun(sentence, number, core)
  if (!found) return null
  // "The number of displaced people has reached 3.4 million": they reached no place.
  const { frame } = frameFor({ sentence, number, noun: found.people, top: found.noun }, found.verb)
  const own = countedEvent({ sentence, number, noun: found.noun, top: found.noun })
  // "Bringing the total to 11,000": of those spoken of just before.
  // "A refugee population of 1.2 million".
  const grouped =
    own?.measure === 'other' ? group({ sentence, number, noun: found.noun, top: found.noun }) : null
  const told = grouped ?? own ?? frame ?? (found.people === found.noun ? (previous?.frame ?? null) : null)
  return {
    ...candidate(at, person(found.people), found.noun, told, 'figure/number-of'),
    reached: found.verb,
  }
}

/** "A family of five", "a crew of 20". */
const ofGroup = ({ sentence, first }: At): boolean =>
  sentence.tokens[first - 1]?.text === 'of' &&
  /^(?:family|father|mother|parent|group|crew|team|party|squad)s?$/i.test(
    sentence.tokens[first - 2]?.text ?? '',
  )

/** A number without a noun. */
function bareOf(at: At): Candidate | string {
  const { sentence, number, core, first, after, before, previous } = at
  const measured = measuredOf(at)
  if (measured) return measured
  if (ofGroup(at)) {
    const kept = { measure: 'other', basis: 'stock', predicate: core, described: true } as const
    return candidate(at, null, core, kept, 'figure/group-of')
  }
  const top = topOf(sentence, core, first, Math.max(first, after - 1))
  const { frame, rule } = frameFor({ sentence, number, noun: null, top })
  const head = headOf(sentence, top)
  const ofThing = relation(top) === 'nummod' && head?.upos === 'NOUN' && !countedKind(head)
  if (frame && !ofThing) return candidate(at, null, core, frame, rule)
  const again = sameAgain(sentence, number, before)
  if (again)
    return {
      ...candidate(at, again.counted, core, frame ?? again.frame, 'figure/same-people'),
      unit: again.unit,
    }
  // "Seven were deported and 68 applied for citizenship": a verb of its own tells something else of the same people.
  const own =
    relation(top) === 'nsubj' &&
    head?.upos === 'VERB' &&
    !/^(?:be|number|total|reach|come|go|follow|remain)$/.test(head.lemma)
  if (previous && continues(previous, sentence, number))
    return {
      ...candidate(at, previous.counted, core, own ? null : previous.frame, 'figure/continued'),
      unit: previous.unit,
    }
  if (number.qualifier === 'vague' && /^(?:nsubj|obj|root)/.test(relation(top)) && number.low !== null)
    return candidate(at, null, core, frame, 'figure/vague')
  return 'no one is counted'
}

/** What a number counts and what is told of those people, or in words why it counts no one; `before` are those found so far. */
export function candidateOf(
  sentence: Sentence,
  number: NumberMention,
  before: readonly Candidate[],
): Candidate | string {
  const core = coreToken(sentence, number)
  const first = indexAt(sentence, number.core.start)
  const after = indexAt(sentence, number.end)
  const at: At = { sentence, number, core, first, after, before, previous: before.at(-1) ?? null }
  if (number.kind === 'ratio') return changeOf(at)
  const listed = listedPeople(sentence, first)
  if (listed) {
    const people = { sentence, number, noun: listed, top: listed }
    const frame = group(people) ?? frameFor(people).frame
    return candidate(at, person(listed), core, frame, 'figure/listed')
  }
  const counted = after >= sentence.tokens.length ? 'bare' : countedAfter(sentence, after)
  if (/^one$/i.test(number.core.quote) && !(counted && counted !== 'bare' && isTolled(counted.noun)))
    return 'a single person or a pronoun'
  if (counted === null) return 'counts something other than people'
  return counted === 'bare' ? bareOf(at) : namedOf(at, counted)
}
