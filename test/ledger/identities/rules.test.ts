import { describe, expect, test } from 'vitest'
import { compare } from '../../../src/ledger/identities/comparison.js'
import { readName } from '../../../src/ledger/identities/reading.js'
import { judge, resolveIdentity } from '../../../src/ledger/identities/resolve.js'
import { identityRules } from '../../../src/ledger/identities/rules/rules.js'
import { sidesOf } from './notation.js'

/** The rules that fire on an example, and what comes of it. */
function outcome(example: string) {
  const { mention, known } = sidesOf(example)
  const { rules } = judge(compare(mention, readName(mention), known))
  const { identity, refused, evidence } = resolveIdentity(mention, [known])
  return { rules, same: identity === 'known', refused: refused.length > 0, evidence }
}

describe.each(identityRules)('$id', (rule) => {
  test('has a reason, two examples it reads and one it ignores', () => {
    expect(rule.why.length).toBeGreaterThan(20)
    expect(rule.reads.length).toBeGreaterThanOrEqual(2)
    expect(rule.ignores.length).toBeGreaterThanOrEqual(1)
  })
  test.each(rule.reads)('reads %s', (example, expected) => {
    const found = outcome(example)
    expect(found.rules).toContain(rule.id)
    expect(found).toMatchObject(expected)
  })
  test.each(rule.ignores)('ignores %s', (example) => {
    expect(outcome(example).rules).not.toContain(rule.id)
  })
})

test('rule names are unique', () => {
  const ids = identityRules.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)])
})
