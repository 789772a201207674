import type { Ledger } from '../ledger.js'
import { type Hidden, hiddenIn, nameId } from './hidden.js'
import { introducedIn } from './introduced.js'
import { type Name, nameOf, nameWords } from './names.js'
import { shownAs } from './shown-as.js'
import { covered, coveredWhole, hiddenWords, wholeNames } from './stretches.js'

/** A reading with what its names are found in. */
export type ReadingText = Readonly<{ seq: number; article: string; title: string | null; text: string }>

/** What people who aren't public figures are covered by, in all that is shown out of a ledger. */
export type Masks = Readonly<{
  hides: (identity: string) => boolean
  /** The names that are hidden in a reading. */
  namesIn: (reading: ReadingText) => readonly Name[]
  /** The same for some readings by their numbers; their texts are fetched where they weren't looked at before. */
  namesOf: (seqs: readonly number[]) => Promise<ReadonlyMap<number, readonly Name[]>>
  /** The names hidden in the current text of an article. */
  namesOfArticle: (article: string) => Promise<readonly Name[]>
  namesOfIdentity: (identity: string) => readonly Name[]
  /** A text with the names covered; those that are found in any text too. */
  text: (text: string, names?: readonly Name[]) => string
  /** The name of an identity: covered whole where it is hidden. */
  name: (identity: string | null, name: string) => string
  /** Anything that is shown, with the names covered in all its words; `text` is the article's that its spans are of. */
  shown: <Value>(value: Value, names: readonly Name[], text?: string) => Value
}>

/** Names that were looked for in readings, as long as the same people are hidden; `own` are those of the article. */
type Found = Readonly<{
  people: string
  byReading: Map<number, Readonly<{ own: readonly Name[]; names: readonly Name[] }>>
}>
const found = new WeakMap<Ledger['db'], Found>()

const ROWS = 500

/** What is covered in a ledger as it is now. */
export async function masksOf(ledger: Ledger): Promise<Masks> {
  const hidden = await hiddenIn(ledger)
  const { byReading: known } = foundIn(ledger, hidden)
  const namesIn = ({ seq, article, title, text }: ReadingText) => {
    const own = hidden.inArticle.get(article) ?? NONE
    const before = known.get(seq)
    if (before && sameNames(before.own, own)) return before.names
    const names = namesFor(hidden, own, `${title ?? ''}\n${text}`)
    known.set(seq, { own, names })
    return names
  }
  const namesOf = async (seqs: readonly number[]) => {
    const articles = new Map<number, string>()
    for (let from = 0; from < seqs.length; from += ROWS)
      for (const { seq, article } of await ledger.db
        .selectFrom('reading')
        .select(['seq', 'article'])
        .where('seq', 'in', seqs.slice(from, from + ROWS))
        .execute())
        articles.set(seq, article)
    const missing = [...articles].flatMap(([seq, article]) =>
      sameNames(known.get(seq)?.own ?? null, hidden.inArticle.get(article) ?? NONE) ? [] : [seq],
    )
    for (let from = 0; from < missing.length; from += ROWS)
      for (const reading of await ledger.db
        .selectFrom('reading')
        .select(['seq', 'article', 'title', 'text'])
        .where('seq', 'in', missing.slice(from, from + ROWS))
        .execute())
        namesIn(reading)
    return new Map(seqs.map((seq) => [seq, known.get(seq)?.names ?? NONE]))
  }
  const cover = (given: string, names: readonly Name[]) => {
    const words = hiddenWords(given, { hidden: names, shown: hidden.shown })
    return words.length === 0 ? given : covered(given, words)
  }
  const text = (given: string, names: readonly Name[] = NONE) => {
    const more = namesEverywhere(hidden, given)
    return cover(given, more.length === 0 ? names : [...names, ...more])
  }
  // Records of one article come one after another.
  let last: Readonly<{ whole: string; names: readonly Name[]; masked: string }> | null = null
  const wholeOf = (whole: string, names: readonly Name[]) => {
    if (last?.whole !== whole || last.names !== names) last = { whole, names, masked: cover(whole, names) }
    return { text: whole, masked: last.masked }
  }
  return {
    hides: (identity) => hidden.identities.has(identity),
    namesIn,
    namesOf,
    namesOfArticle: async (article) => {
      const current = await ledger.db
        .selectFrom('reading')
        .select(['seq', 'article', 'title', 'text'])
        .where('article', '=', article)
        .where('superseded', 'is', null)
        .executeTakeFirst()
      return current ? namesIn(current) : (hidden.inArticle.get(article) ?? [])
    },
    namesOfIdentity: (identity) => hidden.ofIdentity.get(identity) ?? [],
    text,
    name: (identity, name) =>
      identity !== null && hidden.identities.has(identity) ? coveredWhole(name) : text(name),
    shown: (value, names, whole) => {
      // The names of a reading are all that its own words can hold.
      if (names.length === 0 && (whole !== undefined || hidden.everywhere.size === 0)) return value
      return whole === undefined
        ? shownAs(value, (words) => text(words, names), null)
        : shownAs(value, (words) => cover(words, names), wholeOf(whole, names))
    },
  }
}

const namesEverywhere = ({ everywhere }: Hidden, text: string): readonly Name[] =>
  everywhere.size === 0 ? [] : wholeNames(text, nameWords(text), everywhere).map(({ name }) => name)

function foundIn({ db }: Ledger, { people }: Hidden): Found {
  const before = found.get(db)
  if (before?.people === people) return before
  const fresh: Found = { people, byReading: new Map() }
  found.set(db, fresh)
  return fresh
}

const sameNames = (a: readonly Name[] | null, b: readonly Name[]): boolean =>
  a === b || (a?.length === b.length && a.every(({ full }, n) => full.join(' ') === b[n]!.full.join(' ')))

const NONE: readonly Name[] = []

function namesFor(hidden: Hidden, own: readonly Name[], text: string): readonly Name[] {
  const introduced = [...introducedIn(text)].flatMap((written) => {
    const name = nameOf('', written)
    return name && !hidden.isShown(name) ? [{ ...name, id: nameId(name) }] : []
  })
  const all = [...own, ...namesEverywhere(hidden, text), ...introduced]
  return all.length === 0 ? NONE : [...new Map(all.map((name) => [name.full.join(' '), name])).values()]
}
