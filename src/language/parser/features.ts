/** Word normalisation and hashed affix features. Training and inference must share this file exactly. */

const fnv = (s: string): number => {
  let h = 0x811c9dc5
  for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193)
  return (h ^ (h >>> 15)) >>> 0
}

/** The vocabulary key of a word: lower case, straight quotes, numbers folded into five classes. */
export function norm(w: string): string {
  if (/^[\d.,:/-]*\d[\d.,:/-]*$/.test(w)) {
    if (/^(19|20)\d\d$/.test(w)) return '<year>'
    return /^\d+$/.test(w) ? (w.length > 2 ? '<num3>' : '<num>') : '<numx>'
  }
  if (/^(https?:|www\.)/i.test(w) || /@\w+\.\w/.test(w)) return '<url>'
  return w
    .toLowerCase()
    .replace(/[\u2019\u2018]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\d/g, '0')
}

/** Ukraine's -> Xx'x, 1,374 -> d,d, UNHCR -> X */
export function shape(w: string): string {
  let out = ''
  let last = ''
  for (const c of w) {
    const cased = c.toLowerCase() !== c.toUpperCase()
    const k = c >= '0' && c <= '9' ? 'd' : !cased ? c : c === c.toLowerCase() ? 'x' : 'X'
    if (k !== last) out += k
    last = k
    if (out.length > 6) break
  }
  return out
}

/** Table rows for suffixes of 2, 3, 4, prefixes of 3, 2 and the shape; 0 is kept for the root. */
export const CHARS = 6
export function charRows(w: string): number[] {
  const l = norm(w)
  const row = (s: string, size: number) => (fnv(s) % size) + 1
  return [
    row(`2${l.slice(-2)}`, 1000),
    row(`3${l.slice(-3)}`, 4000),
    row(`4${l.slice(-4)}`, 8000),
    row(`p${l.slice(0, 3)}`, 4000),
    row(`q${l.slice(0, 2)}`, 1000),
    row(shape(w), 250),
  ]
}
