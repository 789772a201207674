import { foldName } from '../../text/fold-name.js'
import { type Quote, quoteOf } from '../../text/span.js'
import type { Context } from '../context.js'
import type { Place, PlaceMention } from '../mention.js'
import { accept, surnamesOf } from './accept.js'
import { type Beside, type Choice, choose, fame } from './choose.js'
import { isLand } from './demonyms.js'
import { type Setting, settingOf } from './evidence.js'
import type { Entry } from './gazetteer.js'
import { introducedIn } from './introduced.js'
import { actsAt, isSeat } from './metonym.js'
import { type Demonym, type Name, namesOf } from './names.js'
import { containerOf } from './within.js'

/** A name with the place chosen for it. */
type Chosen = Readonly<{ name: Name; container: Name | null; choice: Choice }>

/** How many neighbours in a list tell what a name in it means, on either side. */
const PEERS = 4

/** Words beside a name that tell what it means wherever else it stands in the article, the surer ones first. */
const TELLING = ['place/within', 'place/kind']

/** What the article's names stand for where words beside them tell, by the name's key. */
function sensesOf(chosen: readonly Chosen[]): ReadonlyMap<string, Entry> {
  const senses = new Map<string, Entry>()
  for (const rule of TELLING)
    for (const { name, choice } of chosen)
      if (choice.rules.includes(rule) && !senses.has(foldName(name.text)))
        senses.set(foldName(name.text), choice.entry)
  return senses
}

const bestKnown = (candidates: readonly Entry[]): readonly Entry[] =>
  candidates.toSorted((a, b) => fame(b) - fame(a)).slice(0, 1)

function chooseAll(
  text: string,
  names: readonly Name[],
  setting: Setting,
  senses: ReadonlyMap<string, Entry>,
): readonly Chosen[] {
  return names.flatMap((name, at) => {
    const container = containerOf(text, names, at)
    const beside: Beside = {
      container: container?.candidates ?? null,
      peers: [...names.slice(Math.max(0, at - PEERS), at), ...names.slice(at + 1, at + 1 + PEERS)].flatMap(
        (peer) => (peer.list === name.list ? bestKnown(peer.candidates) : []),
      ),
      sense: senses.get(foldName(name.text)) ?? null,
    }
    const choice = choose(name, beside, setting)
    return choice ? [{ name, container, choice }] : []
  })
}

const precisionOf = ({ kind, latitude }: Entry, compass: boolean): Place['precision'] => {
  if (compass) return 'area'
  if (kind === 'region' || kind === 'country') return kind
  if (kind === 'water' || kind === 'island' || kind === 'area') return 'area'
  return latitude === null ? null : kind === 'city' ? 'city' : 'point'
}

function mentionOf(text: string, { name, container, choice }: Chosen): PlaceMention {
  const { entry, rules } = choice
  const quote = quoteOf(text, name)
  const use = isSeat(name, entry) && actsAt(name) ? 'actor' : 'place'
  return {
    ...quote,
    sentence: name.sentence.index,
    kind: entry.kind,
    use,
    place: placeOf(quote, entry, name.compass),
    within:
      rules.includes('place/within') && container ? { start: container.start, end: container.end } : null,
    rules: [
      ...(rules.includes('place/unlisted') ? [] : ['place/name']),
      ...rules,
      ...(name.compass ? ['place/compass'] : []),
      ...(use === 'actor' ? ['place/seat'] : []),
    ],
  }
}

/** The place of an entry, as the words name it; `compass` for a part of it, such as its north. */
export const placeOf = (quote: Quote, entry: Entry, compass: boolean): Place => ({
  text: quote.quote,
  start: quote.start,
  end: quote.end,
  name: entry.name,
  country: entry.country,
  id: entry.id,
  latitude: entry.latitude,
  longitude: entry.longitude,
  precision: precisionOf(entry, compass),
})

function demonymMention(text: string, { sentence, from, to: end, country }: Demonym): PlaceMention {
  // "The Libyan coast" is a place, "the Libyan town of Zuwara" is named by its name.
  const land =
    country !== null &&
    isLand(sentence.tokens[end]?.text) &&
    !/^(?:of|'s|’s)$/.test(sentence.tokens[end + 1]?.text ?? '') &&
    !/^(?:NOUN|PROPN)$/.test(sentence.tokens[end + 1]?.upos ?? '')
  const to = land ? end + 1 : end
  const quote = quoteOf(text, { start: sentence.tokens[from]!.start, end: sentence.tokens[to - 1]!.end })
  return {
    ...quote,
    sentence: sentence.index,
    kind: land ? 'area' : 'country',
    use: land ? 'place' : 'demonym',
    place: {
      text: quote.quote,
      start: quote.start,
      end: quote.end,
      name: quote.quote,
      country,
      id: null,
      latitude: null,
      longitude: null,
      precision: land ? 'area' : 'country',
    },
    within: null,
    rules: [land ? 'place/land' : 'place/demonym'],
  }
}

/** Every place and people named in the article, in order. */
export function findPlaces({ article: { text }, sentences }: Context): readonly PlaceMention[] {
  const names: Name[] = []
  const demonyms: Demonym[] = []
  const introduced = introducedIn(text)
  for (const sentence of sentences) {
    const found = namesOf(text, sentence, names.length, introduced)
    names.push(...found.names)
    demonyms.push(...found.demonyms)
  }
  const setting = settingOf(names, demonyms)
  const surnames = surnamesOf(sentences)
  const first = chooseAll(text, names, setting, new Map())
  const chosen = chooseAll(text, names, setting, sensesOf(first))
  return [
    ...chosen
      .filter(({ name, choice }) => accept(name, choice, surnames, setting))
      .map((place) => mentionOf(text, place)),
    ...demonyms.map((people) => demonymMention(text, people)),
  ].sort((a, b) => a.start - b.start)
}
