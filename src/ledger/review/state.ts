import type { AnyRecord } from '../record-rows.js'
import type { Review, Tables } from '../tables.js'
import type { Around } from './anchor.js'
import type { Contexts } from './moved.js'
import type { Patch } from './patch.js'

/** What a decision is kept with, by its kind; words have with them what stood around them. */
export type Detail = Readonly<{
  accept: { version: number; body: AnyRecord; words: Contexts }
  reject: { version: number; quote: string; around: Around }
  /** New values by path, and those that they took the place of. */
  correct: { version: number; set: Patch; was: Patch; words: Contexts }
  record: { article: string; body: AnyRecord; words: Contexts }
  comment: { text: string }
  /** The number of the decision that is taken back. */
  undo: { undoes: number }
}>
export type Verb = keyof Detail

/** A decision of a person about a record or an article, as the log has it. */
export type Decision<Kind extends Verb = Verb> = {
  [K in Kind]: Readonly<
    Omit<Tables['decision'], 'seq' | 'kind' | 'detail'> & { seq: number; kind: K; detail: Detail[K] }
  >
}[Kind]

/** What the decisions about a record come to. */
export type State = Readonly<{
  /** Null where nothing is decided. */
  review: Exclude<Review, 'orphaned'> | null
  /** The whole record as it was accepted or added, null where its fields follow the rules. */
  frozen: Readonly<{ body: AnyRecord; words: Contexts }> | null
  /** Fields that were corrected since. */
  set: Patch
  words: Contexts
}>

/** The decisions that no later one takes back, without those that take back, in order. */
export function inForce(decisions: readonly Decision[]): readonly Decision[] {
  const undone = new Set(decisions.flatMap((d) => (d.kind === 'undo' ? d.detail.undoes : [])))
  return decisions.filter((d) => d.kind !== 'undo' && !undone.has(d.seq))
}

const nothing: State = { review: null, frozen: null, set: {}, words: {} }

/** What the decisions about a record come to; they stand in their order. */
export const stateOf = (decisions: readonly Decision[]): State => inForce(decisions).reduce(next, nothing)

function next(state: State, decision: Decision): State {
  switch (decision.kind) {
    case 'accept':
      return { ...frozenAs(decision.detail), review: 'accepted' }
    case 'record':
      return { ...frozenAs(decision.detail), review: 'added' }
    case 'correct': {
      const { set, words } = decision.detail
      // The words of a list that is replaced whole go with it.
      const kept = Object.entries(state.words).filter(([path]) => !(path.split('.')[0]! in set))
      return {
        ...state,
        review: 'corrected',
        set: { ...state.set, ...set },
        words: { ...Object.fromEntries(kept), ...words },
      }
    }
    case 'reject':
      return { ...state, review: 'rejected' }
    case 'comment':
    case 'undo':
      return state
  }
}

const frozenAs = ({ body, words }: { body: AnyRecord; words: Contexts }) => ({
  frozen: { body, words },
  set: {},
  words: {},
})
