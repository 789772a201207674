import type {
  Alias,
  IdentityKind,
  KnownIdentity,
  NamedMention,
} from '../../../src/ledger/identities/identity.js'
import { readName } from '../../../src/ledger/identities/reading.js'

const fields = (text: string): readonly (string | null)[] =>
  text.split(';').map((field) => field.trim() || null)

/** A mention as rule examples write it: `name; role; organisation; country; article; kind`. */
export function mentionOf(text: string): NamedMention {
  const [name = '', role = null, organisation = null, country = null, article = null, kind = null] =
    fields(text)
  return {
    name: name ?? '',
    role,
    organisation,
    country,
    article: article ?? 'elsewhere',
    kind: /^[!+]/.test(kind ?? '') ? null : (kind as NamedMention['kind']),
    day: null,
  }
}

export const aliasOf = ({ name, role, organisation, country, article }: NamedMention): Alias => ({
  name,
  role,
  organisation,
  country,
  articles: [article],
})

/** An identity with these mentions as its names; the kind is that of the first. */
export function identityOf(id: string, mentions: readonly NamedMention[]): KnownIdentity {
  const [first] = mentions
  const kind: IdentityKind = readName(first!).kind
  return { id, kind, name: first!.name, country: first!.country, aliases: mentions.map(aliasOf) }
}

/** The two sides of an example; `!name` and `+name` in the last field are names that a person took from the identity or gave it. */
export function sidesOf(text: string): { mention: NamedMention; known: KnownIdentity } {
  const [ours, theirs] = text.split(' = ')
  const known = identityOf('known', [{ ...mentionOf(theirs!), article: fields(theirs!)[4] ?? 'other' }])
  const decided = fields(theirs!)[5]
  const pattern = decided ? [{ name: decided.slice(1) }] : []
  return {
    mention: mentionOf(ours!),
    known: {
      ...known,
      ...(decided?.startsWith('!') && { barred: pattern }),
      ...(decided?.startsWith('+') && { pinned: pattern }),
    },
  }
}
