import { childBy, relation, subtreeOf } from '../../language/tree.js'
import { trim } from '../../text/span.js'
import { type Around, lower } from './around.js'
import { shapesOf } from './cues.js'

/** Before ", while …" or ", but …", which set something else against what is called for. */
export function turnOr({ sentence, cue }: Around, end: number): number {
  const turn = sentence.tokens.find(
    (t, i) =>
      i > cue.index &&
      ((/^(?:while|but)$/i.test(t.text) && sentence.tokens[i - 1]?.text === ',') ||
        (t.text === 'at' &&
          lower(sentence.tokens[i + 2]) === 'time' &&
          lower(sentence.tokens[i + 3]) === 'when')),
  )
  return turn ? Math.min(turn.start, end) : end
}

/** Where what a cue governs ends: at the end of the sentence, or before another cue that the speaker's sentence goes on to. */
export function clauseEnd({ text, sentence, quotations, cue }: Around): number {
  const { tokens } = sentence
  for (const token of tokens) {
    if (token.index <= cue.index + 1) continue
    const word = lower(token)
    const previous = tokens[token.index - 1]
    const participle =
      /ing$/.test(word) &&
      shapesOf(token).size > 0 &&
      lower(tokens[token.index + 1]) !== 'to' &&
      !childBy(sentence, token, 'aux')
    if (participle && previous?.text === ',') return previous.start
    if (participle && /^(?:while|also)$/.test(lower(previous))) return previous!.start
    // What follows a closing mark with "as" or "while" is the reporter's scene again.
    if (
      /^(?:as|while|after|when|during)$/.test(word) &&
      quotations.some((q) => q.inner.start > cue.end && q.outer.end === previous?.end)
    )
      return token.start
    if (word === 'according' && lower(tokens[token.index + 1]) === 'to') return token.start
    if (/^(?:while|and|but)$/.test(word)) {
      const joined = tokens[token.index + 1]
      if (joined && relation(joined) === 'conj' && joined.head === cue.index) return token.start
      if (
        word === 'while' &&
        joined &&
        /ing$/.test(joined.text) &&
        relation(joined) === 'advcl' &&
        joined.head === cue.index
      )
        return token.start
    }
  }
  // "The agency, which says A, did B": the words end with the clause that describes the speaker.
  if (relation(cue) === 'acl') {
    const last = subtreeOf(sentence, cue).at(-1)!
    const next = tokens[last.index + 1]
    if (next?.text === ',' || tokens[last.index]!.text === ',') return last.end
  }
  const quotation = quotations.find((q) => q.outer.start < sentence.end && q.outer.end > sentence.end)
  return quotation ? quotation.outer.end : trim(text, sentence).end
}
