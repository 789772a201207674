import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applyDecisions,
  type IdentityDecision,
  redirected,
  splitId,
} from '../../../src/ledger/identities/decisions.js'
import type { Alias, KnownIdentity } from '../../../src/ledger/identities/identity.js'
import { resolveIdentity } from '../../../src/ledger/identities/resolve.js'
import { identityOf, mentionOf } from './notation.js'

const identity = (id: string, ...names: string[]): KnownIdentity => identityOf(id, names.map(mentionOf))

const tokayev = identity(
  'tokayev',
  'Kassym-Jomart Tokayev; president; ; KZ',
  'Tokayev; president; ; KZ',
  'Tokaev; ; ; KZ',
)
const dagalo = identity('dagalo', 'Mohamed Hamdan Dagalo; general; ; SD')
const hemedti = identity('hemedti', 'Hemedti; ; ; ')
const kremlin = identity('kremlin', 'the Kremlin; ; ; RU')
const russia = identity('russia', 'Russia; ; ; RU')
const named = (list: readonly KnownIdentity[], id: string) => list.find((k) => k.id === id)

describe('a merge', () => {
  const { identities, redirects } = applyDecisions(
    [dagalo, hemedti],
    [{ kind: 'merge', from: 'hemedti', into: 'dagalo' }],
  )
  test('leaves one identity with the names of both, and the old id leads to it', () => {
    expect(identities.map(({ id }) => id)).toEqual(['dagalo'])
    expect(identities[0]!.aliases.map(({ name }) => name)).toEqual(['Mohamed Hamdan Dagalo', 'Hemedti'])
    expect(redirected('hemedti', redirects)).toBe('dagalo')
    expect(redirected('dagalo', redirects)).toBe('dagalo')
  })
  test('is found by either name with its country', () => {
    expect(resolveIdentity(mentionOf('Hemedti; ; ; SD'), identities).identity).toBe('dagalo')
    expect(resolveIdentity(mentionOf('Mohammed Hamdan Dagalo'), identities).identity).toBe('dagalo')
  })
  test('of what isn’t there is told', () => {
    const decision: IdentityDecision = { kind: 'merge', from: 'nobody', into: 'dagalo' }
    const { unapplied, identities: left } = applyDecisions([dagalo], [decision])
    expect(unapplied).toEqual([{ decision, reason: 'There is no identity nobody.' }])
    expect(left).toEqual([dagalo])
  })
  test('in a chain or a circle ends somewhere', () => {
    const merge = (from: string, into: string): IdentityDecision => ({ kind: 'merge', from, into })
    const chain = applyDecisions(
      [dagalo, hemedti, russia],
      [merge('hemedti', 'dagalo'), merge('dagalo', 'russia'), merge('russia', 'hemedti')],
    )
    expect(chain.identities.map(({ id }) => id)).toEqual(['russia'])
    expect(['hemedti', 'dagalo', 'russia'].map((id) => redirected(id, chain.redirects))).toEqual([
      'russia',
      'russia',
      'russia',
    ])
    const circle = new Map([
      ['a', 'b'],
      ['b', 'a'],
    ])
    expect(redirected('a', circle)).toBe('a')
    expect(redirected('b', circle)).toBe('b')
  })
})

describe('a split', () => {
  const alias = { name: 'Tokaev', country: 'KZ' }
  const decided = applyDecisions([tokayev], [{ kind: 'split', alias, from: 'tokayev', into: null }])
  const made = splitId('tokayev', alias)
  test('takes the name out into an identity of its own, always under the same id', () => {
    expect(named(decided.identities, 'tokayev')!.aliases.map(({ name }) => name)).toEqual([
      'Kassym-Jomart Tokayev',
      'Tokayev',
    ])
    expect(named(decided.identities, made)!.aliases.map(({ name }) => name)).toEqual(['Tokaev'])
    const again = applyDecisions([tokayev], [{ kind: 'split', alias, from: 'tokayev', into: null }])
    expect(again).toEqual(decided)
  })
  test('is not undone by resolution, with the same words or fewer', () => {
    for (const words of ['Tokaev; ; ; KZ', 'Tokaev', 'Tokáev; ; ; KZ']) {
      const { identity, refused } = resolveIdentity(mentionOf(words), decided.identities)
      expect(identity).toBe(made)
      expect(refused).toContainEqual({
        identity: 'tokayev',
        reason: 'A person decided that “Tokaev” is not Kassym-Jomart Tokayev.',
      })
    }
  })
  test('holds where the other identity is not among the candidates', () => {
    const only = [named(decided.identities, 'tokayev')!]
    expect(resolveIdentity(mentionOf('Tokaev; ; ; KZ'), only).identity).toBe(null)
  })
  test('leaves the other names alone', () => {
    expect(resolveIdentity(mentionOf('Tokayev; president; ; KZ'), decided.identities).identity).toBe(
      'tokayev',
    )
  })
  test('is lifted by a merge that comes later', () => {
    const { identities } = applyDecisions(
      [tokayev],
      [
        { kind: 'split', alias, from: 'tokayev', into: null },
        { kind: 'merge', from: made, into: 'tokayev' },
      ],
    )
    expect(identities).toHaveLength(1)
    expect(identities[0]!.barred).toBeUndefined()
    expect(resolveIdentity(mentionOf('Tokaev; ; ; KZ'), identities).identity).toBe('tokayev')
  })
  test('into another identity gives it the name', () => {
    const { identities } = applyDecisions(
      [{ ...russia, aliases: [...russia.aliases, ...kremlin.aliases] }, identity('administration', 'Akorda')],
      [{ kind: 'split', alias: { name: 'the Kremlin' }, from: 'russia', into: 'administration' }],
    )
    expect(resolveIdentity(mentionOf('the Kremlin; ; ; RU'), identities).identity).toBe('administration')
  })
  test('into itself is told, and nothing is lost', () => {
    const { identities, unapplied } = applyDecisions(
      [tokayev],
      [{ kind: 'split', alias, from: 'tokayev', into: 'tokayev' }],
    )
    expect(unapplied).toHaveLength(1)
    expect(identities).toEqual([tokayev])
  })
})

test('a name that a person gives to an identity is its own from any article on', () => {
  const { identities } = applyDecisions(
    [dagalo, hemedti],
    [{ kind: 'alias', alias: { name: 'Hemedti' }, of: 'dagalo' }],
  )
  expect(named(identities, 'hemedti')!.aliases).toEqual([])
  const { identity, confidence, evidence } = resolveIdentity(mentionOf('Hemedti'), identities)
  expect(identity).toBe('dagalo')
  expect(confidence).toBeGreaterThan(0.98)
  expect(evidence[0]).toEqual({
    kind: 'decision',
    text: 'A person decided that “Hemedti” is Mohamed Hamdan Dagalo.',
  })
})

test('a name to show is kept through later merges', () => {
  const { identities } = applyDecisions(
    [dagalo, hemedti],
    [
      { kind: 'rename', identity: 'hemedti', name: 'Hemedti' },
      { kind: 'merge', from: 'hemedti', into: 'dagalo' },
    ],
  )
  expect(identities[0]!.name).toBe('Hemedti')
})

const ids = ['tokayev', 'dagalo', 'hemedti', 'kremlin', 'russia'] as const
const start = [tokayev, dagalo, hemedti, kremlin, russia]
const pattern = fc
  .constantFrom(...start.flatMap(({ aliases }) => aliases))
  .chain((alias: Alias) =>
    fc.constantFrom(
      { name: alias.name },
      { name: alias.name, country: alias.country },
      { name: alias.name, role: alias.role, organisation: alias.organisation, country: alias.country },
    ),
  )
const id = fc.constantFrom(...ids)
const decision: fc.Arbitrary<IdentityDecision> = fc.oneof(
  fc.record({ kind: fc.constant('merge' as const), from: id, into: id }),
  fc.record({
    kind: fc.constant('split' as const),
    alias: pattern,
    from: id,
    into: fc.option(id, { nil: null }),
  }),
  fc.record({ kind: fc.constant('alias' as const), alias: pattern, of: id }),
  fc.record({ kind: fc.constant('rename' as const), identity: id, name: fc.constantFrom('A', 'B') }),
)

describe('any decisions', () => {
  const words = (list: readonly KnownIdentity[]) =>
    list
      .flatMap(({ aliases }) => aliases)
      .map((alias) => JSON.stringify(alias))
      .sort()
  test('lose no name and make none, and every id leads to an identity', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 12 }), (decisions) => {
        const { identities, redirects, unapplied } = applyDecisions(start, decisions)
        expect(words(identities)).toEqual(words(start))
        const there = new Set(identities.map((k) => k.id))
        expect(there.size).toBe(identities.length)
        for (const one of ids) expect(there).toContain(redirected(one, redirects))
        for (const { reason } of unapplied) expect(reason).toMatch(/^.+\.$/)
      }),
      { numRuns: 300 },
    )
  })
  test('are kept by resolution: no name comes back to whom it was taken from', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 8 }), (decisions) => {
        const { identities } = applyDecisions(start, decisions)
        for (const { id: from, barred = [] } of identities)
          for (const bar of barred) {
            const mention = mentionOf(bar.name)
            const said = { ...mention, country: bar.country ?? null, role: bar.role ?? null }
            expect(resolveIdentity(said, identities).identity).not.toBe(from)
          }
      }),
      { numRuns: 100 },
    )
  })
})
