import type { Sentence } from '../../language/sentence.js'
import { spanOf } from '../../language/tree.js'
import { isOrganisation, isRole } from '../../mentions/actors/known.js'
import type { Found, Scene } from './found.js'
import { tidy } from './tidy.js'

/** Whether words state something: "arrivals have doubled", "U.S. to accept more"; "a moral duty to act" is a topic. */
function isStated({ tokens }: Sentence, from: number, to: number): boolean {
  const words = tokens.slice(from, to)
  const infinitive = words.findIndex((t) => t.xpos === 'TO')
  const subject = words.slice(0, Math.max(0, infinitive)).filter((t) => t.upos !== 'PUNCT')
  return (
    words.some((t) => /^(?:VB[DZP]|MD)$/.test(t.xpos)) ||
    (subject.length > 0 && subject.every((t) => t.upos === 'PROPN'))
  )
}

const IN_NAME = /^(?:NOUN|PROPN|ADJ|DET|PART|X)$/

/** Whether the last of some words is an office, a body or the name of one who speaks elsewhere in the article. */
function isSource({ tokens }: Sentence, from: number, to: number, { speakers }: Scene): boolean {
  const words = tokens.slice(from, to)
  if (words.length === 0 || words.length > 6 || !words.every((t) => IN_NAME.test(t.upos))) return false
  const last = words.at(-1)!.text
  return speakers.has(last) || (words.length < 5 && (isRole(last) || isOrganisation(last)))
}

/** "Kerry: U.S. to accept more refugees", "Arrivals have doubled: minister" in a headline; "Tokayev: “We must help them.”" anywhere. */
export const byHeading = (scene: Scene): readonly Found[] =>
  scene.sentences.flatMap((sentence): Found[] => {
    const { text, blocks, quotations } = scene
    const { tokens } = sentence
    const here = quotations[sentence.block.index]!
    const colon = tokens.find((t) => t.text === ':')
    const last = tokens.findLast((t) => t.text === ':')
    if (!colon || !last) return []
    const block = blocks[sentence.block.index]!
    const heading =
      /^(?:title|heading)$/.test(block.kind) ||
      !/[.!?…”"]\s*$/.test(text.slice(Math.max(block.start, block.end - 8), block.end))
    const quoted = here.find(
      (q) => text.slice(colon.end, q.outer.start).trim() === '' && q.outer.start > colon.start,
    )
    const found = (
      speaker: { start: number; end: number },
      content: { start: number; end: number },
    ): Found[] =>
      content.end - content.start < 8
        ? []
        : [
            {
              sentence,
              cue: { start: colon.start, end: colon.end },
              lemma: ':',
              speaker,
              content,
              main: true,
              negated: false,
              sure: 1,
              rule: 'statement/heading',
            },
          ]
    const named = quoted && tokens[colon.index - 1]?.upos === 'PROPN' && colon.index < 7
    const first = named || ((heading || quoted) && isSource(sentence, 0, colon.index, scene))
    if (first && isStated(sentence, colon.index, tokens.length))
      return found(
        spanOf(tokens.slice(0, colon.index)),
        tidy(text, quoted?.inner ?? { start: colon.end, end: sentence.end }, here),
      )
    if (
      heading &&
      colon === last &&
      isStated(sentence, 0, colon.index) &&
      isSource(sentence, colon.index + 1, tokens.length, scene)
    )
      return found(
        spanOf(tokens.slice(colon.index + 1)),
        tidy(text, { start: sentence.start, end: colon.start }, here),
      )
    return []
  })
