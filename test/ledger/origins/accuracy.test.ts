import { beforeAll, describe, expect, test } from 'vitest'
import { itemsOf, pairsOf } from '../../../bench/duplicates/pairs.mjs'
import { seeded, shuffled } from '../../../bench/duplicates/random.mjs'
import { decode } from '../../../src/article/decode.js'
import { readArticle } from '../../../src/article/read-article.js'
import { agenciesOf } from '../../../src/ledger/origins/agencies.js'
import { sketchFromBytes, sketchToBytes } from '../../../src/ledger/origins/bytes.js'
import { compare } from '../../../src/ledger/origins/compare.js'
import { COMMON_KEY, candidatesOf } from '../../../src/ledger/origins/keys.js'
import { placeArticle } from '../../../src/ledger/origins/place.js'
import { sketchOf } from '../../../src/ledger/origins/sketch.js'

const source = {
  decode,
  readArticle,
  agenciesOf,
  sketchFromBytes,
  sketchToBytes,
  compare,
  COMMON_KEY,
  candidatesOf,
  placeArticle,
  sketchOf,
}
const FLOOR = 0.95

describe('the part of the labelled set that was used to tune', () => {
  let items: ReturnType<typeof itemsOf>
  beforeAll(() => {
    items = itemsOf('tuned', source)
  }, 120_000)

  test('has copies, cut-off texts, rewrites and other stories in number', () => {
    expect(items.length).toBeGreaterThan(250)
    expect(new Set(items.map((i: { story: string }) => i.story)).size).toBeGreaterThan(15)
    for (const kind of [
      'cut at 30 %',
      'rewrite',
      'bulletin',
      'shares a quotation',
      'shares background',
      'other numbers',
    ])
      expect(items.filter((i: { kind: string }) => i.kind === kind).length, kind).toBeGreaterThan(1)
  })

  test.each([
    ['as they were published', (list: unknown[]) => list],
    ['in reverse', (list: unknown[]) => [...list].reverse()],
    ['shuffled', (list: unknown[]) => shuffled(seeded(7), list)],
  ])(
    '%s, pairs of articles come together with precision and recall of 0.95 and more',
    async (_, order) => {
      const { precision, recall, right } = await pairsOf(order(items), source)
      expect(right).toBeGreaterThan(2000)
      expect(precision).toBeGreaterThanOrEqual(FLOOR)
      expect(recall).toBeGreaterThanOrEqual(FLOOR)
    },
    120_000,
  )
})
