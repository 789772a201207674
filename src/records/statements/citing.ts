import { spanOf } from '../../language/tree.js'
import { mediumIn } from '../../mentions/actors/media.js'
import { lower } from './around.js'
import type { Found } from './found.js'

const IN_SOURCE = /^(?:NOUN|PROPN|ADJ|DET|NUM|PART)$/

/**
 * "…, Reuters reported, citing the ministry": the medium only carries what the source after "citing" said. `together`: all that is
 * found in the sentence; what "citing" itself would attribute falls away.
 */
export function citedSources(text: string, together: readonly Found[]): readonly Found[] {
  const cited = together.map((f) => {
    const medium = mediumIn(text.slice(f.speaker.start, f.speaker.end))
    const source = medium === null ? null : sourceAfter(f)
    return source ? { ...f, speaker: source, carrier: medium, rule: 'statement/citing' } : f
  })
  return cited.some((f) => f.rule === 'statement/citing')
    ? cited.filter((f) => !/^(?:cite|quote)$/.test(f.lemma))
    : cited
}

function sourceAfter({ sentence, cue, speaker, content }: Found) {
  const { tokens } = sentence
  const citing = tokens.find(
    (t) =>
      t.start >= Math.max(cue.end, speaker.end) &&
      /^(?:citing|quoting)$/.test(lower(t)) &&
      !(t.start >= content.start && t.end <= content.end),
  )
  if (!citing) return null
  let to = citing.index + 1
  while (
    IN_SOURCE.test(tokens[to]?.upos ?? '') ||
    (/^(?:of|for|in)$/.test(lower(tokens[to])) && IN_SOURCE.test(tokens[to + 1]?.upos ?? ''))
  )
    to++
  const words = tokens.slice(citing.index + 1, to)
  return words.length > 0 ? spanOf(words) : null
}
