import { lexicon } from '../../lexicon.js'
import { folded } from './letters.js'
import { portfolioIn } from './portfolio.js'
import { bodyWords } from './words.js'

/** An office, apart from whose it is: "deputy interior minister" is {office: 'minister', portfolio: 'interior', deputy: true}. */
export type Office = Readonly<{
  office: string
  portfolio: string | null
  deputy: boolean
  former: boolean
  /** A word for many offices, which tells no two apart: "official", "leader". */
  weak: boolean
  /** Whether a country has many of them at a time: governors, ambassadors. */
  several: boolean
  /** The country of an office of which the world has one; null for others. */
  seat: string | null
}>

type Entry = Readonly<{
  office: string
  words: readonly string[]
  portfolio?: string
  country?: readonly string[]
  weak?: boolean
  several?: boolean
  seat?: string
}>

const entries = lexicon<Entry>('offices')
  .flatMap((entry) => entry.words.map((words) => ({ ...entry, words: folded(words) })))
  .sort((a, b) => b.words.length - a.words.length || (a.country ? -1 : 0) - (b.country ? -1 : 0))

const FORMER = /^(?:(?:former|ex|then|late|onetime|one time|outgoing) )+/
const PASSING =
  /^(?:(?:acting|interim|caretaker|newly elected|new|incoming|current|serving|the|a|an|his|her|their|its|s) )+/
const DEPUTY = /^(?:(?:first|senior) )?(?:deputy|vice|assistant|under|associate)(?: |$)/

/** The office that words name for someone of that country; null where they name none. */
export function officeIn(words: string, country: string | null): Office | null {
  let text = folded(words.replace(/['’]s(?!\p{L})/gu, ''))
  text = text.replace(/\bvp\b/g, 'vice president')
  const former = FORMER.test(text) || /\bformer\b/.test(text)
  text = text
    .replace(/\b(?:former|ex)\b ?/g, '')
    .replace(FORMER, '')
    .replace(PASSING, '')
  const deputy = DEPUTY.test(text) || /\b(?:deputy|vice)\b/.test(text)
  const rest = text.replace(/\b(?:first|senior)? ?(?:deputy|vice|assistant|under|associate)\b ?/g, '').trim()
  if (rest === '') return null
  const minister = ministerIn(rest)
  if (minister)
    return {
      office: 'minister',
      portfolio: minister,
      deputy,
      former,
      weak: false,
      several: false,
      seat: null,
    }
  for (const entry of entries)
    if ((!entry.country || (country && entry.country.includes(country))) && named(entry.words, rest))
      return {
        office: entry.office,
        portfolio: entry.portfolio ?? null,
        deputy,
        former,
        weak: entry.weak ?? false,
        several: entry.several ?? false,
        seat: entry.seat ?? null,
      }
  return {
    office: bodyWords(rest).join(' '),
    portfolio: null,
    deputy,
    former,
    weak: true,
    several: true,
    seat: null,
  }
}

/** "interior minister", "minister of internal affairs", "minister for the interior", "head of the interior ministry". */
function ministerIn(text: string): string | null {
  const before = /^(.+) (?:minister|secretary)$/.exec(text)?.[1]
  const after =
    /^(?:minister|secretary|head|chief) (?:of|for) (?:the )?(?:state for )?(.+?)(?: ministry)?$/.exec(
      text,
    )?.[1]
  if (before && before !== 'prime') return portfolioIn(before)
  return after && !/^(?:head|chief)/.test(text)
    ? portfolioIn(after)
    : after && /ministry$/.test(text)
      ? portfolioIn(after)
      : null
}

/** Whether an office's words are the text or stand at its end or its start: "texas governor", "president and ceo". */
const named = (words: string, text: string): boolean =>
  text === words || text.endsWith(` ${words}`) || text.startsWith(`${words} `)

/** How two offices of one country or body go together. */
export function officesAgree(a: Office, b: Office): 'same' | 'different' | 'unknown' {
  if (a.deputy !== b.deputy && a.office === b.office) return 'different'
  if (a.office === b.office && a.portfolio === b.portfolio)
    return a.weak && a.office === 'official' ? 'unknown' : 'same'
  if (a.weak || b.weak) return 'unknown'
  return 'different'
}

/** An office in words, as its key and in sentences. */
export const officeName = ({ office, portfolio, deputy }: Office): string =>
  [deputy ? 'deputy' : '', portfolio ?? '', office].filter(Boolean).join(' ')
