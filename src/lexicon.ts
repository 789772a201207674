import { readFileSync } from 'node:fs'

/** The word lists of lexicon/en, one key a file, compiled by `npm run build`. */
const lists: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(new URL('../build/lexicon.json', import.meta.url), 'utf8'),
)

/** The entries of `lexicon/en/NAME.yml` as they stand there. */
export function lexicon<Entry>(name: string): readonly Entry[] {
  const list = lists[name]
  if (!Array.isArray(list))
    throw new Error(`lexicon/en/${name}.yml is not there or is no list; run npm run build`)
  return list as readonly Entry[]
}
