import { lexicon } from '../lexicon.js'

type Entry = Readonly<{
  id: string
  reason: string
  whole?: readonly string[]
  only?: readonly string[]
  starts?: readonly string[]
  pattern?: string
  max?: number
  /** The pattern minds capitals. */
  case?: boolean
  list?: boolean
  ends?: boolean
  marks: readonly string[]
  keeps: readonly string[]
}>

/** One kind of page furniture, with examples that it marks and that it must keep. */
export type DebrisRule = Readonly<{
  id: string
  reason: string
  /** The headline lines that follow are links to other stories. */
  list: boolean
  /** Nothing that follows belongs to the article. */
  ends: boolean
  marks: readonly string[]
  keeps: readonly string[]
  /** `bare` is the paragraph in lower case without punctuation around it. */
  fits: (paragraph: string, bare?: string) => boolean
}>

const plain = (s: string) =>
  s
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/g, ' ')

function allAmong(known: ReadonlySet<string>, bare: string): boolean {
  if (bare.length > 200) return false
  const words = bare.split(/[\s,|/•·]+/)
  return words.length > 1 && words.every((word) => known.has(word))
}

function ruleOf(entry: Entry): DebrisRule {
  const whole = new Set(entry.whole?.map(plain))
  const only = new Set(entry.only)
  const starts = entry.starts ?? []
  const pattern = entry.pattern ? new RegExp(entry.pattern, entry.case ? 'u' : 'iu') : null
  const fits = (paragraph: string, bare = plain(paragraph)): boolean => {
    if (whole.has(bare)) return true
    if (only.size > 0 && allAmong(only, bare)) return true
    if (
      starts.length > 0 &&
      paragraph.length <= (entry.max ?? 160) &&
      starts.some((s) => `${bare} `.startsWith(s))
    )
      return true
    return pattern !== null && paragraph.length <= (entry.max ?? 240) && pattern.test(paragraph)
  }
  const { id, reason, list = false, ends = false, marks, keeps } = entry
  return { id: `debris/${id}`, reason, list, ends, marks, keeps, fits }
}

/** The rules of lexicon/en/debris.yml, in their order. */
export const debrisRules: readonly DebrisRule[] = lexicon<Entry>('debris').map(ruleOf)

/** The longest paragraph that can be page furniture. */
const LONGEST = 500

/** The first rule that knows a paragraph as page furniture. */
export function debrisRule(paragraph: string): DebrisRule | null {
  if (paragraph.length > LONGEST) return null
  const bare = plain(paragraph)
  return debrisRules.find((rule) => rule.fits(paragraph, bare)) ?? null
}
