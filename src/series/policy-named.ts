import { OnRecordError } from '../text/error.js'
import { nearest } from '../text/nearest.js'
import { type Policy, policies } from './policies.js'

/** The policy of that name; throws `misuse` with the nearest. */
export function policyNamed(name: string): Policy {
  const policy = policies.find(({ id }) => id === name.trim())
  if (policy) return policy
  const ids = policies.map(({ id }) => id)
  const near = nearest(name, ids)
  throw new OnRecordError({
    code: 'misuse',
    message: `“${name}” is no policy`,
    hint: near ? `Did you mean “${near}”?` : `The policies are ${ids.join(', ')}.`,
  })
}
