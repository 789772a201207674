import type { Sentence } from '../../language/sentence.js'
import type { Name } from './names.js'

const COMPASS = String.raw`(?:(?:north|south|east|west|cent)\p{Ll}*[- ])?`
/** "Athens, Georgia"; "Moria in Greece"; "Hinton, an Alberta town" is not among them. */
const AFTER = new RegExp(
  String.raw`^(?:, | \()$|^,?(?: (?:a|an|the) [\p{Ll} -]{0,30})? (?:in|of) (?:the )?${COMPASS}$`,
  'iu',
)
/** "Nigeria's north-central Kogi", "Mauritania's capital Nouakchott". */
const BEFORE = /^['’]s?(?: \p{Ll}[\p{Ll}-]*){0,3},? $/u

/** The place that a name is said to lie in, right after or before it; whether it can is for the choice to tell. */
export function containerOf(text: string, names: readonly Name[], at: number): Name | null {
  const name = names[at]!
  const [previous, next] = [names[at - 1], names[at + 1]]
  const same = (other: Name | undefined, sentence: Sentence) => other?.sentence === sentence
  if (next && same(next, name.sentence) && AFTER.test(text.slice(name.end, next.start))) return next
  if (previous && same(previous, name.sentence) && BEFORE.test(text.slice(previous.end, name.start)))
    return previous
  return null
}
