import { readAlias } from './comparison.js'
import type { KnownIdentity } from './identity.js'
import { officeKey } from './keys.js'
import { officeName } from './office.js'

/** A person who is called by an office somewhere on record. */
export type Holder = Readonly<{ identity: string; text: string }>

/** The people that records call by an office: evidence of who may speak as "the interior minister", and never the same identity. */
export function holdersOf(office: KnownIdentity, people: readonly KnownIdentity[]): readonly Holder[] {
  const keys = new Set(
    office.aliases.map((alias) => officeKey(readAlias(alias, office))).filter((key) => key !== null),
  )
  return people
    .filter(({ kind }) => kind === 'person')
    .flatMap((person) => {
      const { id, name, aliases } = person
      const held = aliases
        .map((alias) => readAlias(alias, person))
        .find((reading) => keys.has(officeKey(reading) ?? ''))
      return held ? [{ identity: id, text: `${name} is called ${officeName(held.office!)} on record.` }] : []
    })
}
