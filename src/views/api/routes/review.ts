import { z } from '@hono/zod-openapi'
import type { Deciding } from '../../../ledger/deciding.js'
import { mergeIdentities, renameIdentity, splitIdentity } from '../../../ledger/identities/decide.js'
import type { Ledger } from '../../../ledger/ledger.js'
import { mask, unmask } from '../../../ledger/masks/decide.js'
import { addRecord } from '../../../ledger/review/add-record.js'
import type { By, Decided as DecidedNow } from '../../../ledger/review/decide.js'
import { accept, comment, correct, reject, undo } from '../../../ledger/review/review.js'
import { type Api, route } from '../route.js'
import { Decided } from '../schemas.js'

const why = z.string().max(2000).nullable().optional().openapi({ description: 'Why, in your words' })
const reason = z.string().trim().min(1).max(2000).openapi({ description: 'Why; it has to be given' })
const expect = z.int().min(1).nullable().optional().openapi({
  description:
    'The version that you saw; where another is current by now, nothing is done and the answer is 409',
})
const fields = z
  .array(z.string().max(2000))
  .max(40)
  .openapi({ description: 'Assignments such as amount.low=9000, as for onrecord correct' })

type Shared = { why?: string | null; expect?: number | null }
type Decide = (ledger: Ledger, id: string, body: Record<string, unknown>, by: By) => Promise<DecidedNow>

const decisions: readonly (readonly [verb: string, summary: string, body: z.ZodObject, decide: Decide])[] = [
  [
    'accept',
    'Accept a record as it stands',
    z.strictObject({ why, expect }),
    async (ledger, id, _, by) => (await accept(ledger, [id], by))[0]!,
  ],
  [
    'reject',
    'Reject a record: it stays and no longer counts',
    z.strictObject({ why, expect }),
    async (ledger, id, _, by) => (await reject(ledger, [id], by))[0]!,
  ],
  [
    'correct',
    'Correct fields of a record',
    z.strictObject({ fields: fields.min(1), why, expect }),
    (ledger, id, body, by) => correct(ledger, id, body.fields as string[], by),
  ],
  [
    'comment',
    'Say something about a record or an article',
    z.strictObject({ text: z.string().min(1).max(10_000), why }),
    (ledger, id, body, by) => comment(ledger, id, String(body.text), by),
  ],
  [
    'undo',
    'Take back the last decision',
    z.strictObject({ why, expect }),
    (ledger, id, _, by) => undo(ledger, id, by),
  ],
]

const text = z.string().min(1).max(1000)
type Given = Readonly<Record<string, string | null>>
type Identify = (ledger: Ledger, id: string, given: Given, by: Deciding) => Promise<unknown>

const identities: readonly Readonly<{
  verb: string
  summary: string
  body: z.ZodObject
  decide: Identify
}>[] = [
  {
    verb: 'merge',
    summary: 'Take two sources for one: all names of the first go to the second',
    body: z.strictObject({ into: text, why }),
    decide: (ledger, id, { into }, by) => mergeIdentities(ledger, id, into!, by),
  },
  {
    verb: 'split',
    summary: 'Take a name away from a source for good, to another where one is given',
    body: z.strictObject({ name: text, into: text.nullable().optional(), why }),
    decide: (ledger, id, { name, into = null }, by) => splitIdentity(ledger, id, name!, into, by),
  },
  {
    verb: 'rename',
    summary: 'Show a source by another name',
    body: z.strictObject({ name: text, why }),
    decide: (ledger, id, { name }, by) => renameIdentity(ledger, id, name!, by),
  },
  {
    verb: 'unmask',
    summary: 'Show the name of a person who is masked; the id may be a name as reports write it',
    body: z.strictObject({ why: reason }),
    decide: (ledger, id, _, by) => unmask(ledger, id, by),
  },
  {
    verb: 'mask',
    summary: 'Mask a person whom the rules take for a public figure; the id may be a name',
    body: z.strictObject({ why: reason }),
    decide: (ledger, id, _, by) => mask(ledger, id, by),
  },
  {
    verb: 'undo',
    summary: 'Take back the last decision about who is masked',
    body: z.strictObject({ why }),
    decide: async (ledger, id, _, by) => decidedOf(await undo(ledger, id, by)),
  },
]

const decidedOf = ({ decision, verb, id, kind, review, changes, notes }: DecidedNow) => ({
  decision,
  verb,
  id,
  kind,
  review,
  changes,
  notes: notes.map((note) => (typeof note === 'string' ? note : JSON.stringify(note))),
})

/** What people decide about records, and about who is who. */
export function addReview(api: Api): void {
  for (const [verb, summary, body, decide] of decisions)
    route(
      api,
      { method: 'post', path: `/records/{id}/${verb}`, tag: 'Review', summary, body, answer: Decided },
      async ({ ledger, id, body: given, who }) => {
        const { why: reason = null, expect: version = null } = given as Shared
        return decidedOf(await decide(ledger, id, given, { who, why: reason, expect: version }))
      },
    )
  route(
    api,
    {
      method: 'post',
      path: '/articles/{id}/records',
      tag: 'Review',
      summary: 'Add a record that the rules have missed, by its words or their span',
      body: z.strictObject({
        kind: z.enum(['figure', 'statement', 'position']),
        words: z.string().min(1).max(2000).nullable().optional(),
        span: z
          .strictObject({ start: z.int().min(0), end: z.int().min(1) })
          .nullable()
          .optional(),
        fields: fields.optional(),
        why,
      }),
      answer: Decided,
    },
    async ({ ledger, id, body, who }) => {
      const { kind, words, span, fields: given, why: reason } = body
      const where = { words: words ?? null, span: span ?? null }
      const decided = await addRecord(ledger, id, kind, where, given ?? [], { who, why: reason ?? null })
      return decidedOf(decided)
    },
  )
  for (const { verb, summary, body, decide } of identities)
    route(
      api,
      {
        method: 'post',
        path: `/sources/{id}/${verb}`,
        tag: 'Review',
        summary,
        body,
        answer: z.record(z.string(), z.unknown()),
      },
      ({ ledger, id, body: given, who }) => {
        const { why: reason = null, ...rest } = given as Shared & Record<string, string | null>
        return decide(ledger, id, rest, { who, why: reason })
      },
    )
}
