import { lemmaOf, shapesOf } from './cues.js'
import type { Found, Scene } from './found.js'
import { sourceOfCue } from './speaker.js'
import { tidy } from './tidy.js'

/** The last characters of a block are enough to see how it ends, however long it is. */
const TAIL = 8

/** "The agency reports:" at the end of a paragraph: the next paragraph is what it reports. */
export const byColon = ({ text, sentences, quotations, blocks }: Scene): readonly Found[] =>
  sentences.flatMap((sentence): Found[] => {
    const block = blocks[sentence.block.index]!
    const next = blocks[sentence.block.index + 1]
    if (
      !/:\s*$/.test(text.slice(Math.max(sentence.start, block.end - TAIL), block.end)) ||
      !next ||
      next.kind === 'debris'
    )
      return []
    const quotation = quotations[sentence.block.index + 1]?.[0]
    const content = tidy(text, next, [])
    const opens = quotation !== undefined && quotation.outer.start <= content.start + 1
    for (const cue of sentence.tokens) {
      if (!shapesOf(cue).has('clause')) continue
      const source = sourceOfCue(sentence, cue)
      if (!source) continue
      return [
        {
          sentence,
          cue,
          lemma: lemmaOf(cue),
          speaker: source.span,
          ...(source.antecedent ? { antecedent: source.antecedent } : {}),
          content: opens ? { start: quotation.inner.start, end: content.end } : content,
          main: true,
          negated: false,
          sure: source.head.sure,
          rule: 'statement/colon',
        },
      ]
    }
    return []
  })

/** A quotation, then a dash and who said it: "“…” — X, President of Y". */
export const byDash = ({ text, sentences, quotations, blocks }: Scene): readonly Found[] =>
  sentences.flatMap((sentence): Found[] => {
    const match = /^\s*[—–-]{1,2}\s*(?=\p{Lu})/u.exec(text.slice(sentence.start, sentence.end))
    const before = quotations[sentence.block.index - 1]?.at(-1)
    const block = blocks[sentence.block.index - 1]
    if (!match || !before || !block || before.outer.end < block.end - 3 || sentence.tokens.length > 16)
      return []
    const mark = sentence.start + text.slice(sentence.start, sentence.end).search(/[—–-]/)
    return [
      {
        sentence,
        cue: { start: mark, end: mark + 1 },
        lemma: '—',
        speaker: { start: sentence.start + match[0].length, end: sentence.end },
        content: tidy(text, before.inner, []),
        main: true,
        negated: false,
        sure: 1,
        rule: 'statement/dash',
      },
    ]
  })
