import type { AnyRecord } from '../record-rows.js'

/** A field that two readings of a record have differently; values as in the record, places by name. */
export type FieldChange = Readonly<{ field: string; from: unknown; to: unknown }>

/** Fields that tell where words stand or how the record was read, and nothing of what it says. */
const ASIDE = /(?:^|\.)(?:start|end)$|^(?:id|sentence|span|rules|confidence)(?:\.|$)/
/** Days have the names of offsets. */
const DAYS = /^(?:period|said)\./

const isAside = (path: string) => ASIDE.test(path) && !DAYS.test(path)

/** What a record says, a value for each path. */
function flat(record: AnyRecord): ReadonlyMap<string, unknown> {
  const out = new Map<string, unknown>()
  const visit = (value: unknown, path: string) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [key, inner] of Object.entries(value)) visit(inner, path === '' ? key : `${path}.${key}`)
    else if (!isAside(path)) out.set(path, Array.isArray(value) ? value.map(named) : value)
  }
  visit(record, '')
  return out
}

/** A place of a list by its name, country and words. */
const named = (item: unknown): unknown => {
  if (typeof item !== 'object' || item === null) return item
  const { text, name, country, id } = item as Record<string, unknown>
  return { name, country, id, text }
}

/** What one version of a record says otherwise than the other, field by field in the order of the contract. */
export function diff(before: AnyRecord, after: AnyRecord): readonly FieldChange[] {
  const [from, to] = [flat(before), flat(after)]
  // A part that is null on one side has its fields on the other: told once, by the part.
  const inside = (path: string) => {
    const parent = path.replace(/\.[^.]+$/, '')
    return parent !== path && (from.has(parent) || to.has(parent))
  }
  const order = Object.keys(before)
  const rank = (path: string) => order.indexOf(path.split('.')[0]!)
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter((path) => !inside(path))
    .toSorted((a, b) => rank(a) - rank(b))
    .map((field) => ({ field, from: valueAt(before, from, field), to: valueAt(after, to, field) }))
    .filter((change) => !isSame(change.from, change.to))
}

/** The value of a path; of a part, its words or all of it. */
function valueAt(record: AnyRecord, values: ReadonlyMap<string, unknown>, path: string): unknown {
  if (values.has(path)) return values.get(path)
  const part = path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], record)
  const { quote } = (part ?? {}) as { quote?: string }
  return quote ?? part ?? null
}

/** Whether two values of JSON are the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [keys, others] = [Object.keys(a), Object.keys(b)]
  return (
    keys.length === others.length &&
    keys.every(
      (key) => key in b && isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    )
  )
}
