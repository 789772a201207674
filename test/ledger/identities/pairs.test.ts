import { describe, expect, test } from 'vitest'
import { asLedger, judgePair, readPairs, score } from '../../../bench/identities/pairs.mjs'
import { blockingKeys, wideKeys } from '../../../src/ledger/identities/keys.js'
import { resolveIdentity } from '../../../src/ledger/identities/resolve.js'

type Pair = { kind: string; a: string; b: string; same: boolean; why: string; held: boolean }

const identities = { blockingKeys, wideKeys, resolveIdentity }
const all: readonly Pair[] = readPairs()
const tuned = all.filter(({ held }) => !held)
const names = (pairs: readonly Pair[]) => pairs.map(({ a, b }) => `${a} / ${b}`)

describe('the labelled pairs', () => {
  test('are at least 300, a third of them held out, each once and with a reason', () => {
    expect(all.length).toBeGreaterThanOrEqual(300)
    expect(all.length - tuned.length).toBeGreaterThan(all.length / 4)
    expect(new Set(names(all)).size).toBe(all.length)
    for (const { why } of all) expect(why.length).toBeGreaterThan(5)
  })
  test('that are the same share a key', () => {
    const lost = tuned.filter((pair) => pair.same && !judgePair(pair, identities).found)
    expect(names(lost)).toEqual([])
  })
  test('come out the same whichever is known first', () => {
    const one = tuned.filter((pair) => !judgePair(pair, identities).agree)
    expect(names(one)).toEqual([])
  })
  test('are told apart with a precision of 0.97 and a recall of 0.9, each alone', () => {
    const { precision, recall } = score(tuned.map((pair) => ({ pair, ...judgePair(pair, identities) })))
    expect(precision).toBeGreaterThanOrEqual(0.97)
    expect(recall).toBeGreaterThanOrEqual(0.9)
  })
  test('and all in one ledger', () => {
    const ledger = asLedger(tuned, identities)
    const { precision, recall } = score(tuned.map((pair) => ({ pair, same: ledger.same(pair), found: true })))
    expect(precision).toBeGreaterThanOrEqual(0.97)
    expect(recall).toBeGreaterThanOrEqual(0.9)
  })
})
