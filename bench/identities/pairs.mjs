// The labelled pairs of pairs.yml, and how resolution is measured on them; bench/identities.mjs and the tests share it.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A mention written as `name; role; organisation; country; article`. */
export function mentionOf(text, pair, side) {
  const [name, role, organisation, country, own] = text.split(';').map((field) => field.trim() || null)
  return {
    name,
    role: role ?? null,
    organisation: organisation ?? null,
    country: country ?? null,
    kind: null,
    // What two pairs call the same article isn't.
    article: `${pair}${own ?? side}`,
    day: null,
  }
}

/** Every pair with its two mentions read; `held` is true for the third kept for the end. */
export const readPairs = () =>
  parse(readFileSync(new URL('./pairs.yml', import.meta.url), 'utf8')).map((pair, i) => ({
    ...pair,
    held: pair.held ?? false,
    mentions: [mentionOf(pair.a, i, 'a'), mentionOf(pair.b, i, 'b')],
  }))

const aliasOf = ({ name, role, organisation, country, article }) => ({
  name,
  role,
  organisation,
  country,
  articles: [article],
})

/** An identity that only this mention has made. */
const made = (mention, id, { resolveIdentity }) => ({
  id,
  kind: resolveIdentity(mention, []).kind,
  name: mention.name,
  country: mention.country,
  aliases: [aliasOf(mention)],
})

/** What resolution makes of a pair, either mention first: `same` where both ways join them. */
export function judgePair({ mentions: [a, b] }, identities) {
  const joined = [
    [a, b],
    [b, a],
  ].map(
    ([late, early]) =>
      identities.resolveIdentity(late, [made(early, 'early', identities)]).identity === 'early',
  )
  const share = (keysOf) => {
    const keys = new Set(keysOf(a))
    return keysOf(b).some((key) => keys.has(key))
  }
  return {
    same: joined[0] && joined[1],
    agree: joined[0] === joined[1],
    // Names of one article are looked up among those of the article too.
    found: share(identities.blockingKeys) || (a.article === b.article && share(identities.wideKeys)),
  }
}

/** Precision and recall over pairs and their verdicts. */
export function score(verdicts) {
  const count = (fits) => verdicts.filter(fits).length
  const right = count(({ pair, same }) => pair.same && same)
  const wrong = count(({ pair, same }) => !pair.same && same)
  const all = count(({ pair }) => pair.same)
  const found = count(({ pair, found }) => pair.same && found)
  return {
    pairs: verdicts.length,
    same: all,
    right,
    wrong,
    precision: right + wrong === 0 ? 1 : right / (right + wrong),
    recall: all === 0 ? 1 : right / all,
    found: all === 0 ? 1 : found / all,
  }
}

/** All mentions in turn into one ledger: which identity each gets, with only those found by a shared key as candidates. */
export function asLedger(pairs, identities) {
  const known = new Map()
  const byKey = new Map()
  const identityOf = new Map()
  for (const mention of pairs.flatMap(({ mentions: [a, b] }) => [b, a])) {
    const here = identities.wideKeys(mention).map((key) => `${key} in ${mention.article}`)
    const keys = [...identities.blockingKeys(mention), ...here]
    const candidates = [...new Set(keys.flatMap((key) => [...(byKey.get(key) ?? [])]))].map((id) =>
      known.get(id),
    )
    const { identity } = identities.resolveIdentity(mention, candidates)
    const id = identity ?? `i${known.size}`
    const before = known.get(id)
    known.set(
      id,
      before ? { ...before, aliases: [...before.aliases, aliasOf(mention)] } : made(mention, id, identities),
    )
    for (const key of keys) byKey.set(key, (byKey.get(key) ?? new Set()).add(id))
    identityOf.set(mention, id)
  }
  return {
    identities: known,
    same: ({ mentions: [a, b] }) => identityOf.get(a) === identityOf.get(b),
  }
}
