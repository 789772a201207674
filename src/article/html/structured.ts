import { Parser } from 'htmlparser2'

/** What JSON-LD says of the article. */
export type Structured = Readonly<{
  title: string | null
  published: string | null
  modified: string | null
  byline: string | null
  publisher: string | null
  /** False where the page says that the text is behind a paywall. */
  free: boolean | null
}>

type Thing = Readonly<Record<string, unknown>>

const ARTICLE = /article|blogposting|report|liveblog|newsitem/i
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
/** Publishing systems write references of HTML into JSON: "Georgia&#x27;s border". */
function decoded(text: string): string {
  if (!text.includes('&')) return text
  let out = ''
  new Parser({
    ontext: (part) => {
      out += part
    },
  }).end(text)
  return out
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim()
    ? decoded(value.trim())
    : Array.isArray(value)
      ? textOf(value[0])
      : isThing(value)
        ? textOf(value['@value'] ?? value.name)
        : null

/** Reads the JSON-LD of a page: an object, an array, a graph; broken JSON as far as single members can be made out. */
export function structuredData(scripts: readonly string[]): Structured {
  for (const script of scripts) {
    const articles = thingsIn(parsed(script)).filter((t) => ARTICLE.test(String(t['@type'])))
    const article = articles.find((t) => t.datePublished ?? t.headline) ?? articles[0]
    if (!article) continue
    return {
      title: textOf(article.headline) ?? textOf(article.name),
      published: textOf(article.datePublished) ?? textOf(article.dateCreated),
      modified: textOf(article.dateModified),
      byline: names(article.author) ?? names(article.creator),
      publisher: textOf(article.publisher),
      free:
        article.isAccessibleForFree === undefined
          ? null
          : !/^false$/i.test(String(article.isAccessibleForFree)),
    }
  }
  const member = (name: string): string | null => {
    for (const script of scripts) {
      const match = new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\\\n]|\\\\.){1,400})"`).exec(
        script.slice(0, 200_000),
      )
      if (match) return match[1]!.replace(/\\(["\\/])/g, '$1')
    }
    return null
  }
  return {
    title: textOf(member('headline')),
    published: member('datePublished'),
    modified: member('dateModified'),
    byline: null,
    publisher: null,
    free: null,
  }
}

/** Publishing systems wrap JSON-LD in comments, leave commas at its ends and line breaks in its strings. */
function parsed(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[|\/\*.{0,20}\*\/)/, '')
    .replace(/(?:-->|\/\/\]\]>|\]\]>)\s*;?\s*$/, '')
  const attempts = [bare, bare.replace(/[\r\n\t]+/g, ' ').replace(/,(\s*[}\]])/g, '$1')]
  for (const attempt of attempts)
    try {
      return JSON.parse(attempt)
    } catch {
      // Read on with the next, more lenient form.
    }
  return null
}

/** The objects of a document, its graphs and lists, at most a thousand. */
function thingsIn(root: unknown): readonly Thing[] {
  const out: Thing[] = []
  const queue: unknown[] = [root]
  for (let i = 0; i < queue.length && out.length < 1000; i++) {
    const value = queue[i]
    if (Array.isArray(value)) queue.push(...value.slice(0, 1000))
    else if (isThing(value)) {
      out.push(value)
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item'])
        if (value[key]) queue.push(value[key])
    }
  }
  return out
}

function names(value: unknown): string | null {
  const list = (Array.isArray(value) ? value : [value])
    .map(textOf)
    .filter((n): n is string => n !== null && !/^https?:/.test(n))
  return list.length > 0 ? [...new Set(list)].slice(0, 10).join(', ') : null
}
