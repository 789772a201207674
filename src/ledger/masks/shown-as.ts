/** Fields that hold no words of a report, and the names of media and journalists. */
const PLAIN: ReadonlySet<string> = new Set(
  (
    'id kind what article page country nationality measure basis per unit modality form precision rules model edtf language day ' +
    'published learned superseded review verdict verb decision seq target who code hash lemma qualifier ' +
    'outlet publisher byline confidence field firstDay lastDay'
  ).split(' '),
)

type Whole = Readonly<{ text: string; masked: string }>

/**
 * A copy of a value with its words masked: what a span marks is cut out of the masked text, so that spans slice back to what
 * is shown; other strings are masked by themselves.
 */
export function shownAs<Value>(value: Value, mask: (words: string) => string, whole: Whole | null): Value {
  const cut = (start: number, end: number, words: string): string =>
    whole && whole.text.slice(start, end) === words ? whole.masked.slice(start, end) : mask(words)
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') return mask(one)
    if (Array.isArray(one)) return one.map(walk)
    if (one === null || typeof one !== 'object') return one
    const given = one as Readonly<Record<string, unknown>>
    const span = (given.span ?? given) as Readonly<Record<string, unknown>>
    const { start, end } = span
    const spans = typeof start === 'number' && typeof end === 'number'
    return Object.fromEntries(
      Object.entries(given).map(([key, inner]) => {
        if (PLAIN.has(key) && typeof inner !== 'object') return [key, inner]
        if (key === 'rules') return [key, inner]
        if (typeof inner === 'string') return [key, spans ? cut(start, end, inner) : mask(inner)]
        return [key, walk(inner)]
      }),
    )
  }
  return walk(value) as Value
}
