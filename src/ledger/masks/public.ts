import { lexicon } from '../../lexicon.js'

/** What an alias says of whom it names. */
export type Said = Readonly<{
  kind: string | null
  role: string | null
  organisation: string | null
}>

const privatePeople = new Set(lexicon<string>('private-people'))
const PUBLIC_KINDS: readonly (string | null)[] = ['official', 'expert', 'medium', 'document']

/** "driver from Kazan" is a driver. */
const headOf = (role: string): string =>
  role
    .split(/,| (?:for|of|at|with|from|in|on|and|who)(?= )/)[0]!
    .trim()
    .split(/\s+/)
    .at(-1)!
    .toLowerCase()
    .replace(/^.*-(?=old$)/, 'year-')

/** Whether a name is told as that of a public figure: by an office, by expertise, as the voice of a body, by what they do in public. */
export const isPublic = ({ kind, role, organisation }: Said): boolean =>
  PUBLIC_KINDS.includes(kind) || organisation !== null || (role !== null && !privatePeople.has(headOf(role)))
