import { overlaps } from '../../text/span.js'
import type { Found } from './found.js'

const MEDIUM =
  /\b(?:news|agency|Reuters|Interfax|CNN|BBC|AFP|AP|Associated Press|newspaper|television|TV|radio|Times|Post|Guardian|Tass|TASS|Xinhua|Jazeera|Sky|NBC|CBS|ABC|Fox|Welle|Bloomberg|DPA|dpa|ANSA|EFE|Anadolu|RIA|Novosti|Gazeta|Le Monde|Bild|Spiegel|Daily|Journal|Tribune|Herald|Telegraph)\b/

/** Whether a cue only names the medium that carried what another source of the sentence said. */
export function isCarrier(text: string, f: Found, together: readonly Found[]): boolean {
  if (!/^(?:report|according to|say|write|quote)$/.test(f.lemma)) return false
  if (!MEDIUM.test(text.slice(f.speaker.start, f.speaker.end))) return false
  return together.some(
    (o) =>
      o !== f &&
      (overlaps(o.content, f.content) || o.rule === 'statement/quote-around') &&
      o.cue.start < f.cue.start &&
      !MEDIUM.test(text.slice(o.speaker.start, o.speaker.end)),
  )
}

/** The media named as carriers: "…, Interfax reported", "quoted by the Interfax agency". */
export function viaOf(text: string, f: Found, together: readonly Found[]): readonly string[] {
  const words = text.slice(f.sentence.start, f.sentence.end)
  const found =
    /(?:[Qq]uoted by|in an interview with|in an interview to|[Ss]peaking to) (?:the )?((?:\p{Lu}[\p{L}.]+ ?){1,4})/u.exec(
      words,
    )
  return [
    ...(found ? [found[1]!.trim()] : []),
    ...together
      .filter((o) => o !== f && isCarrier(text, o, together))
      .map((o) => text.slice(o.speaker.start, o.speaker.end)),
  ]
}
