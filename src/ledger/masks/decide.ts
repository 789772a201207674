import type { Transaction } from 'kysely'
import { OnRecordError } from '../../text/error.js'
import { foldName } from '../../text/fold-name.js'
import { type Deciding, momentOf } from '../deciding.js'
import type { Ledger } from '../ledger.js'
import { storable } from '../storable.js'
import type { Tables } from '../tables.js'
import { nameId } from './hidden.js'
import { masksOf } from './masks.js'
import { isTelling, nameOf } from './names.js'
import { type MaskVerb, maskDecisions } from './verdicts.js'

type Writing = Transaction<Tables>

/** Who is masked or unmasked: `name` as it is shown now. `id` is an identity’s, or that of a name that none has. */
export type Masked = Readonly<{ id: string; name: string; masked: boolean }>

/**
 * Shows a person who was masked, everywhere; takes an id or a name. Throws `misuse` without a reason and for a name that several
 * go by, `not-found` for an id that isn't there.
 */
export const unmask = (ledger: Ledger, who: string, by: Deciding): Promise<Masked> =>
  decide(ledger, who, 'unmask', by)

/** Masks someone whom the rules take for a public figure, or a name that they miss. Throws as `unmask` does. */
export const mask = (ledger: Ledger, who: string, by: Deciding): Promise<Masked> =>
  decide(ledger, who, 'mask', by)

const misuse = (message: string, hint: string) => new OnRecordError({ code: 'misuse', message, hint })

async function decide(ledger: Ledger, given: string, kind: MaskVerb, by: Deciding): Promise<Masked> {
  const who = given.trim()
  const { why } = by
  if (!why?.trim()) throw misuse('No reason is given', `Say why with --why: onrecord ${kind} ID --why "…"`)
  const { id, name } = await ledger.write(async (transaction) => {
    const target = await targetOf(transaction, who)
    const detail = target.isIdentity ? {} : { name: target.name }
    await transaction
      .insertInto('decision')
      .values(
        storable({
          target: target.id,
          kind,
          who: by.who,
          why: why.trim(),
          detail: JSON.stringify(detail),
          learned: momentOf(by),
        }),
      )
      .execute()
    return target
  })
  const masks = await masksOf(ledger)
  const own = kind === 'mask' ? nameOf(id, name) : null
  const shown = masks.hides(id) ? masks.name(id, name) : masks.text(name, own ? [own] : [])
  return { id, name: shown, masked: kind === 'mask' }
}

type Target = Readonly<{ id: string; name: string; isIdentity: boolean }>

/** The identity of an id or a name, or the name itself where no identity has it. */
async function targetOf(transaction: Writing, who: string): Promise<Target> {
  const identity = await identityAt(transaction, who)
  if (identity) return identity
  const before = (await maskDecisions({ db: transaction }, [who])).at(-1)
  if (before?.name !== undefined) return { id: who, name: before.name, isIdentity: false }
  const wanted = foldName(who)
  const aliases = await transaction
    .selectFrom('alias')
    .innerJoin('identity', 'identity.id', 'alias.identity')
    .select(['identity.id', 'identity.name', 'alias.name as alias'])
    .execute()
  const ids = [
    ...new Set(
      aliases.flatMap(({ id, name, alias }) =>
        foldName(alias) === wanted || foldName(name) === wanted ? [id] : [],
      ),
    ),
  ]
  if (ids.length > 1)
    throw misuse(`Several go by the name “${who}”: ${ids.join(', ')}`, 'Give the id of one.')
  if (ids.length === 1) return (await identityAt(transaction, ids[0]!))!
  const name = nameOf('', who)
  if (!name || !isTelling(name))
    throw new OnRecordError({
      code: 'not-found',
      message: `Nobody has the id or the name “${who}”`,
      hint: 'onrecord sources lists the ids; a name that no source has needs two words, such as a first name and a surname.',
    })
  return { id: nameId(name), name: who, isIdentity: false }
}

async function identityAt(transaction: Writing, given: string): Promise<Target | null> {
  const seen = new Set<string>()
  for (let at = given; !seen.has(at); ) {
    seen.add(at)
    const found = await transaction
      .selectFrom('identity')
      .select(['id', 'name', 'merged'])
      .where('id', '=', at)
      .executeTakeFirst()
    if (!found) return null
    if (found.merged === null) return { id: found.id, name: found.name, isIdentity: true }
    at = found.merged
  }
  return null
}

/** Takes back the last decision about who is masked; null where the id is nobody's about whom such was decided. */
export async function undoMask(transaction: Writing, id: string, by: Deciding) {
  const last = (await maskDecisions({ db: transaction }, [id])).at(-1)
  if (!last) return null
  const before = await transaction
    .selectFrom('decision')
    .selectAll()
    .where('seq', '=', last.seq)
    .executeTakeFirstOrThrow()
  const { seq } = await transaction
    .insertInto('decision')
    .values(
      storable({
        target: id,
        kind: 'undo',
        who: by.who,
        why: by.why ?? null,
        detail: JSON.stringify({ undoes: last.seq }),
        learned: momentOf(by),
      }),
    )
    .returning('seq')
    .executeTakeFirstOrThrow()
  return { seq, before: { ...before, detail: {} } as never }
}
