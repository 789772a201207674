import { lexicon } from '../../lexicon.js'
import type { Statement } from '../record.js'
import type { Found } from './found.js'

type Hedge = NonNullable<Statement['hedge']>

const entries = lexicon<{ cue?: string; adverb?: string; hedge: Hedge }>('hedges')
const nouns = lexicon<{ noun?: string; hedge?: Hedge }>('attributions')
const byCue = new Map<string, Hedge>([
  ...entries.flatMap(({ cue, hedge }) => (cue ? [[cue, hedge] as const] : [])),
  ...nouns.flatMap(({ noun, hedge }) => (noun && hedge ? [[noun, hedge] as const] : [])),
])
const byAdverb = new Map(entries.flatMap(({ adverb, hedge }) => (adverb ? [[adverb, hedge] as const] : [])))

/** How far the report stands from what is said: by the cue itself, or by an adverb beside it ("has reportedly said"). */
export function hedgeOf({ sentence, cue, lemma }: Found): Statement['hedge'] {
  const at = sentence.tokens.findIndex((t) => t.start >= cue.start)
  const adverb = sentence.tokens
    .slice(Math.max(0, at - 2), at)
    .find((t) => byAdverb.has(t.text.toLowerCase()))
  return byCue.get(lemma) ?? (adverb ? byAdverb.get(adverb.text.toLowerCase())! : null)
}
