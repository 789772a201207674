import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPairs } from '../../../bench/identities/pairs.mjs'
import type { KnownIdentity, NamedMention } from '../../../src/ledger/identities/identity.js'
import { blockingKeys } from '../../../src/ledger/identities/keys.js'
import { preferredName } from '../../../src/ledger/identities/preferred.js'
import { resolveIdentity } from '../../../src/ledger/identities/resolve.js'
import { soundsOf } from '../../../src/ledger/identities/sounds.js'
import { soundDistance } from '../../../src/ledger/identities/spelling.js'
import { aliasOf, identityOf } from './notation.js'

const mentions: readonly NamedMention[] = readPairs()
  .filter(({ held }: { held: boolean }) => !held)
  .flatMap((pair: { mentions: readonly NamedMention[] }) => pair.mentions)

const mention = fc
  .tuple(
    fc.constantFrom(...mentions),
    fc.constantFrom('a1', 'a2', 'a3'),
    fc.constantFrom('official', 'organisation', 'private', 'document', null),
  )
  .map(([one, article, kind]): NamedMention => ({ ...one, article, kind }))

/** Identities of one to three mentions each, as they may stand in a ledger, right or wrong. */
const candidates = fc
  .array(fc.array(mention, { minLength: 1, maxLength: 3 }), { maxLength: 8 })
  .map((lists) => lists.map((list, i) => identityOf(`i${i}`, list)))

/** The candidates once the mention is kept where it was resolved to. */
function kept(one: NamedMention, known: readonly KnownIdentity[]): { id: string; known: KnownIdentity[] } {
  const { identity, kind } = resolveIdentity(one, known)
  if (identity === null)
    return {
      id: 'new',
      known: [...known, { id: 'new', kind, name: one.name, country: one.country, aliases: [aliasOf(one)] }],
    }
  return {
    id: identity,
    known: known.map((k) => (k.id === identity ? { ...k, aliases: [...k.aliases, aliasOf(one)] } : k)),
  }
}

describe('resolution', () => {
  test('does not depend on the order of candidates or of their names', () => {
    fc.assert(
      fc.property(mention, candidates, fc.infiniteStream(fc.nat()), (one, known, keys) => {
        const shuffled = known
          .map((k) => ({ ...k, aliases: [...k.aliases].reverse() }))
          .map((k) => [keys.next().value as number, k] as const)
          .sort(([a], [b]) => a - b)
          .map(([, k]) => k)
        const [here, there] = [resolveIdentity(one, known), resolveIdentity(one, shuffled)]
        expect(there.identity).toBe(here.identity)
        expect(there.confidence).toBe(here.confidence)
        expect(there.refused.map(({ identity }) => identity)).toEqual(
          here.refused.map(({ identity }) => identity),
        )
      }),
      { numRuns: 150 },
    )
  })
  test('of a mention that was kept finds where it was kept', () => {
    fc.assert(
      fc.property(mention, candidates, (one, known) => {
        if (blockingKeys(one).length === 0) return
        const first = kept(one, known)
        expect(resolveIdentity(one, first.known).identity).toBe(first.id)
      }),
      { numRuns: 200 },
    )
  })
  test('gives a reason for what it joins, and a certainty from 0 to 1', () => {
    fc.assert(
      fc.property(mention, candidates, (one, known) => {
        const { identity, confidence, evidence, refused } = resolveIdentity(one, known)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
        expect(evidence.length > 0).toBe(identity !== null)
        for (const { text } of evidence) expect(text).toMatch(/^.{10,}\.$/s)
        for (const { reason } of refused) expect(reason).toMatch(/^.{10,}\.$/s)
        expect(refused.map((r) => r.identity)).not.toContain(identity)
      }),
      { numRuns: 150 },
    )
  })
  test('reads any text at all, with at most a dozen keys', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom('al-', 'the', 'of', 'A', '(', ')', '.', ',', '’s', 'Jr', 'Kazakh', 'محمد', 'минис'),
          {
            maxLength: 40,
          },
        )
        .map((words) => words.join(' ')),
    )
    const field = fc.option(text, { nil: null })
    fc.assert(
      fc.property(text, field, field, candidates, (name, role, organisation, known) => {
        const one: NamedMention = {
          name,
          role,
          organisation,
          country: null,
          kind: null,
          article: 'a',
          day: null,
        }
        const keys = blockingKeys(one)
        expect(keys.length).toBeLessThanOrEqual(12)
        expect(new Set(keys).size).toBe(keys.length)
        resolveIdentity(one, known)
        resolveIdentity(one, [identityOf('self', [one])])
        expect(typeof preferredName([aliasOf(one)])).toBe('string')
      }),
      { numRuns: 200 },
    )
  })
})

describe('the distance of sounds', () => {
  const word = fc.constantFrom(...mentions.flatMap(({ name }) => name.split(' ')))
  test('is the same both ways, and none from a word to itself', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const [x, y] = [soundsOf(a), soundsOf(b)]
        expect(soundDistance(x, y)).toBeCloseTo(soundDistance(y, x), 9)
        expect(soundDistance(x, x)).toBe(0)
      }),
      { numRuns: 1000 },
    )
  })
})
