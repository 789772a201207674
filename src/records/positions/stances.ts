import type { Sentence, Token } from '../../language/sentence.js'
import { childBy, childrenOf, headOf, relation, subtreeOf } from '../../language/tree.js'
import { lexicon } from '../../lexicon.js'
import type { Modality } from '../record.js'
import {
  agentOf,
  caseOf,
  isInfinitive,
  isNegated,
  isPassive,
  isSupposed,
  markOf,
  subjectOf,
} from './clause.js'
import { heldBy, heldByAgent, heldByVoice } from './holder.js'
import { SPEECH, wordAfter } from './modals.js'
import { standingOf } from './power.js'
import type { Conduct, FindAt, Found, Holder, PositionRule, Scene } from './scene.js'

type Entry = Readonly<{
  word: string
  pos: 'VERB' | 'ADJ' | 'NOUN'
  modality: Modality
  takes: readonly string[]
}>

const stances = new Map(lexicon<Entry>('stances').map((e) => [`${e.pos} ${e.word}`, e]))
const involuntary = new Set(lexicon<string>('involuntary'))
/** The entry of a word; a participle after "be" is read as an adjective. */
function entryOf(token: Token, pos: Entry['pos']): Entry | null {
  if (pos === 'ADJ') {
    if (token.upos !== 'ADJ' && token.xpos !== 'VBN') return null
    return stances.get(`ADJ ${token.text.toLowerCase()}`) ?? null
  }
  if (token.upos !== pos) return null
  if (pos === 'VERB' && token.lemma === 'work' && token.xpos !== 'VBG') return null
  return stances.get(`${pos} ${token.lemma}`) ?? null
}

const after = (sentence: Sentence, cue: Token, ...relations: string[]) =>
  childrenOf(sentence, cue).filter((t) => t.index > cue.index && relations.includes(relation(t)))

/** The infinitive that completes the cue; it may hang on the object or an oblique between them. */
function infinitiveAfter(sentence: Sentence, cue: Token, between: Token | null): Token | null {
  const own = after(sentence, cue, 'xcomp', 'advcl', 'ccomp', 'acl').filter((t) => isInfinitive(sentence, t))
  const hung = between
    ? after(sentence, between, 'acl', 'advcl', 'xcomp').filter((t) => isInfinitive(sentence, t))
    : []
  const inTree = [...own, ...hung]
    .filter((t) => t.index > (between?.index ?? cue.index))
    .sort((a, b) => a.index - b.index)[0]
  return inTree ?? (between && infinitiveInReach(sentence, between))
}

/** The parser often hangs "to leave" on the last name of a list; no other verb may stand between. */
function infinitiveInReach({ tokens }: Sentence, from: Token): Token | null {
  for (let i = from.index + 1; i < tokens.length && i - from.index < 30; i++) {
    const t = tokens[i]!
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos) || /^[:;–—-]$/.test(t.text)) return null
    if (t.xpos !== 'TO') continue
    const verb = tokens.slice(i + 1, i + 4).find((v) => v.upos !== 'ADV')
    if (verb?.xpos === 'VB') return verb
  }
  return null
}

const gerundAfter = (sentence: Sentence, cue: Token, mark: string | null): Token | null =>
  after(sentence, cue, 'xcomp', 'ccomp', 'advcl', 'obj', 'obl').find(
    (t) =>
      t.xpos === 'VBG' &&
      (markOf(sentence, t)?.text.toLowerCase() ?? caseOf(sentence, t)) === mark &&
      !(mark === null && sentence.tokens[t.index - 1]?.text === ','),
  ) ?? null

/** From the first word of a noun phrase on. */
export const wholeOf = (sentence: Sentence, noun: Token): Conduct => {
  const words = subtreeOf(sentence, noun).filter((t) => t.index <= noun.index)
  const start =
    words.find((t) => relation(t) !== 'case' && relation(t) !== 'punct' && relation(t) !== 'cc') ?? noun
  return { head: noun, from: start }
}

type Reach = Readonly<{ conduct: Conduct; not: boolean; whom: Token | null; frame: string }>

const verbal = (sentence: Sentence, verb: Token): Conduct => ({ head: verb, from: wordAfter(sentence, verb) })

/** The conduct that a cue's frame leads to, null where the words don't follow it that way. */
function reach(scene: Scene, cue: Token, frame: string): Reach | null {
  const { sentence } = scene
  const passive = isPassive(sentence, cue)
  if (frame === 'to') {
    const verb = infinitiveAfter(sentence, cue, null)
    if (!verb || childBy(sentence, verb, 'nsubj')) return null
    return { conduct: verbal(sentence, verb), not: isNegated(sentence, verb), whom: null, frame }
  }
  if (frame === 'ing') {
    const verb = gerundAfter(sentence, cue, null)
    return verb ? { conduct: verbal(sentence, verb), not: false, whom: null, frame } : null
  }
  if (frame === 'thing') {
    const noun = after(sentence, cue, 'obj')[0]
    if (childBy(sentence, cue, 'xcomp')) return null
    if (!noun || noun.upos === 'PRON' || noun.upos === 'VERB' || standingOf(scene, noun) === 'private')
      return null
    return { conduct: wholeOf(sentence, noun), not: false, whom: null, frame }
  }
  if (frame === 'that') {
    const verb = after(sentence, cue, 'ccomp')[0]
    if (verb?.upos !== 'VERB' || isInfinitive(sentence, verb)) return null
    const modal = childrenOf(sentence, verb).find((t) => t.xpos === 'MD')
    if (!/^(?:VB|VBP)$/.test(verb.xpos) && !modal && !isPassive(sentence, verb)) return null
    return {
      conduct: verbal(sentence, verb),
      not: isNegated(sentence, verb),
      whom: childBy(sentence, verb, 'nsubj'),
      frame,
    }
  }
  if (frame === 'whether') {
    const verb = after(sentence, cue, 'ccomp', 'advcl', 'xcomp').find(
      (t) => markOf(sentence, t)?.text.toLowerCase() === 'whether',
    )
    return verb ? { conduct: verbal(sentence, verb), not: false, whom: null, frame } : null
  }
  if (frame === 'whom to' || frame === 'whom from') {
    if (passive && agentOf(sentence, cue) === null && childBy(sentence, cue, 'nsubj') === null) return null
    const whom = passive ? null : (after(sentence, cue, 'obj', 'iobj')[0] ?? null)
    if (frame === 'whom from') {
      const verb = gerundAfter(sentence, cue, 'from') ?? (whom && gerundAfter(sentence, whom, 'from'))
      return verb ? { conduct: verbal(sentence, verb), not: false, whom, frame } : null
    }
    const clause = after(sentence, cue, 'ccomp', 'xcomp').find(
      (t) => childBy(sentence, t, 'nsubj') && (isInfinitive(sentence, t) || cue.lemma === 'let'),
    )
    const bare = cue.lemma === 'let' ? (after(sentence, cue, 'xcomp', 'ccomp')[0] ?? null) : null
    const verb = clause ?? infinitiveAfter(sentence, cue, whom) ?? bare
    const object = whom ?? (clause ? childBy(sentence, clause, 'nsubj') : null)
    if (!verb || (!object && !passive)) return null
    return { conduct: verbal(sentence, verb), not: isNegated(sentence, verb), whom: object, frame }
  }
  const [preposition, ...rest] = frame.split(' ')
  if (rest[0] === 'ing') {
    const verb = gerundAfter(sentence, cue, preposition!)
    return verb ? { conduct: verbal(sentence, verb), not: false, whom: null, frame } : null
  }
  const noun = after(sentence, cue, 'obl', 'obj').find(
    (t) => caseOf(sentence, t) === preposition || (preposition === 'out' && relation(t) === 'obj'),
  )
  if (preposition === 'out' && !childrenOf(sentence, cue).some((t) => t.text === 'out')) return null
  if (!noun) return null
  const isThing = noun.upos !== 'PRON' && standingOf(scene, noun) === 'thing'
  const verb = infinitiveAfter(sentence, cue, noun)
  if (rest[0] === 'thing') {
    if (noun.upos === 'PRON' || (verb && !isThing)) return null
    return { conduct: wholeOf(sentence, noun), not: false, whom: null, frame }
  }
  if (!verb || (isThing && preposition === 'for')) return null
  return { conduct: verbal(sentence, verb), not: isNegated(sentence, verb), whom: noun, frame }
}

const refuse = (cue: Token, reason: string): readonly Found[] => [{ cue, reason }]

/** What a denied cue still says, null where it says nothing of the conduct. */
function turned(modality: Modality, cueNot: boolean, not: boolean): Modality | null {
  if (cueNot)
    return modality === 'will' || modality === 'considers'
      ? 'will-not'
      : modality === 'may'
        ? 'may-not'
        : null
  if (!not) return modality
  if (modality === 'will') return 'will-not'
  if (modality === 'must') return 'must-not'
  return modality
}

const byFrames =
  (pos: Entry['pos'], wanted: (frame: string) => boolean): FindAt =>
  (scene, token) => {
    const entry = entryOf(token, pos)
    if (!entry) return []
    const { sentence } = scene
    for (const frame of entry.takes.filter(wanted)) {
      const found = reach(scene, token, frame)
      if (!found) continue
      const { head } = found.conduct
      if (isSupposed(sentence, token)) return refuse(token, 'it is only supposed')
      if (entry.modality === 'will-not' && SPEECH.has(head.lemma)) return refuse(token, 'a refusal to speak')
      if (entry.modality === 'will' && head.upos === 'VERB' && involuntary.has(head.lemma))
        return refuse(token, 'it tells what happens to the actor')
      const modality = turned(entry.modality, isNegated(sentence, token), found.not)
      if (!modality) return refuse(token, 'the cue itself is denied')
      const passive = pos === 'VERB' && isPassive(sentence, token)
      const holder = passive ? heldByAgent(scene, token) : heldBy(scene, subjectOf(sentence, token))
      if (!holder) return refuse(token, 'no actor with power to act is named')
      if (
        entry.modality === 'must' &&
        found.whom &&
        found.whom.upos !== 'PRON' &&
        standingOf(scene, found.whom) === 'thing'
      )
        return refuse(token, 'a thing cannot be bound')
      const negative = found.not && modality === 'calls-for'
      const thing =
        found.whom &&
        modality === 'calls-for' &&
        frame === 'whom to' &&
        found.whom.upos === 'NOUN' &&
        standingOf(scene, found.whom) === 'thing'
      const from = thing
        ? wholeOf(sentence, found.whom!).from
        : negative
          ? sentence.tokens[found.conduct.from.index - 1]!
          : found.conduct.from
      return [{ cue: token, modality, holder, conduct: { head, from }, weight: 0.8 }]
    }
    return []
  }

/** Who holds what a noun names: its owner, its author, or the subject of the verb that has or makes it. */
function holderOfNoun(scene: Scene, noun: Token): Holder | null {
  const { sentence } = scene
  const poss = childrenOf(sentence, noun).find((t) => t.rel === 'nmod:poss')
  const verb = headOf(sentence, noun)
  const subject = verb && verb.upos === 'VERB' ? subjectOf(sentence, verb) : null
  if (poss && poss.upos !== 'PRON') return heldBy(scene, poss)
  const by = childrenOf(sentence, noun).find(
    (t) => relation(t) === 'nmod' && /^(?:by|of|from)$/.test(caseOf(sentence, t) ?? ''),
  )
  if (by && heldBy(scene, by)) return heldBy(scene, by)
  if (subject && subject !== noun) return heldBy(scene, subject)
  return heldByVoice(scene, noun)
}

const DROPPED = new Set(
  'abandon drop scrap cancel reject shelve reverse withdraw ditch dismiss oppose rescind suspend'.split(' '),
)

const named: FindAt = (scene, token) => {
  const entry = entryOf(token, 'NOUN')
  if (!entry) return []
  const { sentence } = scene
  for (const frame of entry.takes) {
    const governor = headOf(sentence, token)
    const found =
      reach(scene, token, frame) ??
      (governor && isPassive(sentence, governor) && relation(token) === 'nsubj'
        ? reach(scene, governor, frame)
        : null)
    const verb =
      found?.conduct ??
      (frame.startsWith('of')
        ? after(sentence, token, 'acl', 'nmod')
            .filter((t) => t.xpos === 'VBG')
            .map((t) => verbal(sentence, t))[0]
        : undefined)
    if (!verb) continue
    if (isSupposed(sentence, token)) return refuse(token, 'it is only supposed')
    if (governor && DROPPED.has(governor.lemma) && entry.modality !== 'will')
      return refuse(token, 'the demand is turned down')
    const holder = holderOfNoun(scene, token)
    if (!holder) return refuse(token, 'no actor with power to act is named')
    const not =
      isNegated(sentence, token) ||
      (governor !== null &&
        governor.upos === 'VERB' &&
        (isNegated(sentence, governor) || DROPPED.has(governor.lemma)))
    const modality = turned(entry.modality, not, found?.not ?? false)
    if (!modality) return refuse(token, 'the cue itself is denied')
    return [{ cue: token, modality, holder, conduct: verb, weight: 0.6 }]
  }
  return []
}

const own = (frame: string) =>
  frame === 'to' ||
  frame === 'ing' ||
  /^(?:on|to|at|into|out|against|of) ing$/.test(frame) ||
  frame === 'whether'
const toOthers = (frame: string) => /whom/.test(frame)
const things = (frame: string) => /thing$/.test(frame)

export const stanceRules: readonly PositionRule[] = [
  {
    id: 'position/own-conduct',
    why: 'Verbs such as promise, plan, refuse or consider say what their subject will, will not or may yet do.',
    reads: [
      [
        'The president has promised to [protect those who fled].',
        { modality: 'will', actor: { quote: 'The president' } },
      ],
      ['The United States is considering [accepting more refugees].', { modality: 'considers' }],
    ],
    ignores: ['The ministry declined to comment.', 'A farmer plans to stay in his house.'],
    find: byFrames('VERB', own),
  },
  {
    id: 'position/told-others',
    why: 'Verbs such as urge, order, allow or ban say what their subject wants, orders, permits or forbids others to do.',
    reads: [
      [
        'The agency urged European states to [open their borders].',
        { modality: 'calls-for', actor: { quote: 'The agency' } },
      ],
      ['The army ordered residents to [leave the city].', { modality: 'must' }],
    ],
    ignores: ['Villagers urged the family to leave.', 'Some 300 people were told to move.'],
    find: byFrames('VERB', toOthers),
  },
  {
    id: 'position/demanded-clause',
    why: 'A clause after demand, insist, propose or recommend says what the actor wants done.',
    reads: [
      ['The government demanded that the troops [withdraw from the village].', { modality: 'calls-for' }],
      ['The commission proposed that member states [share the costs].', { modality: 'calls-for' }],
    ],
    ignores: ['The government insisted that the village was safe.'],
    find: byFrames('VERB', (frame) => frame === 'that'),
  },
  {
    id: 'position/thing-asked',
    why: 'A noun after call for, request, pledge or propose names the conduct itself.',
    reads: [
      ['The agency called for [tougher sanctions].', { modality: 'calls-for' }],
      ['The province has requested [100,000 tents].', { modality: 'calls-for' }],
    ],
    ignores: ['The survivors asked for water.'],
    find: byFrames('VERB', things),
  },
  {
    id: 'position/disposed',
    why: 'Ready, determined, due, obliged or unwilling to do something is a stance of the one it is said of.',
    reads: [
      ['The government is ready to [receive more refugees].', { modality: 'will' }],
      ['The ministry is unwilling to [open the border].', { modality: 'will-not' }],
    ],
    ignores: ['The families are ready to leave.'],
    find: byFrames('ADJ', own),
  },
  {
    id: 'position/named',
    why: 'A decision, pledge, plan, refusal or obligation to do something is held by its owner, author or the one that has it.',
    reads: [
      [
        'The decision by Austria to [receive thousands of people] was welcomed.',
        { modality: 'will', actor: { quote: 'Austria' } },
      ],
      ['The ministry has no plans to [close the border].', { modality: 'will-not' }],
    ],
    ignores: ['The families have no plans to return.'],
    find: named,
  },
]
