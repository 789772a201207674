import { bodyRules } from './body-rules.js'
import type { IdentityRule } from './comparison.js'
import { personRules, sharedRules } from './person-rules.js'
import { refusingRules } from './refusing-rules.js'
import { sameMention } from './same-mention.js'

/** Every rule of identities: what refuses, what decides alone, then what adds up, in the order in which evidence is told. */
export const identityRules: readonly IdentityRule[] = [
  ...refusingRules,
  sameMention,
  ...personRules,
  ...bodyRules,
  ...sharedRules,
]
