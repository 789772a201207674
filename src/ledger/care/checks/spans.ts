/** What is wrong with the spans within a record: each must hold in the text the words that stand beside it. */
export function wrongSpans(value: unknown, text: string, at = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => wrongSpans(item, text, `${at}[${i}]`))
  if (typeof value !== 'object' || value === null) return []
  const { start, end, quote, text: words } = value as Readonly<Record<string, unknown>>
  const said = quote ?? words
  const wrong =
    typeof start === 'number' &&
    typeof end === 'number' &&
    typeof said === 'string' &&
    text.slice(start, end) !== said
  return [
    ...(wrong ? [`The words of ${at || 'the record'} do not stand where it says`] : []),
    ...Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' ? wrongSpans(inner, text, at ? `${at}.${key}` : key) : [],
    ),
  ]
}
