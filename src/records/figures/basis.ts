import type { Sentence, Token } from '../../language/sentence.js'
import { childrenOf, headsOf } from '../../language/tree.js'
import type { NumberMention } from '../../mentions/mention.js'
import type { Basis, Measure, Per } from '../record.js'
import { usualBasis } from './lexicon.js'

const PER: Readonly<Record<string, Per>> = {
  day: 'day',
  daily: 'day',
  week: 'week',
  weekly: 'week',
  month: 'month',
  monthly: 'month',
  year: 'year',
  yearly: 'year',
  annually: 'year',
  annual: 'year',
  annum: 'year',
  night: 'day',
}
const PLAN_VERB =
  /^(?:plan|expect|predict|forecast|anticipate|intend|aim|prepare|order|ask|request|urge|propose|pledge|promise|vow|agree|authorize|authorise|target|need|require|want|appeal|warn)$/
const PLAN_NOUN =
  /^(?:plan|quota|capacity|target|forecast|cap|limit|ceiling|goal|order|request|pledge|space|place|bed|appeal)$/

/** Verbs that tell of being struck once: those affected are then a total and not a stock. */
const STRUCK = /^(?:affect|impact|hit|infect|catch|contract|reach|assist|help|feed)$/

const PER_SHORT = /^(?:minute|hour|second)$/

/** "a day", "daily", "per week", "every month" near the number; null where the count isn't a rate. */
export function perOf(sentence: Sentence, number: NumberMention): Per | null {
  const { tokens } = sentence
  const after = tokens.findIndex((t) => t.start >= number.end)
  const end = after < 0 ? tokens.length : after
  for (let i = end; i < Math.min(tokens.length, end + 8); i++) {
    const word = tokens[i]!.text.toLowerCase()
    if (/^[,;.:]$/.test(word)) break
    const before = tokens[i - 1]?.text.toLowerCase() ?? ''
    if (/ly$|^annual$/.test(word) && PER[word] && word !== 'early') return PER[word]
    if (PER[word] && /^(?:a|an|per|each|every)$/.test(before) && tokens[i - 2]?.text.toLowerCase() !== 'than')
      return PER[word]
  }
  for (const token of tokens.slice(Math.max(0, end - 9), end)) {
    const word = token.text.toLowerCase()
    if ((word === 'daily' || word === 'weekly' || word === 'monthly') && number.core.quote !== token.text)
      return PER[word]!
  }
  const first = tokens[0]?.text.toLowerCase()
  if ((first === 'every' || first === 'each') && PER[tokens[1]?.text.toLowerCase() ?? ''])
    return PER[tokens[1]!.text.toLowerCase()]!
  return null
}

/** Whether the verb above speaks of what is to come or of what is wanted. */
function isPlanned(sentence: Sentence, anchor: Token): boolean {
  for (const head of [anchor, ...headsOf(sentence, anchor)]) {
    if (head !== anchor && PLAN_NOUN.test(head.lemma) && head.upos === 'NOUN') return true
    if (head.upos !== 'VERB' && head.upos !== 'AUX' && head.upos !== 'ADJ') continue
    const auxiliaries = childrenOf(sentence, head)
    if (
      auxiliaries.some(
        (c) => c.upos === 'AUX' && /^(?:will|would|shall|could|should|may|might|must|'ll)$/.test(c.lemma),
      ) &&
      !auxiliaries.some((c) => c.text.toLowerCase() === 'have')
    )
      return true
    if (head !== anchor && PLAN_VERB.test(head.lemma) && head.lemma !== 'need') {
      // "were expected to", "plans to take": what hangs below is to come.
      return (
        auxiliaries.some((c) => c.rel.startsWith('xcomp') || c.rel.startsWith('ccomp')) ||
        head.lemma !== 'warn'
      )
    }
    if (/^(?:ccomp|parataxis|advcl|acl|conj|root)/.test(head.rel)) return false
  }
  return false
}

/** Total, stock, rate, change or plan. */
export function basisOf(
  sentence: Sentence,
  number: NumberMention,
  anchor: Token,
  measure: Measure,
): { basis: Basis; per: Per | null } {
  if (number.kind === 'ratio') return { basis: 'change', per: null }
  if (isPlanned(sentence, anchor)) return { basis: 'plan', per: null }
  const per = perOf(sentence, number)
  if (per) return { basis: 'rate', per }
  const after = sentence.tokens.filter((t) => t.start >= number.end).slice(0, 9)
  if (
    after.some(
      (t, i) =>
        PER_SHORT.test(t.lemma) && /^(?:a|an|each|every|per)$/.test(after[i - 1]?.text.toLowerCase() ?? ''),
    )
  )
    return { basis: 'rate', per: null }
  if (
    measure === 'affected' &&
    headsOf(sentence, anchor).some((t) => STRUCK.test(t.lemma) && t.upos === 'VERB')
  )
    return { basis: 'total', per: null }
  if (measure === 'other') return { basis: 'stock', per: null }
  if (measure === 'displacement') {
    // "displaced 200,000 people", "7 million have fled": something that happened; "7 million displaced people": a state.
    const told = [anchor, ...headsOf(sentence, anchor)].find((t) => t.upos === 'VERB')
    const happened = told !== undefined && !/^(?:acl|amod)/.test(told.rel)
    return { basis: happened ? 'total' : 'stock', per: null }
  }
  return { basis: usualBasis.get(measure) ?? 'total', per: null }
}
