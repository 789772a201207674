import type { FoundSource } from '../types.js'

/** The name that a source is shown by, for each of its names; names that several sources have are left out. */
export function knownNames(sources: readonly FoundSource[]): ReadonlyMap<string, string> {
  const owners = Map.groupBy(
    sources.flatMap(({ name, aliases }) => aliases.map((alias) => ({ alias, name }))),
    ({ alias }) => alias,
  )
  return new Map(
    [...owners].flatMap(([alias, found]) => (found.length === 1 ? [[alias, found[0]!.name]] : [])),
  )
}
