import type { Body } from './body.js'

/** Whether two bodies are certainly one, by their names and countries alone. */
export function sameBody(a: Body, b: Body): boolean {
  if (a.form !== b.form) return false
  if (a.form === 'known') return a.key === b.key
  const place = a.country !== null && a.country === b.country
  if (a.form === 'government') return place
  if (a.key !== b.key && sorted(a) !== sorted(b)) return false
  if (a.form === 'ministry' || a.common) return place
  return a.country === null || b.country === null || place
}

const sorted = ({ words, form, key }: Body): string => (form === 'words' ? [...words].sort().join(' ') : key)

/** Whether two names of bodies differ in their country at most. */
export const calledAlike = (a: Body, b: Body): boolean =>
  a.form === b.form && (a.key === b.key || sorted(a) === sorted(b))
