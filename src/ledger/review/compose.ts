import type { Figure } from '../../records/record.js'
import type { AnyRecord } from '../record-rows.js'
import type { Review } from '../tables.js'
import { type Contexts, contextsOf, move } from './moved.js'
import { applyPatch } from './patch.js'
import type { State } from './state.js'

/**
 * What the rules read of a record: `now` is false where the current ones no longer do. Its words hold in the text of the
 * version that it is kept with, or where they no longer stand there, in an older one, of which `words` has what was around them.
 */
export type ReadAs = Readonly<{ now: boolean; body: AnyRecord; words?: Contexts }>

/** A version of a record as it stands: its words hold in `text`. */
export type Held = Readonly<{ body: AnyRecord; review: Review | null; readAs: ReadAs | null; text: string }>

/** What becomes of a record: a version whose words hold in the text, none that do, or no version. */
export type Outcome =
  | Readonly<{ kind: 'stands'; body: AnyRecord; review: Review | null; readAs: ReadAs | null }>
  | Readonly<{ kind: 'lost'; review: Review }>
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
  const moved = start && placed(start, set, words, text)
  if (!moved) return { kind: 'lost', review: review === 'rejected' ? 'rejected' : 'orphaned' }
  return {
    kind: 'stands',
    body: frozen ? moved : sound(moved, held?.body ?? moved),
    review,
    readAs: read ? { now: true, body: read } : outdated(before, text),
  }
}

const whole = (body: AnyRecord, text: string) => ({ body, words: contextsOf(body, text) })

/** What the rules last read of a record, with what stood around its words; null for one that they never read. */
export const lastRead = ({ readAs, review, body, text }: Held) =>
  readAs
    ? { body: readAs.body, words: readAs.words ?? contextsOf(readAs.body, text) }
    : review === null
      ? whole(body, text)
      : null

function outdated(before: ReturnType<typeof lastRead>, text: string): ReadAs | null {
  const body = before && move(before.body, before.words, text)
  return body ? { now: false, body } : before && { now: false, ...before }
}

function placed(
  start: Readonly<{ body: AnyRecord; words: Contexts }>,
  set: State['set'],
  words: Contexts,
  text: string,
): AnyRecord | null {
  const replaced = Object.entries(start.words).filter(([path]) => !(path.split('.')[0]! in set))
  return move(applyPatch(start.body, set), { ...Object.fromEntries(replaced), ...words }, text)
}

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
