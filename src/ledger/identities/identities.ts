// The identities of names across articles, for the ledger that keeps them.
export { applyDecisions, type Decided, type IdentityDecision, redirected, splitId } from './decisions.js'
export { type Holder, holdersOf } from './holders.js'
export type {
  Alias,
  AliasPattern,
  Evidence,
  EvidenceKind,
  IdentityKind,
  KnownIdentity,
  NamedMention,
  Resolution,
} from './identity.js'
export { blockingKeys } from './keys.js'
export { preferredName } from './preferred.js'
export { isNamed, resolveIdentity } from './resolve.js'
export { identityRules } from './rules/rules.js'
export { whoseRules } from './whose/rules.js'
