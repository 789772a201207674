// The functions that are measured, as they were built. The tests hand in those of the source instead.
import { decode } from '../../dist/article/decode.js'
import { readArticle } from '../../dist/article/read-article.js'
import { agenciesOf } from '../../dist/ledger/origins/agencies.js'
import { sketchFromBytes, sketchToBytes } from '../../dist/ledger/origins/bytes.js'
import { compare } from '../../dist/ledger/origins/compare.js'
import { COMMON_KEY, candidatesOf } from '../../dist/ledger/origins/keys.js'
import { placeArticle } from '../../dist/ledger/origins/place.js'
import { sketchOf } from '../../dist/ledger/origins/sketch.js'

export const built = {
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
