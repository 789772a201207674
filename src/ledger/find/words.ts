/** What a text must hold: one of the groups. */
export type WordQuery = readonly WordGroup[]

/** All of `all` and none of `none`; each is a word or a phrase. */
export type WordGroup = Readonly<{ all: readonly string[]; none: readonly string[] }>

// A quotation mark that is never closed reaches to the end.
const TERM = /(?<not>-?)(?:["“”„«»](?<phrase>[^"“”„«»]*)(?:["“”„«»]|$)|(?<word>[^\s"“”„«»]+))/gu

const hasWord = (text: string) => /[\p{L}\p{N}]/u.test(text)

/** More terms than this are left out: a question of so many words is a text that was pasted. */
const MOST_TERMS = 64

/**
 * Understands words to look for: `word`, `"a phrase"`, `-not`, and `OR` between two groups of them. Anything that is
 * none of these is taken for words; nothing is an error. A group that only says what must not be there is left out.
 */
export function parseWords(query: string): WordQuery {
  const groups: { all: string[]; none: string[] }[] = [{ all: [], none: [] }]
  let terms = 0
  for (const { groups: term } of query.normalize('NFC').replaceAll('\0', ' ').matchAll(TERM)) {
    const { not, phrase, word } = term as { not: string; phrase?: string; word?: string }
    const group = groups.at(-1)!
    if (word === 'OR' && !not) {
      groups.push({ all: [], none: [] })
      continue
    }
    const text = (phrase ?? word ?? '').trim()
    if (!hasWord(text) || ++terms > MOST_TERMS) continue
    if (not) group.none.push(text)
    else group.all.push(text)
  }
  return groups.filter(({ all }) => all.length > 0)
}

/** The query as FTS5 takes it: every term a quoted phrase, so that no sign in it has a meaning. */
export function toFts5(query: WordQuery): string {
  const quoted = (text: string) => `"${text.replaceAll('"', ' ')}"`
  return query
    .map(({ all, none }) => {
      const wanted = all.map(quoted).join(' AND ')
      return none.length > 0 ? `((${wanted}) NOT (${none.map(quoted).join(' OR ')}))` : `(${wanted})`
    })
    .join(' OR ')
}
