import { lexicon } from '../../lexicon.js'

/** An organisation that reports call by several names. */
export type Organisation = Readonly<{
  /** Its shortest usual name. */
  name: string
  other: readonly string[]
  /** ISO 3166-1 alpha-2; null where it is no one country's. */
  country: string | null
}>

const keyOf = (name: string): string =>
  name
    .replace(/^the\s+/i, '')
    .replace(/['’]s?$/u, '')
    .replaceAll("'", '’')
    .replaceAll('.', '')
    .toLowerCase()

const byName = new Map<string, Organisation>()
for (const { name, other = [], country = null } of lexicon<{
  name: string
  other?: string[]
  country?: string
}>('organisations'))
  for (const called of [name, ...other]) byName.set(keyOf(called), { name, other, country })

/** The organisation of that name, null if none is known. */
export const organisationCalled = (name: string): Organisation | null => byName.get(keyOf(name)) ?? null
