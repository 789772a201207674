import {
  type Deciding,
  mergeIdentities,
  renameIdentity,
  splitIdentity,
} from '../../ledger/identities/decide.js'
import type { Ledger } from '../../ledger/ledger.js'
import type { Tables } from '../../ledger/tables.js'
import type { Arguments } from './arguments.js'
import { withLedger } from './ledger-option.js'
import { print } from './output.js'
import { byOf } from './who.js'

type Options = Arguments['options']
type Inputs = readonly string[]
type Identity = Tables['identity']

/** Decides on an identity and prints what comes of it. */
async function decide(
  options: Options,
  work: (ledger: Ledger, by: Deciding) => Promise<Identity>,
  inWords: (identity: Identity) => string,
): Promise<number> {
  const { who, why = null } = byOf(options)
  const by = { who, why, now: new Date().toISOString() }
  const identity = await withLedger(options, (ledger) => work(ledger, by))
  await print(options.has('json') ? JSON.stringify(identity) : inWords(identity))
  return 0
}

/** `onrecord merge`. */
export const mergeCommand = ([from = '', into = '']: Inputs, options: Options): Promise<number> =>
  decide(
    options,
    (ledger, by) => mergeIdentities(ledger, from, into, by),
    ({ id, name }) => `${from} is now ${id}, ${name}`,
  )

/** `onrecord split`. */
export const splitCommand = ([identity = '', name = '']: Inputs, options: Options): Promise<number> =>
  decide(
    options,
    (ledger, by) => splitIdentity(ledger, identity, name, options.get('into')?.[0] ?? null, by),
    ({ id }) => `“${name}” now stands for ${id}`,
  )

/** `onrecord rename`. */
export const renameCommand = ([identity = '', name = '']: Inputs, options: Options): Promise<number> =>
  decide(
    options,
    (ledger, by) => renameIdentity(ledger, identity, name, by),
    ({ id }) => `${id} is now shown as ${name}`,
  )
