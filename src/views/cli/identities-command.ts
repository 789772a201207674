import type { Deciding } from '../../ledger/deciding.js'
import {
  type Identity,
  mergeIdentities,
  renameIdentity,
  splitIdentity,
} from '../../ledger/identities/decide.js'
import type { Ledger } from '../../ledger/ledger.js'
import { type Masked, mask, unmask } from '../../ledger/masks/decide.js'
import type { Arguments } from './arguments.js'
import { withLedger } from './ledger-option.js'
import { print } from './output.js'
import { byOf } from './who.js'

type Options = Arguments['options']
type Inputs = readonly string[]

/** Decides on an identity and prints what comes of it. */
async function decide<One extends Identity | Masked>(
  options: Options,
  work: (ledger: Ledger, by: Deciding) => Promise<One>,
  inWords: (identity: One) => string,
): Promise<number> {
  const by = byOf(options)
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
    (renamed) => `${renamed.id} is now shown as ${renamed.name}`,
  )

/** `onrecord unmask`. */
export const unmaskCommand = ([who = '']: Inputs, options: Options): Promise<number> =>
  decide(
    options,
    (ledger, by) => unmask(ledger, who, by),
    ({ id, name }) => `${id} is shown: ${name}`,
  )

/** `onrecord mask`. */
export const maskCommand = ([who = '']: Inputs, options: Options): Promise<number> =>
  decide(
    options,
    (ledger, by) => mask(ledger, who, by),
    ({ id, name }) => `${id} is masked: ${name}`,
  )
