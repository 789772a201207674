import type { Sentence, Token } from '../../language/sentence.js'
import { childrenOf, headOf, headsOf, relation } from '../../language/tree.js'
import type { Measure } from '../record.js'
import { measureOf } from './lexicon.js'

/** Nouns that name people by what befell them or what they did: they decide before any verb. */
const TELLING: ReadonlySet<Measure> = new Set([
  'death',
  'injury',
  'missing',
  'refugee',
  'evacuation',
  'protest',
  'expulsion',
  'return',
])
const LIGHT =
  /^(?:be|have|do|say|tell|include|report|record|see|estimate|put|stand|rise|grow|bring|add|believe|think|know|remain|total|number|take|go|get|make|give|find|show|announce|confirm|expect|continue|want|try|seek|help|try|need)$/

type Found = Readonly<{ measure: Measure; token: Token }>

const named = (token: Token | null | undefined): Found | null => {
  const measure = token ? measureOf(token.lemma, token.text) : null
  return measure && token ? { measure, token } : null
}

/** A verb with its particle or the noun it leans on: "turned away", "took refuge"; "crossed into" is an arrival. */
function acted(sentence: Sentence, verb: Token): Found | null {
  for (const child of childrenOf(sentence, verb)) {
    if (child.index < verb.index) continue
    const leaning =
      relation(child) === 'obl' ? childrenOf(sentence, child).find((c) => relation(c) === 'case') : child
    const word =
      leaning && /^(?:compound|advmod|obj|case)$/.test(relation(leaning)) ? leaning.text.toLowerCase() : null
    const measure = word ? measureOf(`${verb.lemma} ${word}`, '') : null
    if (measure) return { measure, token: verb }
  }
  return named(verb)
}

/**
 * What a count of people is about, from the nearest evidence outwards: the counted noun where it tells, a participle or
 * relative clause that describes the people, the verbs above, and last the nouns above.
 */
export function measureIn(sentence: Sentence, anchor: Token, noun: Token | null): Found | null {
  const own = named(noun)
  if (own && TELLING.has(own.measure)) {
    // "refugees have arrived": a movement says more than the kind of people.
    if (own.measure !== 'refugee') return own
    const moving = [described, above]
      .map((look) => look(sentence, noun!))
      .find((f) => f && f.measure !== 'refugee')
    const told = moving ?? between(sentence, noun!, anchor)
    return told && told.measure !== 'refugee' && told.measure !== 'mobilisation' ? told : own
  }
  const people = noun ?? anchor
  if (aboard(sentence, people)) return null
  if (own && noun && noun.upos !== 'NOUN' && noun.upos !== 'PROPN') return own
  return (
    described(sentence, people) ??
    above(sentence, people) ??
    own ??
    between(sentence, people, anchor) ??
    beside(sentence, people)
  )
}

/** "migrants stranded at the border", "people who fled", "internally displaced people". */
function described(sentence: Sentence, noun: Token): Found | null {
  for (const child of childrenOf(sentence, noun))
    if (/^(?:acl|amod|advmod|compound)$/.test(relation(child))) {
      const found = acted(sentence, child)
      if (found) return found
      if (relation(child) === 'acl')
        for (const inner of childrenOf(sentence, child)) {
          const below = /^(?:xcomp|conj|obj|obl|ccomp)$/.test(relation(inner)) ? named(inner) : null
          if (below) return below
        }
    }
  return null
}

function above(sentence: Sentence, from: Token): Found | null {
  let below = from
  for (const head of headsOf(sentence, from)) {
    if (head.upos === 'VERB' || head.upos === 'ADJ' || head.upos === 'AUX') {
      const found = acted(sentence, head)
      if (found && !LIGHT.test(head.lemma)) return found
      for (const child of childrenOf(sentence, head)) {
        if (child.index === below.index || !/^(?:xcomp|ccomp|advcl|obj|obl|nsubj)$/.test(relation(child)))
          continue
        const inside = named(child)
        if (inside && (LIGHT.test(head.lemma) || relation(child) === 'xcomp')) return inside
      }
      if (!LIGHT.test(head.lemma)) return null
    } else {
      const found = named(head)
      if (found) return found
    }
    below = head
  }
  return null
}

/** "48 refugees were aboard": who is on a boat is counted as such, whatever follows. */
const aboard = (sentence: Sentence, people: Token): boolean =>
  sentence.tokens
    .slice(people.index + 1, people.index + 6)
    .some(
      (t, i, near) =>
        /^aboard$/i.test(t.text) ||
        (t.text === 'on' &&
          /^(?:board|the)$/.test(near[i + 1]?.text ?? '') &&
          /^(?:board|boat|ship|vessel|plane|bus|train|ferry|dinghy)$/.test(
            near[i + 2]?.text ?? near[i + 1]?.text ?? '',
          )),
    )

/** The verb between the people and a number that comes later: "the number of refugees who have arrived has topped 1 million". */
function between(sentence: Sentence, people: Token, anchor: Token): Found | null {
  const verbs = sentence.tokens
    .slice(people.index + 1, Math.max(anchor.index, people.index + 1))
    .filter((t) => t.upos === 'VERB')
  for (const verb of verbs) {
    const found = acted(sentence, verb)
    if (found && !LIGHT.test(verb.lemma)) return found
  }
  return null
}

/** A telling word next to the people: "dead and missing", "without power". */
function beside(sentence: Sentence, people: Token): Found | null {
  const head = headOf(sentence, people)
  for (const token of sentence.tokens.slice(people.index + 1, people.index + 7)) {
    if (/^[;.:]$/.test(token.text)) return null
    const found = token.upos === 'NOUN' || token.upos === 'ADJ' || token.upos === 'VERB' ? named(token) : null
    if (found && (token.head === people.index || token.head === head?.index)) return found
  }
  return null
}
