import { lexicon } from '../lexicon.js'

const outlets = lexicon<string>('outlets')
const outletSet = new Set(outlets)
const outletWords = new Set(outlets.flatMap((o) => o.split(/[ /]/)))

/** Whether a paragraph reads as a headline: short, one sentence, no final stop. */
export function isHeadline(paragraph: string, longest = 120): boolean {
  return (
    paragraph.length >= 4 &&
    paragraph.length <= longest &&
    /^["'“‘«¿#\d\p{Lu}]/u.test(paragraph) &&
    /\p{L}{2}/u.test(paragraph) &&
    !/(?:[.;:,]|[.,]["'”’»]+)$/.test(paragraph) &&
    !/\p{Ll}[.!?]["”’]? \p{Lu}\p{Ll}/u.test(paragraph)
  )
}

/** Whether a paragraph ends like prose. */
export const isProse = (paragraph: string): boolean =>
  /[.!?…:]["'”’»)\]]*$/.test(paragraph) && paragraph.length > 40

export const isOutlet = (paragraph: string): boolean => outletSet.has(paragraph)

const NAME = String.raw`\p{Lu}[\p{L}'’.-]+`
const NAMES = new RegExp(
  `^${NAME}(?: (?:de |van |von |al-|el-|bin )?${NAME}){1,3}(?:(?:,| and|, and| &) ${NAME}(?: ${NAME}){1,3}){0,4}$`,
  'u',
)
const BYLINE = new RegExp(
  String.raw`^(?:[Bb]y|BY|From|Text by|Story by)\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)${NAME}(?:,? (?:${NAME}|and|in|for|with|of|the|at|de|van|al|&|\|)){0,16}$`,
  'u',
)

/** Whether a paragraph is names alone, as a byline without "By" is. */
export const isNames = (paragraph: string): boolean => paragraph.length < 120 && NAMES.test(paragraph)

/** Whether a paragraph says who wrote the text: "By the staff" is none, capitals are needed. */
export const isByline = (paragraph: string): boolean => paragraph.length < 140 && BYLINE.test(paragraph)

const AGENCY = `(?:${outlets.map((o) => o.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})`
// A part of a photographer's name: an initial or a word.
const PART = String.raw`(?:(?:\p{Lu}\.){1,3}|\p{Lu}[\p{L}'’-]{1,24})`
// What stands before the agency is bounded, so that the search is linear.
const CREDIT = new RegExp(
  String.raw`(?:©\s*|\(c\) |(?:${PART} ){0,3}${PART} ?/ ?|(?:${PART} ){1,3}(?=AP Photo|Getty)|(?<=[.)] ))${AGENCY}(?: ?/ ?[\p{L}. -]{2,30}){0,3}\.?$|\((?:Photo|Image|Picture|File photo|Credit)[^()]{0,80}\)$|\(${AGENCY}(?: Photo)?(?:/[^()]{2,40})?\)$|©\s*\S{2,30}(?: \S{2,20}){0,2}$`,
  'u',
)

/** Where in a paragraph the credit of a photograph begins, -1 for none. Only the last 120 characters are looked at. */
export function creditStart(paragraph: string): number {
  const from = Math.max(0, paragraph.length - 120)
  const match = CREDIT.exec(paragraph.slice(from))
  return match ? from + match.index : -1
}

/** Whether all words are names of agencies or look like names beside one. */
export const isCredit = (paragraph: string): boolean =>
  paragraph.length <= 100 &&
  paragraph.split(/[\s/]+/).some((w) => outletWords.has(w)) &&
  creditStart(paragraph) === 0
