import { lexicon } from '../lexicon.js'

const escaped = (s: string) => s.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const outlets = lexicon<string>('outlets').map(escaped).join('|')
const month = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`
const day = String.raw`(?:${month} \d{1,2}(?:, \d{4})?|\d{1,2} ${month}(?:,? \d{4})?)`
const dash = String.raw`\s*(?:[—–―]|--?)\s*`
const place = String.raw`\p{Lu}[\p{L}.'’/-]{1,25}(?: \p{Lu}[\p{L}.'’/-]{1,25}){0,3}(?:, \p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}.]{1,20}){0,2})?`

/** The ways a report says where, when and by whom it was filed before its first sentence. */
const FORMS = [
  // CNN —, (Reuters) -, (CNN)
  new RegExp(
    String.raw`^(?:\((?:${outlets})\)(?:${dash}|\s+(?=\p{Lu}))|(?:${outlets})\s*[—–](?:\s+|$))`,
    'u',
  ),
  // Tbilisi, Sept 27 (outlet) —; MINSK, 30 September (outlet) –; Abuja, Nigeria (outlet) –
  new RegExp(String.raw`^${place}(?:,? ${day})?,? ?(?:\([^()]{2,40}\)|(?:${outlets}))${dash}`, 'u'),
  // Astana, 27 September —
  new RegExp(`^${place},? ${day}${dash}`, 'u'),
  // MOSCOW, September 27. /TASS/.
  new RegExp(String.raw`^${place}, ${day}\. ?\/[\p{L} .-]{2,30}\/\.?\s+`, 'u'),
  // KABUL, Afghanistan — The
  new RegExp(
    String.raw`^(?=[\p{Lu} .'’/-]{4,})(?!(?:${outlets}|\p{Lu}{2,3}(?=\s*[—–-]))\b)${place}\s*(?:[—–―]|--| - )\s*(?=[\p{Lu}\d"“‘'])`,
    'u',
  ),
]

/** How many characters of a paragraph are its dateline, the dash and white space included; 0 for none. */
export function datelineLength(paragraph: string): number {
  const head = paragraph.slice(0, 160)
  for (const form of FORMS) {
    const match = form.exec(head)
    if (match) return match[0].length
  }
  return 0
}
