import { type Body, isAnybodys } from './body.js'
import type { NamedMention } from './identity.js'
import { officeName } from './office.js'
import type { PersonName } from './person-name.js'
import { type NameReading, readName } from './reading.js'

/** The parts of a name that others may call its bearer by alone: all but usual first names, and always the last. */
function personKeys({ parts }: PersonName): readonly string[] {
  const whole = parts.filter((p) => !p.initial)
  const telling = whole.filter((p, i) => i === whole.length - 1 || !p.first)
  return (telling.length > 0 ? telling : parts).flatMap((p) => p.keys).map((key) => `person:${key}`)
}

function bodyKeys(body: Body): readonly string[] {
  if (body.form === 'government') return [`government:${body.country}`]
  if (body.form === 'ministry') return [`ministry:${body.key}`]
  if (body.form === 'known') return [`body:${body.key}`]
  const sorted = [...new Set(body.words)].sort().join(' ')
  const acronym = body.acronym ?? (body.words.length > 2 ? body.initials : null)
  const telling = body.common ? [] : body.words.slice(0, 1)
  return [`body:${sorted}`, ...(acronym ? [`acronym:${acronym}`] : []), ...telling.map((w) => `name:${w}`)]
}

/** Whose office it is: a body's key or a country. */
const seatKey = ({ body, country }: NameReading): string | null =>
  !body || body.form === 'government' || body.form === 'ministry'
    ? (body?.country ?? country)
    : body.form === 'words' && body.common
      ? (body.country ?? country) && `${body.country ?? country} ${body.key}`
      : body.key

/** The key of an office that is one person's at a time, or that is named for itself; null where it is nobody's in particular. */
export function officeKey(reading: NameReading): string | null {
  const { office } = reading
  const seat = seatKey(reading)
  if (
    !office ||
    !seat ||
    office.former ||
    (office.several && reading.kind !== 'office') ||
    (office.weak && reading.kind !== 'office')
  )
    return null
  return `office:${seat}:${officeName(office)}`
}

/** The keys of a reading. */
export function keysOf(reading: NameReading): readonly string[] {
  const { kind, person, body, group, country } = reading
  const office = officeKey(reading)
  const keys = [
    ...(person ? personKeys(person) : []),
    ...(body && (kind === 'organisation' || kind === 'medium') ? bodyKeys(body) : []),
    ...(office ? [office] : []),
    ...(group && (country || body) ? [`group:${country ?? body!.key}:${group}`] : []),
  ]
  return [...new Set(keys)]
}

/** All keys of a mention, whatever country or article a body is of. */
export const wideKeys = (mention: NamedMention): readonly string[] => keysOf(readName(mention))

/**
 * Keys under which an identity is looked up: two spellings of one name share at least one. Few and stable; none where the words
 * name nobody in particular ("a man", "officials"). A body that any state may have is looked up by its country, and where that
 * isn't known by its article: those of other articles are never it, and a ledger has thousands of them.
 */
export function blockingKeys(mention: NamedMention): readonly string[] {
  const reading = readName(mention)
  const keys = keysOf(reading)
  const { body, kind } = reading
  if (!body || !isAnybodys(body) || (kind !== 'organisation' && kind !== 'medium')) return keys
  const own = bodyKeys(body)
  const whose = body.country ?? `@${mention.article}`
  return keys.map((key) => (own.includes(key) && !key.startsWith('acronym:') ? `${key} ${whose}` : key))
}
