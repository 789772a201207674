import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ledger } from '../../src/ledger/ledger.js'
import { addRecord } from '../../src/ledger/review/add-record.js'
import type { ReadAs } from '../../src/ledger/review/compose.js'
import { decisions } from '../../src/ledger/review/log.js'
import { accept, comment, correct, reject, undo } from '../../src/ledger/review/review.js'
import { type Decision, stateOf } from '../../src/ledger/review/state.js'
import type { Document, Measure } from '../../src/records/record.js'
import { OnRecordError } from '../../src/text/error.js'
import { freshAddress, ledgerAt, onBothDatabases } from '../ledger/ledgers.js'
import { documentOf, expectSound, figure, keepSmall, position, rereadAs, statement } from './small.js'

/** Sentences that a reading of the page may have or lack, two of them alike. */
const SENTENCES = [
  'On Sunday 300 people came to Georgia over the pass.',
  'On Monday 300 people came to Georgia over the pass.',
  'The ministry said that 40 more waited in the rain.',
  'The ministry said that 40 more waited in the rain.',
  'Officials in Tbilisi will close the border to lorries.',
] as const

/** What a version of the rules makes of the page. */
type Variant = Readonly<{
  has: readonly number[]
  reads: readonly boolean[]
  measure: Measure
  wide: boolean
}>
const variants = fc.record<Variant>({
  has: fc.shuffledSubarray([0, 1, 2, 3, 4]),
  reads: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  measure: fc.constantFrom<Measure>('arrival', 'crossing'),
  wide: fc.boolean(),
})

function documentFor({ has, reads, measure, wide }: Variant): Document {
  const text = has.map((i) => SENTENCES[i]).join(' ')
  const seen = new Map<string, number>()
  const records = has
    .filter((i) => i < 4)
    .map((i) => {
      const quote = i < 2 ? (wide ? '300 people' : '300') : '40'
      const nth = seen.get(quote) ?? 0
      seen.set(quote, nth + 1)
      return { i, quote, nth }
    })
  const stands = (i: number) => has.includes(i) && reads[i]
  return documentOf(text, {
    figures: records
      .filter(({ i }) => reads[i])
      .map(({ i, quote, nth }) => figure(text, quote, { measure: i < 2 ? measure : 'stranded' }, nth)),
    statements: stands(2) || stands(3) ? [statement(text, 'The ministry', '40 more waited in the rain')] : [],
    positions: stands(4) ? [position(text, 'Tbilisi', 'close the border')] : [],
  })
}

type Step =
  | Readonly<{ do: 'reread'; variant: Variant }>
  | Readonly<{ do: 'accept' | 'reject' | 'undo' | 'comment'; at: number; who: string }>
  | Readonly<{ do: 'correct'; at: number; who: string; with: string }>
  | Readonly<{ do: 'record'; who: string; words: string }>
const at = fc.nat(9)
const who = fc.constantFrom('ana', 'ben')
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('reread' as const), variant: variants }),
    fc.record({
      do: fc.constantFrom('accept' as const, 'reject' as const, 'undo' as const, 'comment' as const),
      at,
      who,
    }),
    fc.record({
      do: fc.constant('correct' as const),
      at,
      who,
      with: fc.constantFrom(
        'measure=departure',
        'amount.low=250',
        'amount.high=200',
        'to=GE',
        'quote=Georgia',
        'who=people',
        'modality=may',
        'hedge=claimed',
        'content=waited',
      ),
    }),
    fc.record({
      do: fc.constant('record' as const),
      who,
      words: fc.constantFrom('the rain', 'lorries', 'On Monday'),
    }),
  ),
  { minLength: 1, maxLength: 14 },
)

/** Does a step; tells whether it wrote a decision. */
async function take(ledger: Ledger, article: string, step: Step): Promise<boolean> {
  if (step.do === 'reread') {
    await rereadAs(ledger, article, documentFor(step.variant))
    return false
  }
  try {
    if (step.do === 'record') {
      await addRecord(ledger, article, 'figure', { words: step.words, span: null }, ['to=Georgia'], {
        who: step.who,
      })
      return true
    }
    const ids = (await rowsOf(ledger, article)).map(({ id }) => id)
    const id = ids[step.at % (ids.length || 1)]
    if (id === undefined) return false
    const by = { who: step.who }
    if (step.do === 'accept') await accept(ledger, [id], by)
    else if (step.do === 'reject') await reject(ledger, [id], by)
    else if (step.do === 'undo') await undo(ledger, id, by)
    else if (step.do === 'comment') await comment(ledger, id, 'Look again.', by)
    else await correct(ledger, id, [step.with], by)
    return true
  } catch (error) {
    // What can't be decided is refused and writes nothing.
    if (error instanceof OnRecordError && /^(?:misuse|not-found)$/.test(error.code)) return false
    throw error
  }
}

const rowsOf = ({ db }: Ledger, article: string) =>
  db
    .selectFrom('record')
    .selectAll()
    .where('article', '=', article)
    .where('superseded', 'is', null)
    .orderBy('id')
    .execute()

/** The log about records of an article, by record. */
async function logOf(ledger: Ledger, article: string): Promise<ReadonlyMap<string, readonly Decision[]>> {
  const ids = await ledger.db
    .selectFrom('record')
    .select('id')
    .distinct()
    .where('article', '=', article)
    .execute()
  const log = new Map<string, Decision[]>()
  const targets = ids.map(({ id }) => id)
  if (targets.length > 0)
    for await (const one of decisions(ledger, { targets }))
      log.set(one.target, [...(log.get(one.target) ?? []), one as unknown as Decision])
  return log
}

let runs = 0

onBothDatabases('whatever is decided and read', (engine) => {
  test('each record has one current version, what was decided, and its words', async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    await fc.assert(
      fc.asyncProperty(variants, steps, async (first, list) => {
        const article = await keepSmall(ledger, documentFor(first), `run ${++runs}`)
        let document = documentFor(first)
        let kept = 0
        for (const step of list) {
          if (await take(ledger, article, step)) kept++
          if (step.do === 'reread') document = documentFor(step.variant)
        }
        await expectSound(ledger, article)
        const log = await logOf(ledger, article)
        expect([...log.values()].flat()).toHaveLength(kept)
        const rows = await rowsOf(ledger, article)
        const current = new Map(rows.map((row) => [row.id, row]))
        for (const [id, decided] of log) {
          const { review } = stateOf(decided)
          if (review) expect([review, 'orphaned']).toContain(current.get(id)?.review)
        }
        for (const { id, review } of rows)
          if (review && review !== 'orphaned') expect(stateOf(log.get(id)!).review).toBe(review)
        const counted = rows
          .filter(({ kind, review }) => kind === 'figure' && review !== 'rejected' && review !== 'orphaned')
          .toSorted((a, b) => a.span_start - b.span_start)
        for (const [i, row] of counted.slice(1).entries())
          expect(row.span_start).toBeGreaterThanOrEqual(counted[i]!.span_end)
        // Each record of the current reading is there once: as it was read, or behind what was decided about it.
        const read = rows.filter(
          ({ review, read_as }) =>
            review === null || (read_as !== null && (JSON.parse(read_as) as ReadAs).now),
        )
        const { figures, statements, positions } = document
        expect(read).toHaveLength(figures.length + statements.length + positions.length)
      }),
      { numRuns: engine === 'sqlite' ? 150 : 15, seed: 1 },
    )
  }, 120_000)

  test('reading twice with the same rules changes nothing', async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    await fc.assert(
      fc.asyncProperty(variants, steps, variants, async (first, list, last) => {
        const article = await keepSmall(ledger, documentFor(first), `twice ${++runs}`)
        for (const step of list) await take(ledger, article, step)
        await rereadAs(ledger, article, documentFor(last))
        const before = await rowsOf(ledger, article)
        const { changes } = await rereadAs(ledger, article, documentFor(last))
        expect(changes.filter(({ what }) => what !== 'same')).toEqual([])
        expect(await rowsOf(ledger, article)).toEqual(before)
      }),
      { numRuns: engine === 'sqlite' ? 80 : 8, seed: 2 },
    )
  }, 120_000)
})
