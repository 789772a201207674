import type { Figure } from '../../records/record.js'
import { type AnyRecord, spanOf } from '../record-rows.js'
import type { Review } from '../tables.js'
import { type Contexts, contextsOf, MAIN, move } from './moved.js'
import { applyPatch } from './patch.js'
import type { State } from './state.js'

/**
 * What the rules read of a record: `now` is false where the current ones no longer do. Its words hold in the text of the
 * version that it is kept with; where they may stand in another text, `words` has what is around them there.
 */
export type ReadAs = Readonly<{ now: boolean; body: AnyRecord; words?: Contexts }>

/** A version of a record as it stands: its words hold in `text`. */
export type Held = Readonly<{ body: AnyRecord; review: Review | null; readAs: ReadAs | null; text: string }>

/** What becomes of a record: a version whose words hold in the text, none that do, or no version. */
export type Outcome =
  | Readonly<{ kind: 'stands'; body: AnyRecord; review: Review | null; readAs: ReadAs | null }>
  | Readonly<{ kind: 'lost'; review: Review; readAs: ReadAs | null }>
  | Readonly<{ kind: 'gone' }>

/**
 * Makes a record of what the rules read and what people decided. Corrected fields go before those that are read, the
 * others follow the reading; a record that was accepted or added stays as it was then, with what was corrected since.
 * `read` is what the rules read in `text`, null where they read no such record. Where the words can't be found in the text
 * the record is lost: orphaned, or still rejected.
 */
export function compose(state: State, read: AnyRecord | null, held: Held | null, text: string): Outcome {
  const { review, frozen, set, words } = state
  if (review === null) return read ? { kind: 'stands', body: read, review, readAs: null } : { kind: 'gone' }
  const before = held ? lastRead(held) : null
  const start =
    frozen ??
    (read ? { body: read, words: contextsOf(read, text) } : (before ?? (held && whole(held.body, held.text))))
  const moved = start && placed(start, set, words, text, read)
  if (!moved) return lose(review, read, held, text)
  return {
    kind: 'stands',
    body: frozen ? moved : sound(moved, held?.body ?? moved),
    review,
    readAs: read ? { now: true, body: read } : before && { now: false, ...before },
  }
}

/** A record whose words are nowhere in the text, or stand there for another. */
export function lose(
  review: NonNullable<State['review']>,
  read: AnyRecord | null,
  held: Held | null,
  text: string,
): Outcome {
  const before = held && lastRead(held)
  const readAs = read
    ? { now: true, body: read, words: contextsOf(read, text) }
    : before && { now: false, ...before }
  return { kind: 'lost', review: review === 'rejected' ? 'rejected' : 'orphaned', readAs }
}

const whole = (body: AnyRecord, text: string) => ({ body, words: contextsOf(body, text) })

/** What the rules last read of a record, with what stood around its words; null for one that they never read. */
export const lastRead = ({ readAs, review, body, text }: Held) =>
  readAs
    ? { body: readAs.body, words: readAs.words ?? contextsOf(readAs.body, text) }
    : review === null
      ? whole(body, text)
      : null

function placed(
  start: Readonly<{ body: AnyRecord; words: Contexts }>,
  set: State['set'],
  words: Contexts,
  text: string,
  read: AnyRecord | null,
): AnyRecord | null {
  const replaced = Object.entries(start.words).filter(([path]) => !(path.split('.')[0]! in set))
  const body = applyPatch(start.body, set)
  // The words that the rules read are known to be these, also where others like them leave it in doubt.
  const there =
    read && spanOf(read).quote === spanOf(body).quote && !(mainOf(body) in set) ? spanOf(read) : null
  return move(body, { ...Object.fromEntries(replaced), ...words }, text, there)
}

const mainOf = (body: AnyRecord) =>
  'amount' in body ? MAIN.figure : 'content' in body ? MAIN.statement : MAIN.position

/** Where corrected fields contradict those newly read, the latter stay as they were. */
function sound(body: AnyRecord, before: AnyRecord): AnyRecord {
  if (!('amount' in body) || !('amount' in before)) return body
  const { low, high } = body.amount
  const { start, end } = body.period
  const figure: Figure = {
    ...body,
    amount: low !== null && high !== null && low > high ? before.amount : body.amount,
    period: start !== null && end !== null && start > end ? before.period : body.period,
  }
  return figure
}

/** What the current rules read of a record. */
export const readNow = ({ review, readAs, body }: Held): AnyRecord | null =>
  review === null ? body : readAs?.now ? readAs.body : null
