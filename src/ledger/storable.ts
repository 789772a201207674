/**
 * The same value with what PostgreSQL can't keep in text, NUL and half surrogates, replaced by U+FFFD. Strings keep
 * their length, so spans still hold.
 */
export function storable<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\uFFFD') as T
  if (Array.isArray(value)) return value.map(storable) as T
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, storable(inner)])) as T
  return value
}
