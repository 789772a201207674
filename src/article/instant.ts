const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const monthOf = (word: string): number =>
  MONTHS.findIndex((m) => m.startsWith(word.toLowerCase().replace('.', '').slice(0, 3))) + 1

const two = (n: number | string) => String(n).padStart(2, '0')

/** Hours from UTC for the abbreviations that mail and servers write. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  gmt: 'Z',
  utc: 'Z',
  ut: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  msk: '+03:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  bst: '+01:00',
}

const MONTH = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`
const CLOCK = String.raw`(?:[T\s,|·-]+(?:at\s+)?(?<hour>\d{1,2})[:.](?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?\s?(?<half>[ap]\.?m\b\.?)?(?:\s?(?<zone>[zZ]\b|(?:GMT|UTC)?\s?[+-]\d{1,2}:?(?:\d{2})?\b|[A-Z]{2,4}\b))?)?`

const FORMS = [
  String.raw`(?<year>\d{4})[-/](?<number>\d{1,2})[-/](?<day>\d{1,2})`,
  String.raw`(?<day>\d{1,2})\.(?<number>\d{1,2})\.(?<year>\d{4})`,
  String.raw`(?<year>\d{4})(?<number>\d{2})(?<day>\d{2})(?!\d)`,
  String.raw`${DAY}(?:\s+of)?[\s-]+${MONTH},?[\s-]+(?<year>\d{4})`,
  String.raw`${MONTH}\s+${DAY},?\s+(?<year>\d{4})`,
].map((form) => new RegExp(`(?<![\\d\\p{L}])${form}(?!\\d)${CLOCK}`, 'iu'))

/**
 * The first full date in a short text as ISO 8601: the day, or the day and time with the zone as it is given. Null where there
 * is none, where it can't be, and before 1990 or after 2099.
 */
export function instantIn(text: string): string | null {
  const given = text.slice(0, 200).trim()
  if (/^\d{10}$|^\d{13}$/.test(given)) {
    const instant = new Date(Number(given) * (given.length === 10 ? 1000 : 1))
    return sane(instant.getUTCFullYear()) ? instant.toISOString().replace('.000', '') : null
  }
  for (const form of FORMS) {
    const g = form.exec(given)?.groups
    if (!g) continue
    const month = g.number ? Number(g.number) : monthOf(g.month!)
    const [year, day] = [Number(g.year), Number(g.day)]
    if (
      !sane(year) ||
      month < 1 ||
      month > 12 ||
      day < 1 ||
      day > new Date(Date.UTC(year, month, 0)).getUTCDate()
    )
      return null
    return `${year}-${two(month)}-${two(day)}${clockOf(g)}`
  }
  return null
}

/** An earlier date is a default of the publishing system, a later one a mistake. */
const sane = (year: number) => year >= 1990 && year <= 2099

function clockOf(g: Readonly<Record<string, string | undefined>>): string {
  if (g.hour === undefined) return ''
  let hour = Number(g.hour)
  if (g.half) hour = (hour % 12) + (g.half.toLowerCase().startsWith('p') ? 12 : 0)
  if (hour > 23 || Number(g.minute) > 59) return ''
  return `T${two(hour)}:${g.minute}${g.second ? `:${g.second}` : ''}${zoneOf(g.zone)}`
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return ''
  const named = ZONES[zone.toLowerCase()]
  if (named) return named
  const offset = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone)
  return offset ? `${offset[1]}${two(offset[2]!)}:${offset[3] ?? '00'}` : ''
}
