// How well names are resolved to identities: precision and recall on labelled pairs, by kind, each pair alone and all mentions
// poured into one ledger. Prints tables in Markdown, then what went wrong.
//   node bench/identities.mjs [--held]
// Without --held only the two thirds that the rules were tuned on.
import { parseArgs } from 'node:util'
import { blockingKeys, wideKeys } from '../dist/ledger/identities/keys.js'
import { resolveIdentity } from '../dist/ledger/identities/resolve.js'
import { asLedger, judgePair, readPairs, score } from './identities/pairs.mjs'

const { values } = parseArgs({ options: { held: { type: 'boolean', default: false } } })
const identities = { blockingKeys, wideKeys, resolveIdentity }
const pairs = readPairs().filter(({ held }) => held === values.held)
const percent = (share) => (100 * share).toFixed(1)
const table = (head, rows) =>
  console.log(`${[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`)

const verdicts = pairs.map((pair) => ({ pair, ...judgePair(pair, identities) }))
const kinds = [...new Set(pairs.map(({ kind }) => kind))]
const row = (name, list) => {
  const { pairs, same, precision, recall, found } = score(list)
  return [name, pairs, same, percent(precision), percent(recall), percent(found)]
}
table(
  ['each pair alone', 'pairs', 'of them the same', 'precision', 'recall', 'share a key'],
  [
    ...kinds.map((kind) =>
      row(
        kind,
        verdicts.filter(({ pair }) => pair.kind === kind),
      ),
    ),
    row('all', verdicts),
  ],
)

const ledger = asLedger(pairs, identities)
const together = pairs.map((pair) => ({ pair, same: ledger.same(pair), found: true }))
table(
  ['all in one ledger', 'pairs', 'of them the same', 'precision', 'recall'],
  [
    ...kinds.map((kind) =>
      row(
        kind,
        together.filter(({ pair }) => pair.kind === kind),
      ).slice(0, 5),
    ),
    row('all', together).slice(0, 5),
  ],
)

const tell = (title, list) => {
  if (list.length > 0) console.log(`${title}:`)
  for (const { pair } of list) console.log(`  ${pair.a} / ${pair.b} (${pair.why})`)
}
tell(
  'Joined though different',
  verdicts.filter(({ pair, same }) => same && !pair.same),
)
tell(
  'Kept apart though the same',
  verdicts.filter(({ pair, same }) => !same && pair.same),
)
tell(
  'The same, without a key in common',
  verdicts.filter(({ pair, found }) => !found && pair.same),
)
tell(
  'Joined one way only',
  verdicts.filter(({ agree }) => !agree),
)
tell(
  'Joined in one ledger though different',
  together.filter(({ pair, same }) => same && !pair.same),
)
tell(
  'Kept apart in one ledger though the same',
  together.filter(({ pair, same }) => !same && pair.same),
)
