import type { Token } from '../../language/sentence.js'
import { TIME } from '../../mentions/actors/phrase.js'
import { lower } from './around.js'

/** The place after "on Tuesday", "last week", "in a statement", "also" and "that", which belong to the cue. */
export function afterSetting(tokens: readonly Token[], from: number): number {
  let at = from
  for (;;) {
    const word = lower(tokens[at])
    if (word === 'that' && tokens[at]!.upos !== 'DET') return at + 1
    if (
      TIME.test(word) ||
      /^(?:also|again|recently|here|separately|however)$/.test(word) ||
      (word === ',' && BEGINS_SETTING.test(lower(tokens[at + 1])))
    )
      at++
    else if (/^(?:last|this|early|late)$/.test(word) && TIME.test(lower(tokens[at + 1]))) at += 2
    else if (/^(?:on|in|at|to|by|during|from|after|via|through)$/.test(word)) {
      let to = at + 1
      while (/^(?:DET|ADJ|NOUN|PROPN|NUM|PART|PRON)$/.test(tokens[to]?.upos ?? '')) to++
      // "said in a statement the army had left": a second article begins the clause.
      const article = tokens.slice(at + 2, to).findIndex((t) => /^(?:DET|PRON)$/.test(t.upos))
      if (article >= 0) return at + 2 + article
      if (!SETTING.test(tokens[to - 1]?.text ?? '') && lower(tokens[to]) !== 'that') return from
      at = to
    } else return at
  }
}
const BEGINS_SETTING =
  /^(?:on|in|at|during|last|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/
const SETTING =
  /day$|^(?:statement|interview|conference|briefing|post|tweet|message|report|speech|address|reporters|journalists|telegram|twitter|facebook|television|tv|radio|x|week|month|year|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,4})$/i
