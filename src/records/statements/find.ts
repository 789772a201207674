import type { Sentence } from '../../language/sentence.js'
import { mentionOf } from '../../mentions/actors/find.js'
import type { ActorMention } from '../../mentions/mention.js'
import { overlaps, quoteOf } from '../../text/span.js'
import { inSentence } from '../near.js'
import type { Reading } from '../reading.js'
import type { Note, Statement } from '../record.js'
import { byContinued } from './by-continued.js'
import { byHeading } from './by-heading.js'
import { byColon, byDash } from './by-layout.js'
import { byNoun } from './by-noun.js'
import { byPhrase } from './by-phrase.js'
import { byQuoted } from './by-quoted.js'
import { byVerb } from './by-verb.js'
import { citedSources } from './citing.js'
import type { Found, Scene } from './found.js'
import { hedgeOf } from './hedge.js'
import { isCarrier, viaOf } from './medium.js'
import { quotationsOf } from './quotes.js'
import { saidOn } from './said.js'
import { formOf } from './tidy.js'

/** The ways in which words are attributed, each over the whole article. */
const finders: readonly ((scene: Scene) => readonly Found[])[] = [
  byVerb,
  byPhrase,
  byQuoted,
  byNoun,
  byDash,
  byColon,
  byHeading,
]

/** Whether another statement shortly before attributes the same words; the medium after "according to" may be a second source. */
const isRepeated = (f: Found, before: readonly Found[]): boolean =>
  before
    .slice(-20)
    .some(
      (o) =>
        o.content.start === f.content.start &&
        o.content.end === f.content.end &&
        o.rule !== 'statement/according-to' &&
        f.rule !== 'statement/according-to',
    )

function bySentence(found: readonly Found[]): ReadonlyMap<Sentence, readonly Found[]> {
  const groups = new Map<Sentence, Found[]>()
  for (const f of found) {
    const group = groups.get(f.sentence)
    if (group) group.push(f)
    else groups.set(f.sentence, [f])
  }
  return groups
}

/** The speaker's words and who they stand for. `near`: the mentions around the speaker, in the order of the text. */
function speakerOf(text: string, f: Found, near: readonly ActorMention[]): Statement['speaker'] {
  const named = f.antecedent ?? f.speaker
  const mention = near
    .slice(0, 400)
    .find((a) => overlaps(a, named) && a.end >= named.end && !overlaps(a, f.cue))
  const who = mention ?? mentionOf(quoteOf(text, named), f.sentence, near, text)
  // "the minister, X": the mention may hold the name beside the words that the cue governs.
  const span =
    mention && mention.start <= f.speaker.start && !overlaps(mention, f.cue) && !overlaps(mention, f.content)
      ? mention
      : f.speaker
  const { name, role, organisation, country, kind } = who
  return { ...quoteOf(text, span), name, role, organisation, country, kind }
}

/** A clause about the speaker may stand this far before its cue, in code units. */
const NEAR = 400
/** The mentions looked at on either side: more than a report needs, and a bound for hostile pages. */
const MENTIONS = 120

/** Rules whose words are a quotation whatever marks stand in the cue's paragraph. */
const IN_QUOTES = /^statement\/(?:dash|colon|quote-continued)$/

/** Statements of the article in the order of their cues. */
export function findStatements({ article, sentences, times, actors }: Reading): {
  statements: readonly Statement[]
  notes: readonly Note[]
} {
  const { text, blocks } = article
  const quotations = blocks.map((block) => (block.kind === 'debris' ? [] : quotationsOf(text, block)))
  const speakers = new Set(actors.filter((a) => a.speaks).map((a) => a.name.split(/\s+/).at(-1)!))
  const scene: Scene = { text, blocks, sentences, quotations, speakers }
  const stated = [...bySentence(finders.flatMap((find) => find(scene))).values()].flatMap((together) =>
    citedSources(text, together),
  )
  const found = [...stated, ...byContinued(scene, stated)].sort(
    (a, b) => a.cue.start - b.cue.start || a.content.start - b.content.start,
  )
  const groups = bySentence(found)
  const statements: Statement[] = []
  const notes: Note[] = []
  const kept: Found[] = []
  const published = article.published?.slice(0, 10) ?? null
  let next = 0
  for (const f of found) {
    const together = groups.get(f.sentence)!
    if (isRepeated(f, kept)) {
      notes.push({
        rule: f.rule,
        span: { start: f.content.start, end: f.content.end },
        reason: 'the same words are already attributed',
      })
      continue
    }
    if (isCarrier(text, f, together)) {
      notes.push({
        rule: f.rule,
        span: { start: f.cue.start, end: f.cue.end },
        reason: 'the medium only carries what another source said',
      })
      continue
    }
    kept.push(f)
    while (next < actors.length && actors[next]!.end <= f.speaker.start - NEAR) next++
    const via = viaOf(text, f, together).filter((medium) => !article.publisher?.includes(medium))
    const hedge = hedgeOf(f)
    const said = saidOn(text, f, together, inSentence(times, f.sentence.index), published)
    statements.push({
      id: `s${statements.length + 1}`,
      speaker: speakerOf(text, f, actors.slice(Math.max(0, next - MENTIONS), next + MENTIONS)),
      cue: { ...quoteOf(text, f.cue), lemma: f.lemma },
      content: quoteOf(text, f.content),
      form: IN_QUOTES.test(f.rule) ? 'direct' : formOf(f.content, quotations[f.sentence.block.index]!),
      via,
      negated: f.negated,
      hedge,
      said,
      confidence: f.sure < 0.5 ? 0.6 : 0.9,
      rules: [
        f.rule,
        ...(via.length > 0 ? ['statement/via'] : []),
        ...(said.start ? ['statement/said'] : []),
        ...(hedge ? ['statement/hedge'] : []),
        ...(f.negated ? ['statement/negated'] : []),
      ],
    })
  }
  return { statements, notes }
}
