import { linkTo } from '../route.js'
import type { Figure, FoundRecord } from '../types.js'
import { endsInWords } from './flows.js'

type Found = FoundRecord<'figure'>

/**
 * Where people crossed, or were counted at a border: the smallest and the greatest number that any single report gives of
 * that place. They are not added up.
 */
export type Crossing = Readonly<{
  id: string
  name: string
  longitude: number
  latitude: number
  low: number
  high: number
  says: string
  figures: number
  href: string
}>

/** Crossings and camps have exact coordinates; of towns and regions only the middle is known. */
const exact = ({ from, to, at }: Figure) =>
  [...from, ...to, ...at].filter(({ precision, longitude }) => precision === 'point' && longitude !== null)

/** The crossings that figures of persons are about, those of the greatest number first. */
export function crossingsOf(found: readonly Found[]): readonly Crossing[] {
  const counted = found.filter(
    ({ record }) => record.unit === 'person' && record.basis !== 'change' && record.basis !== 'plan',
  )
  const placed = counted.flatMap(({ record }) => exact(record).map((place) => ({ place, record })))
  return [...Map.groupBy(placed, ({ place }) => place.id ?? place.name)]
    .flatMap(([id, group]): Crossing[] => {
      const [{ place }] = group as [(typeof group)[0]]
      const ends = group.flatMap(({ record: { amount } }) =>
        [amount.low, amount.high].filter((end) => end !== null),
      )
      if (ends.length === 0) return []
      const [low, high] = [Math.min(...ends), Math.max(...ends)]
      return [
        {
          id,
          name: place.name,
          longitude: place.longitude!,
          latitude: place.latitude!,
          low,
          high,
          says: endsInWords(low, high),
          figures: new Set(group.map(({ record }) => record.id)).size,
          href: linkTo('inbox', null, { words: `"${place.text}"` }),
        },
      ]
    })
    .toSorted((a, b) => b.high - a.high)
}
