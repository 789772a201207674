import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { misuse } from '../../ledger/find/misuse.js'
import type { Ledger } from '../../ledger/ledger.js'

/** What a token allows: to look, to decide, to add and to make tokens; each holds those before it. */
export const ROLES = ['reader', 'reviewer', 'admin'] as const
export type Role = (typeof ROLES)[number]

export const mayDo = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed)

/** A token without its secret. */
export type Token = Readonly<{ id: string; name: string; role: Role; made: string; revoked: string | null }>

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Makes a token and gives its text, which is kept nowhere but in hash. Throws `misuse` for an empty name. */
export async function makeToken(
  ledger: Ledger,
  name: string,
  role: Role,
  now = new Date(),
): Promise<Readonly<{ token: Token; text: string }>> {
  if (name.trim() === '')
    throw misuse('The token has no name', 'Say who it is for: onrecord token make "Data desk"')
  const id = randomBytes(6).toString('hex')
  const secret = randomBytes(32).toString('base64url')
  const token: Token = { id, name: name.trim(), role, made: now.toISOString(), revoked: null }
  await ledger.write((transaction) =>
    transaction
      .insertInto('token')
      .values({ ...token, hash: hashOf(secret) })
      .execute(),
  )
  return { token, text: `onrecord_${id}_${secret}` }
}

/** All tokens, the newest first. */
export const listTokens = ({ db }: Ledger): Promise<readonly Token[]> =>
  db
    .selectFrom('token')
    .select(['id', 'name', 'role', 'made', 'revoked'])
    .orderBy('made', 'desc')
    .execute() as Promise<readonly Token[]>

/** Takes a token back, for good. Throws `misuse` for one that isn't there. */
export async function revokeToken(ledger: Ledger, id: string, now = new Date()): Promise<void> {
  const { numUpdatedRows } = await ledger.write((transaction) =>
    transaction
      .updateTable('token')
      .set({ revoked: now.toISOString() })
      .where('id', '=', id)
      .where('revoked', 'is', null)
      .executeTakeFirst(),
  )
  if (numUpdatedRows === 0n)
    throw misuse(`There is no token ${id} to take back`, 'onrecord token list shows them.')
}

/** Whose token a text is; null for one that is unknown or taken back. */
export async function tokenOf({ db }: Ledger, text: string): Promise<Token | null> {
  const [, id, secret] = /^onrecord_([0-9a-f]{12})_([\w-]{20,100})$/.exec(text) ?? []
  if (!id || !secret) return null
  const row = await db.selectFrom('token').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row || row.revoked !== null) return null
  const { hash, ...token } = row
  return timingSafeEqual(Buffer.from(hash), Buffer.from(hashOf(secret))) ? (token as Token) : null
}
