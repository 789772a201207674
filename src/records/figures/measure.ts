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
  const measure = token ? measureOf(token) : null
  return measure && token ? { measure, token } : null
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
    const moving = described(sentence, noun!) ?? above(sentence, noun!)
    return moving &&
      /^(?:arrival|departure|crossing|return|death|rescue|expulsion|evacuation|detention|stranded|missing|injury)$/.test(
        moving.measure,
      )
      ? moving
      : own
  }
  const people = noun ?? anchor
  return described(sentence, people) ?? above(sentence, people) ?? own ?? beside(sentence, people)
}

/** "migrants stranded at the border", "people who fled", "internally displaced people". */
function described(sentence: Sentence, noun: Token): Found | null {
  for (const child of childrenOf(sentence, noun))
    if (/^(?:acl|amod|advmod|compound)$/.test(relation(child))) {
      const found = named(child)
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
      const found = named(head)
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
