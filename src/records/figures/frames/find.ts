import type { Sentence, Token } from '../../../language/sentence.js'
import { childrenOf, headOf, headsOf, relation } from '../../../language/tree.js'
import { countedKind, isForce, isMistakenVerb, isPeople } from '../lexicon.js'
import { type Frame, frameOf, type People, type Role, roleOf, settingOf, subjectRole, told } from './frame.js'
import { type Told, tellsWith, verbTells, wordTells } from './words.js'

/** The words that may carry what is said of the people: the noun counted and the word by which it hangs. */
function carriers({ sentence, noun, top }: People): readonly Token[] {
  // "Refugees and migrants who arrived": the clause hangs on the last of them.
  const others = noun
    ? childrenOf(sentence, noun).filter(
        (c) =>
          relation(c) === 'conj' &&
          countedKind(c) &&
          !childrenOf(sentence, c).some((n) => relation(n) === 'nummod'),
      )
    : []
  return [...new Set([...(noun ? [noun] : []), top, ...others])]
}

/** Whether the people are the subject or the object of the clause that describes them. */
function gapRole(sentence: Sentence, verb: Token): Role {
  const subject = childrenOf(sentence, verb).find((c) => relation(c) === 'nsubj')
  if (!subject) {
    // "416 more reached the coast": with an object of its own it is no passive, whatever its tag.
    const active =
      hasObject(sentence, verb) && !/^(?:grant|give|offer|deny|refuse|pay|send)$/.test(verb.lemma)
    return active ? 'subject' : subjectRole(sentence, verb)
  }
  if (!isWh(subject)) return 'object'
  return roleOf(sentence, subject, verb) ?? 'subject'
}

/** "42 deaths", "7,000 arrivals": the noun itself is what is counted. */
export const countedEvent = ({ noun, sentence }: People): Frame | null => {
  if (!noun || noun.upos === 'VERB') return null
  const found = countedKind(noun) === 'event' ? eventTells(sentence, noun) : wordTells('event', noun)
  return found ? frameOf(found, noun) : null
}

/** "42 missing", "17 killed": no noun but the state of the people. */
export function countedState({ sentence, noun, top }: People): Frame | null {
  const found = noun ? wordTells('state', noun) : null
  if (!found || !noun) return null
  // "170,000 displaced" as a clause tells what happened.
  const verb = noun.xpos === 'VBN' || noun.xpos === 'VBD' ? verbTells(sentence, noun, 'object') : null
  return frameOf((top.head === noun.index || relation(noun) === 'conj') && verb ? verb : found, noun)
}

const isWh = (token: Token) => /^(?:who|that|which|whom)$/i.test(token.text)

/** The clause that describes a noun: in the tree, or the participle right behind it that the parser hung elsewhere. */
function describing(sentence: Sentence, noun: Token): readonly Token[] {
  const inTree = childrenOf(sentence, noun).filter((c) => relation(c) === 'acl' && c.xpos !== 'VB')
  let next = sentence.tokens[noun.index + 1]
  if (next?.upos === 'ADV') next = sentence.tokens[next.index + 1]
  // "3 million people, of whom 184,000 have been displaced": that is told of the part.
  const own = inTree.filter(
    (verb) =>
      !sentence.tokens
        .slice(noun.index, verb.index)
        .some((t, n, all) => isWh(t) && all[n - 1]?.lemma === 'of'),
  )
  const hungElsewhere =
    next &&
    /^VB[NG]$/.test(next.xpos) &&
    next.upos === 'VERB' &&
    !inTree.includes(next) &&
    !childrenOf(sentence, next).some((c) => /^(?:aux|cop)/.test(c.rel))
  return hungElsewhere ? [...own, next!] : own
}

/** "People displaced by floods", "migrants who had arrived": a clause of the noun. */
export function description(people: People): Frame | null {
  const { sentence } = people
  for (const carrier of carriers(people))
    for (const verb of describing(sentence, carrier)) {
      // "Stopped 106 people crossing": what is prevented does not happen.
      const head = headOf(sentence, carrier)
      if (verb.xpos === 'VBG' && head && told(sentence, head, 'object')?.measure === 'other') continue
      const role = gapRole(sentence, verb)
      const found = told(sentence, verb, role) ?? (role === 'object' ? told(sentence, verb, 'subject') : null)
      if (found) return { ...found, described: true }
    }
  return null
}

/** "Displaced people", "stranded travellers": an adjective or participle of the noun. */
export function attribute(people: People): Frame | null {
  const { sentence } = people
  for (const carrier of carriers(people))
    for (const child of childrenOf(sentence, carrier)) {
      if (relation(child) !== 'amod') continue
      const found =
        wordTells('state', child) ?? (child.xpos === 'VBN' ? verbTells(sentence, child, 'object') : null)
      if (found) return frameOf(found, child, true)
    }
  return null
}

/** "On board", "in detention", "without power" right behind the noun. */
export function setting(people: People): Frame | null {
  // "50 of 700 people on the boat": where the whole is, not the part.
  for (const carrier of people.top.upos === 'NUM' ? [people.top] : carriers(people)) {
    const found = settingOf(people.sentence, carrier)
    if (found) return { ...found, described: true }
  }
  return null
}

/** What a noun for an event, or its first part, tells of the people after it. */
function eventTells(sentence: Sentence, head: Token): Told | null {
  if (!/^(?:NOUN|PROPN)$/.test(head.upos) && head.xpos !== 'VBG') return null
  const own = wordTells('event', head) ?? (head.xpos === 'VBG' ? verbTells(sentence, head, 'object') : null)
  if (own) return own
  const part = childrenOf(sentence, head).find((c) => relation(c) === 'compound' && wordTells('event', c))
  return part ? wordTells('event', part) : null
}

/** "The arrest of 12 people", "an influx of thousands", "evacuation orders for 6,000 residents". */
export function eventOf({ sentence, top, number, noun }: People): Frame | null {
  let first = sentence.tokens.findIndex((t) => t.end > number.start)
  while (
    /^(?:another|the|some|these|those|all|its|further|additional)$/i.test(
      sentence.tokens[first - 1]?.text ?? '',
    )
  )
    first--
  if (!/^(?:of|for)$/.test(sentence.tokens[first - 1]?.lemma ?? '')) return null
  // The noun right before counts even where the tree has it elsewhere: "the bodies of 14 people were found".
  const before = sentence.tokens[first - 2]
  const heads = before ? [before] : []
  let below = top
  for (const head of headsOf(sentence, top)) {
    const preposition = childrenOf(sentence, below).find((c) => relation(c) === 'case')?.lemma
    if (relation(below) !== 'nmod' || !/^(?:of|for|in|at)$/.test(preposition ?? 'of')) break
    heads.push(head)
    below = head
  }
  for (const head of heads) {
    const found = eventTells(sentence, head)
    // "A population of 400,000 refugees": the people say more than the noun.
    if (found?.measure === 'other' && noun && wordTells('group', noun)) return null
    if (found) return frameOf(found, head)
  }
  return null
}

/** The clause in which the people are subject or object, and their role in it, through the nouns that they hang on. */
function clauseOf({ sentence, top, number }: People): Readonly<{ verb: Token; role: Role }> | null {
  let token = top
  for (let step = 0; step < 5; step++) {
    const head = headOf(sentence, token)
    if (!head) return null
    const role = roleOf(sentence, token, head)
    if (role) return { verb: head, role }
    const rel = relation(token)
    const preposition = childrenOf(sentence, token).find((c) => relation(c) === 'case')
    if (rel === 'obl' && preposition?.lemma === 'by') return { verb: head, role: 'subject' }
    // "Encounter between 1,500 and 1,600 people", where the preposition hangs on the first number.
    if (rel === 'obl' && !preposition && token.index > head.index) return { verb: head, role: 'object' }
    // "Taken in 1.5 million people": a particle that the parser has for a preposition.
    if (rel === 'obl' && preposition?.index === head.index + 1 && tellsWith(head, preposition))
      return { verb: head, role: 'object' }
    // "Encounter between 1,500 and 1,600 people": the preposition belongs to the number.
    if (rel === 'obl' && preposition && preposition.start >= number.start && preposition.end <= number.end)
      return { verb: head, role: token.index > head.index ? 'object' : 'subject' }
    if (!/^(?:conj|nmod|appos|compound|nummod|dep|amod)$/.test(rel)) return null
    // "50 of 700 people were rescued": the whole is not what its part is.
    if (rel === 'nmod' && head.upos === 'NUM') return null
    token = head
  }
  return null
}

/** "12 people fled", "police held 12 people", "left 12 people dead". */
export function clause(people: People): Frame | null {
  const { sentence } = people
  const found = clauseOf(people)
  if (!found) return null
  // What is told of soldiers who move is that they were sent.
  if (people.noun && wordTells('troop', people.noun)) {
    const sentThere = told(sentence, found.verb, found.role)
    return sentThere && /^(?:arrival|crossing|other)$/.test(sentThere.measure)
      ? { ...sentThere, measure: 'mobilisation' }
      : sentThere
  }
  return (
    told(sentence, found.verb, found.role) ??
    // "12 others abducted": a participle that the parser takes for the past tense.
    (found.role === 'subject' && found.verb.xpos === 'VBD' && !hasObject(sentence, found.verb)
      ? told(sentence, found.verb, 'object')
      : null)
  )
}

const hasObject = (sentence: Sentence, verb: Token) =>
  childrenOf(sentence, verb).some((c) => relation(c) === 'obj')

/** "Sent 300 troops", "appealed for 1,000 nurses". */
export function sent(people: People): Frame | null {
  const { sentence, noun, top } = people
  if (!noun || !isForce(noun)) return null
  const verb = clauseOf(people)?.verb ?? (relation(top) === 'obl' ? headOf(sentence, top) : null)
  const found = verb ? verbTells(sentence, verb, 'force') : null
  return found && verb ? frameOf(found, verb) : null
}

/** "Total displacement exceeds 100 million people", "the backlog grew by 30,000 cases": the subject says what it is about. */
export function equated({ sentence, top }: People): Frame | null {
  const verb = headOf(sentence, top)
  if (verb?.upos !== 'VERB' || !/^(?:obj|obl|xcomp|nsubj)$/.test(relation(top))) return null
  const subject = childrenOf(sentence, verb).find((c) => relation(c) === 'nsubj' && c !== top)
  const found = subject ? wordTells('event', subject) : null
  return found && subject ? frameOf(found, subject) : null
}

/** The verb that follows the people with no subject of its own, where the tree has it elsewhere. */
export function following({ sentence, noun, top }: People): Frame | null {
  const from = Math.max(noun?.index ?? 0, top.index) + 1
  for (const token of sentence.tokens.slice(from, from + 9)) {
    if (/^[,;.:()]$/.test(token.text)) return null
    if ((token.upos !== 'VERB' && !isMistakenVerb(token)) || token.lemma === 'age') continue
    const subject = childrenOf(sentence, token).find((c) => relation(c) === 'nsubj')
    // "5,000 people a day were entering": the day is no subject.
    const ofRate = subject !== undefined && /^(?:day|week|month|year|night)$/.test(subject.lemma)
    if (subject && subject.index >= from && !isWh(subject) && !ofRate) return null
    const found = told(sentence, token, isMistakenVerb(token) ? 'subject' : subjectRole(sentence, token))
    if (found) return found
    if (!/^VB[NG]$/.test(token.xpos)) return null
  }
  return null
}

/** "Refugees", "evacuees", "protesters": the noun names people by what befell them or what they did. */
export const group = ({ noun, sentence }: People): Frame | null => {
  if (!noun) return null
  const own = wordTells('group', noun)
  if (own) return frameOf(own, noun)
  const part = childrenOf(sentence, noun).find((c) => relation(c) === 'compound' && wordTells('group', c))
  return part ? frameOf(wordTells('group', part)!, noun) : null
}

/** "2,500 troops": soldiers are counted as sent where nothing else is told of them. */
export const troops = ({ noun, top, sentence }: People): Frame | null => {
  const found = noun ? wordTells('troop', noun) : null
  const verb = headOf(sentence, top)
  return found && noun ? frameOf(found, verb?.upos === 'VERB' ? verb : noun) : null
}

/** "100,000 people in a camp", "a camp home to 4,000 families". */
export function camp({ noun, sentence }: People): Frame | null {
  const generic = /^(?:people|person|child|woman|man|family|household|resident|other)$/
  if (!noun || !(generic.test(noun.lemma) || noun.upos === 'PROPN' || isPeople(noun))) return null
  const place = sentence.tokens.find(
    (t) => t.upos === 'NOUN' && wordTells('camp', t) && Math.abs(t.index - noun.index) < 10,
  )
  return place ? frameOf(wordTells('camp', place)!, noun) : null
}
