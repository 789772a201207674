import { lexicon } from '../lexicon.js'
import type { Word } from './tokens.js'

const abbreviations = new Map(
  lexicon<{ word: string; ends: 'never' | 'number' | 'maybe' }>('abbreviations').map((a) => [a.word, a.ends]),
)
/** Words that, with a capital, begin a sentence more often than they go on with a name. */
const starters = new Set(
  'A After Although An And As At Before But By During For From He Her His However I If In It Its Many Meanwhile More Most No Not On One Other Our She Since So Some That The Their Then There These They This Those Though Under Until We What When While With You'.split(
    ' ',
  ),
)
const CLOSER = /^["'”’»)\]]+$/
const OPENER = /^["'“‘«([—–-]+$/

/** Whether a sentence may end with this word, given the next one that is no quotation mark. */
function ends(word: string, next: string | undefined): boolean {
  if (/^(?:[!?]|\.{3,}|…)$/.test(word)) return next === undefined || /^[\p{Lu}\d]/u.test(next)
  if (word === '.') return next === undefined || /^[\p{Lu}\d#@►•$€£]/u.test(next)
  if (!word.endsWith('.') || next === undefined) return false
  const rule = abbreviations.get(word) ?? (/^\p{Lu}\.$/u.test(word) ? 'never' : 'maybe')
  if (rule === 'never') return false
  if (rule === 'number') return starters.has(next)
  return starters.has(next)
}

/** Groups the words of one block into sentences; closing quotation marks stay with the sentence they close. */
export function splitSentences(words: readonly Word[]): readonly (readonly Word[])[] {
  const out: Word[][] = []
  let current: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    current.push(word)
    if (!/[.!?…]$/.test(word.text)) continue
    let after = i + 1
    // A closing mark touches what it closes; an opening one touches what follows.
    while (
      after < words.length &&
      CLOSER.test(words[after]!.text) &&
      words[after]!.start === words[after - 1]!.end
    )
      after++
    let next = after
    while (next < words.length && OPENER.test(words[next]!.text)) next++
    const spaced = after >= words.length || words[after]!.start > words[after - 1]!.end
    const glued =
      /^\p{Lu}\p{Ll}/u.test(words[after]?.text ?? '') &&
      word.text === '.' &&
      /\p{Ll}{2}$/u.test(words[i - 1]?.text ?? '')
    if (!(spaced || glued) || !ends(word.text, words[next]?.text)) continue
    current.push(...words.slice(i + 1, after))
    i = after - 1
    out.push(current)
    current = []
  }
  if (current.length > 0) out.push(current)
  return out
}
