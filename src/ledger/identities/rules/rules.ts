import type { IdentityRule } from '../comparison.js'
import { aroundRules } from './around.js'
import { bodyRules } from './bodies.js'
import { decidedRules } from './decided.js'
import { fullNameRules } from './full-names.js'
import { refusals } from './refusals.js'
import { refusalsOfPlace } from './refusals-of-place.js'
import { sameAlias, sameMention } from './same-before.js'
import { shortNameRules } from './short-names.js'
import { unnamedRules } from './unnamed.js'

/** Every rule of identities: what refuses, what decides alone, then what adds up, in the order in which evidence is told. */
export const identityRules: readonly IdentityRule[] = [
  ...decidedRules,
  ...refusals,
  ...refusalsOfPlace,
  sameMention,
  ...fullNameRules,
  ...shortNameRules,
  ...bodyRules,
  ...unnamedRules,
  ...aroundRules,
  sameAlias,
]
