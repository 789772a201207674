import { misuse, oneOf } from '../../ledger/find/misuse.js'
import { listTokens, makeToken, ROLES, revokeToken } from '../api/token.js'
import type { Arguments } from './arguments.js'
import { withLedger } from './ledger-option.js'
import { print } from './output.js'

const ACTS = ['make', 'list', 'revoke'] as const

/** `onrecord token`. */
export async function tokenCommand(
  [given = '', named = '']: readonly string[],
  options: Arguments['options'],
): Promise<number> {
  const act = oneOf(given, ACTS, 'act on tokens')
  const role = oneOf(options.get('role')?.[0] ?? 'reader', ROLES, 'role')
  const json = options.has('json')
  if (act !== 'list' && named === '')
    throw misuse(
      act === 'make' ? 'The token has no name' : 'No token is named',
      `onrecord token ${act} ${act === 'make' ? 'NAME' : 'ID'}`,
    )
  return withLedger(
    options,
    async (ledger) => {
      if (act === 'make') {
        const { token, text } = await makeToken(ledger, named, role)
        await print(
          json
            ? JSON.stringify({ ...token, text })
            : `${text}\nThis is shown once. ${token.name} is ${role} with it.`,
        )
      } else if (act === 'revoke') {
        await revokeToken(ledger, named)
        await print(json ? JSON.stringify({ revoked: named }) : `${named} is taken back.`)
      } else {
        const items = await listTokens(ledger)
        const lines = items.map(
          ({ id, name, role: may, made, revoked }) =>
            `${id}  ${may.padEnd(8)}  ${made.slice(0, 10)}  ${name}${revoked ? ' (taken back)' : ''}`,
        )
        await print(json ? JSON.stringify({ items }) : lines.join('\n') || 'There are no tokens.')
      }
      return 0
    },
    { create: act === 'make' },
  )
}
