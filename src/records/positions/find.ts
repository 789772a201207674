import { subtreeOf } from '../../language/tree.js'
import { contains, overlaps, quoteOf, type Span } from '../../text/span.js'
import { statementsNear } from '../near.js'
import type { Reading } from '../reading.js'
import type { Note, Position } from '../record.js'
import { actorOf } from './actor.js'
import { agentOf } from './clause.js'
import { conditionOf } from './conditions.js'
import { conductSpan } from './conduct.js'
import { positionRules } from './rules.js'
import { type Candidate, isRefusal, type Scene } from './scene.js'

type Drawn = Omit<Position, 'id'> & Readonly<{ cue: Span }>

/** What each actor commits to, refuses, demands, permits, forbids or weighs, in the order of the text. */
export function findPositions(reading: Reading): { positions: readonly Position[]; notes: readonly Note[] } {
  const positions: Position[] = []
  const notes: Note[] = []
  for (const sentence of reading.sentences) {
    if (!sentence.parsed) continue
    const scene: Scene = { reading, sentence }
    const drawn: Drawn[] = []
    for (const token of sentence.tokens)
      for (const rule of positionRules)
        for (const found of rule.find(scene, token))
          if (isRefusal(found))
            notes.push({
              rule: rule.id,
              span: { start: found.cue.start, end: found.cue.end },
              reason: found.reason,
            })
          else drawn.push(draw(scene, found, rule.id))
    for (const { cue: _, ...position } of apart(cutAtOthers(reading.article.text, drawn)).sort(
      (a, b) => a.action.start - b.action.start,
    ))
      positions.push({ id: `p${positions.length + 1}`, ...position })
  }
  return { positions, notes }
}

function draw(scene: Scene, found: Candidate, rule: string): Drawn {
  const { text } = scene.reading.article
  const { conduct, cue } = found
  const condition = conditionOf(scene.sentence, conduct.head, cue)
  const whole = cutAt(text, conductSpan(scene.sentence, conduct), condition?.start ?? 0)
  const action = quoteOf(text, cutAt(text, whole, agentStart(scene, found)))
  const statement = statementsNear(scene.reading, cue)
    .filter((s) => contains(s.content, action) || contains(s.content, cue))
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0]
  return {
    actor: actorOf(scene, found.holder),
    modality: found.modality,
    action,
    condition: condition && quoteOf(text, condition),
    statement: statement?.id ?? null,
    confidence: Math.round(100 * found.weight * (0.5 + 0.5 * conduct.head.sure)) / 100,
    rules: [rule],
    cue: { start: cue.start, end: cue.end },
  }
}

/** Where the agent that holds the position is told at the end of a passive: "be approved by the council". */
function agentStart({ sentence }: Scene, { holder, conduct }: Candidate): number {
  const agent = agentOf(sentence, conduct.head)
  const isHolder = holder.kind === 'word' && holder.token === agent
  return agent && isHolder ? subtreeOf(sentence, agent)[0]!.start : 0
}

/** The action without what begins at a place inside it, and without the comma and spaces before that. */
function cutAt(text: string, action: Span, at: number): Span {
  if (at <= action.start || at >= action.end) return action
  const kept = text.slice(action.start, at).trimEnd().replace(/,$/, '')
  return { start: action.start, end: action.start + kept.length }
}

/** Where another stance begins after a comma inside an action, that action ends: "reduces the zone, ordering people to …". */
const cutAtOthers = (text: string, drawn: readonly Drawn[]): Drawn[] =>
  drawn.map((one) => {
    const other = drawn.find(
      ({ cue }) =>
        contains(one.action, cue) && text.slice(one.action.start, cue.start).trimEnd().endsWith(','),
    )
    return other ? { ...one, action: quoteOf(text, cutAt(text, one.action, other.cue.start)) } : one
  })

/** One position for one stretch of conduct: the outer one, and among equals the one found first. */
function apart(drawn: readonly Drawn[]): Drawn[] {
  const out: Drawn[] = []
  for (const one of [...drawn].sort((a, b) => a.action.start - b.action.start || b.action.end - a.action.end))
    if (!out.some((kept) => overlaps(kept.action, one.action))) out.push(one)
  return out
}
