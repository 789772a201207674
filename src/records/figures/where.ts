import type { NumberMention, Place, PlaceMention } from '../../mentions/mention.js'
import { inSentence } from '../near.js'
import type { Reading } from '../reading.js'
import type { Basis, Measure } from '../record.js'

export type Where = Readonly<{ from: readonly Place[]; to: readonly Place[]; at: readonly Place[] }>

const TO: ReadonlySet<Measure> = new Set(['arrival'])
const FROM: ReadonlySet<Measure> = new Set(['departure', 'displacement', 'evacuation', 'expulsion'])
const OUT =
  /\b(?:from|out of|left|leave|leaving|fled|flee|fleeing|departed|exited|escaped?|escaping)(?: (?:the|their|his|war-torn))?(?: \p{Ll}+)?\s*$/iu
const IN =
  /\b(?:to|into|toward|towards|reach|reached|reaching|enter|entered|entering|for)(?: the)?(?: \p{Ll}+)?\s*$/iu
const AT =
  /\b(?:in|at|near|on|off|across|around|outside|throughout|inside|within|along|through|over|of)(?: the)?(?: \p{L}+){0,2}\s*$/iu

/** What happens where the article is set, unless it says otherwise. */
const HAPPENING: ReadonlySet<Measure> = new Set([
  'death',
  'injury',
  'missing',
  'rescue',
  'detention',
  'evacuation',
  'affected',
  'stranded',
  'mobilisation',
  'protest',
])

type Role = 'from' | 'to' | 'at' | null
type Ranked = Readonly<{ mention: PlaceMention; role: Role; distance: number }>

function roleOf(text: string, mention: PlaceMention): Role {
  const before = text.slice(Math.max(0, mention.start - 40), mention.start)
  if (OUT.test(before)) return 'from'
  if (IN.test(before)) return 'to'
  if (AT.test(before)) return 'at'
  return null
}

const dominants = new WeakMap<readonly PlaceMention[], PlaceMention | null>()

/** The place that most of the article is about: the first one named more often than others. */
function dominant(places: readonly PlaceMention[]): PlaceMention | null {
  const known = dominants.get(places)
  if (known !== undefined) return known
  const counts = new Map<string, number>()
  for (const { use, place } of places)
    if (use === 'place') counts.set(place.name, (counts.get(place.name) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const found = places.find((p) => p.use === 'place' && counts.get(p.place.name) === most) ?? null
  dominants.set(places, found)
  return found
}

/** The places that a figure is about: where from, where to, or where it holds when it is not a movement. */
export function whereOf(reading: Reading, number: NumberMention, _basis: Basis, measure: Measure): Where {
  const { places, article } = reading
  const near = (back: number): readonly Ranked[] =>
    inSentence(places, number.sentence - back)
      .filter((p) => p.use === 'place')
      .map((mention) => ({
        mention,
        role: roleOf(article.text, mention),
        distance:
          mention.start >= number.end ? mention.start - number.end : (number.start - mention.end) * 1.3,
      }))
      .sort((a, b) => a.distance - b.distance)
  const here = near(0)
  const candidates = here.length > 0 ? here : near(1)
  const listed = (found: Ranked | undefined): readonly Place[] => {
    if (!found) return []
    // "Kazakhstan, Georgia and Finland": the whole list stands in the same place.
    const after = inSentence(places, found.mention.sentence).filter(
      (p) => p.use === 'place' && p.start >= found.mention.start,
    )
    const out: Place[] = []
    for (const p of after) {
      const last = out.at(-1)
      if (last && !/^\s*(?:,|and|, and|or)\s*$/.test(article.text.slice(last.end, p.start))) break
      out.push(p.place)
    }
    return out
  }
  const first = (...roles: Role[]) => candidates.find((c) => roles.includes(c.role))
  if (TO.has(measure)) {
    const to = first('to') ?? first('at') ?? candidates.find((c) => c.role === null)
    const from = first('from')
    if (to || from) return { from: listed(from), to: listed(to), at: [] }
    const main = dominant(places)
    return { from: [], to: main ? [main.place] : [], at: [] }
  }
  if (FROM.has(measure)) {
    const from = first('from')
    const to = first('to')
    const at = from || to ? undefined : (first('at') ?? candidates[0])
    if (from || to) return { from: listed(from), to: listed(to), at: [] }
    if (at)
      return measure === 'departure'
        ? { from: listed(at), to: [], at: [] }
        : { from: [], to: [], at: listed(at) }
  } else {
    const at = first('at') ?? candidates[0]
    if (at) return { from: [], to: [], at: listed(at) }
  }
  const main = dominant(places)
  return { from: [], to: [], at: main && HAPPENING.has(measure) ? [main.place] : [] }
}
