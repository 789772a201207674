import { mediaNames, mediumIn } from '../../mentions/actors/media.js'
import { overlaps } from '../../text/span.js'
import type { Found } from './found.js'

const PLATFORM = mediaNames(/^platform$/)
/** "on Telegram", "in a Facebook post", "in a video on YouTube": "X" only after "on" or before a word for what is posted. */
const ON_PLATFORM = new RegExp(
  `(?:\\b(?:on|via|through|to) (?:(?:his|her|its|their|the|an?) )?(?:[\\p{Ll}]+ )?(${PLATFORM})|\\b(${PLATFORM}) (?:post|message|video|channel|page|account|statement|thread))(?![\\p{L}\\p{N}-])`,
  'u',
)
/** Words that lead to the medium that asked, printed or quoted. */
const BY_MEDIUM =
  /(?:\b(?:in|during) (?:an?|his|her|the) (?:[\p{L}-]+ )?interview (?:with|to|for|on|by|published (?:by|in))|\b(?:speaking|talking|spoke|spoken) (?:to|on|with)|\b(?:in|with) (?:remarks|comments|a statement|an email|a message|an article|an op-ed|a column) (?:to|for|in|carried by|published (?:by|in)|broadcast (?:by|on))|\b(?:quoted|cited|carried|reported|published|broadcast|aired|shown) (?:by|in|on))\s+((?:the |an? )?[^,.;:“”"]{1,60})/iu

/** Whether a cue only names the medium that carried what another source of the sentence said. */
export function isCarrier(text: string, f: Found, together: readonly Found[]): boolean {
  if (!/^(?:report|according to|say|write|quote|cite|per)$/.test(f.lemma)) return false
  if (!mediumIn(text.slice(f.speaker.start, f.speaker.end))) return false
  return together.some(
    (o) =>
      o !== f &&
      o.main &&
      (overlaps(o.content, f.content) || o.rule === 'statement/quote-around') &&
      o.cue.start < f.cue.start &&
      !mediumIn(text.slice(o.speaker.start, o.speaker.end)),
  )
}

/** The platform or medium that the words beside a cue name. */
function mediaBeside(words: string, lemma: string): readonly string[] {
  // "told Reuters", "was quoted as saying by Interfax": the medium stands right after the cue.
  const next =
    lemma === 'tell'
      ? /^\s*((?:the )?[^,.;:“”"]{1,50})/u
      : /^(?:quote|cite)$/.test(lemma)
        ? /^\s*(?:by|in|on)\s+((?:the )?[^,.;:“”"]{1,50})/u
        : null
  const told = next?.exec(words)?.[1]
  const platform = ON_PLATFORM.exec(words)
  const medium = BY_MEDIUM.exec(words)?.[1]
  return [
    (told && mediumIn(told.split(/\b(?:that|on|in|of|about)\b/)[0]!)) ?? null,
    medium ? mediumIn(medium) : null,
    platform?.[1] ?? platform?.[2] ?? (/^tweet$/.test(lemma) ? 'Twitter' : null),
  ].filter((name) => name !== null)
}

/** The media that carried it: "…, Interfax reported", "quoted by the Interfax agency", "told CNN", "in a post on Telegram". */
export function viaOf(text: string, f: Found, together: readonly Found[]): readonly string[] {
  const { start, end } = f.sentence
  // The words beside the cue are those of the sentence that are not said, and no other cue's.
  const rest = (from: number, to: number) => (from < to ? text.slice(from, to) : '')
  const others = together.filter((o) => o !== f && o.main)
  const next = Math.min(end, ...others.map((o) => o.cue.start).filter((at) => at > f.cue.end))
  const after =
    f.content.start >= f.cue.end ? rest(f.cue.end, Math.min(f.content.start, next)) : rest(f.cue.end, next)
  const before = f.content.end <= f.cue.start ? rest(f.content.end, f.cue.start) : rest(start, f.cue.start)
  const tail = f.content.start >= f.cue.end ? rest(f.content.end, next) : ''
  const speaker = text.slice(f.speaker.start, f.speaker.end)
  const own = mediumIn(speaker)
  const found = [
    ...mediaBeside(after, f.lemma),
    ...mediaBeside(before, ''),
    ...mediaBeside(tail, ''),
    ...mediaBeside(speaker, ''),
    ...(f.carrier ? [f.carrier] : []),
    ...together
      .filter((o) => o !== f && isCarrier(text, o, together))
      .flatMap((o) => mediumIn(text.slice(o.speaker.start, o.speaker.end)) ?? []),
  ]
  return [...new Set(found)].filter((name) => name !== own)
}
