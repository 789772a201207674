import { lexicon } from '../lexicon.js'
import type { Place } from '../mentions/mention.js'
import type { Figure } from '../records/record.js'
import { type Role, rolesOf } from './flows.js'
import type { SeriesQuestion, Where } from './question.js'

/**
 * How what a figure counts stands to what is asked: the same, a part of it (children, one crossing), or more than it
 * (the country, where a crossing is asked for). A part is at most its whole.
 */
export type Relation = 'same' | 'part' | 'whole'
export type Related = Readonly<{ relation: Relation; assumed: readonly string[] } | { outside: string }>

const parts: ReadonlySet<string> = new Set(
  lexicon<{ words: readonly string[] }>('parts-of-people').flatMap(({ words }) => words),
)

/** How a figure's people and places stand to the question; `assumed` says what was taken for granted. */
export function relationOf(figure: Figure, question: SeriesQuestion): Related {
  const found = [peopleOf(figure, question), ...placesOf(figure, question)]
  const outside = found.find((one) => 'outside' in one)
  if (outside) return outside
  const related = found as readonly Exclude<Related, { outside: string }>[]
  const relations = new Set(related.map(({ relation }) => relation).filter((relation) => relation !== 'same'))
  if (relations.size > 1) return { outside: 'it counts a part of the people but a larger place' }
  return {
    relation: [...relations][0] ?? 'same',
    assumed: related.flatMap(({ assumed }) => assumed),
  }
}

const same: Related = { relation: 'same', assumed: [] }

function peopleOf({ population, basis }: Figure, question: SeriesQuestion): Related {
  const { nationality, kind } = population
  if (question.nationality !== null && nationality !== null && nationality !== question.nationality)
    return { outside: 'it counts people of another nationality' }
  if (kind !== null && parts.has(kind.toLowerCase())) return { relation: 'part', assumed: [] }
  if (question.nationality === null && nationality !== null && basis !== 'change')
    return { relation: 'part', assumed: [] }
  if (question.nationality !== null && nationality === null)
    return { relation: 'same', assumed: ['the report does not say of which nationality they are'] }
  return same
}

function placesOf(figure: Figure, question: SeriesQuestion): readonly Related[] {
  const [main] = rolesOf(figure.measure)
  return (['from', 'to', 'at'] as const).flatMap((role) => {
    const asked = question[role]
    if (!asked)
      return role === main || figure[role].length === 0 || role === 'at'
        ? []
        : [{ relation: 'part' as const, assumed: [] }]
    const places = role === main ? mainPlaces(figure) : figure[role]
    if (places.length > 0) return [placeOf(places, asked)]
    return role === main
      ? [{ outside: 'it names no place' }]
      : [
          {
            relation: 'same' as const,
            assumed: [`the report does not say ${role === 'from' ? 'from where' : 'to where'}`],
          },
        ]
  })
}

/** The places that a figure is about, by the first role of its measure that it fills. */
export function mainPlaces(figure: Figure): readonly Place[] {
  const role = rolesOf(figure.measure).find((one: Role) => figure[one].length > 0)
  return role ? figure[role] : []
}

function placeOf(places: readonly Place[], asked: Where): Related {
  const relations = places.map((place) => standing(place, asked))
  const near = relations.filter((relation) => relation !== null)
  if (near.length === 0) return { outside: 'it is of another place' }
  // "to Kazakhstan and Georgia" counts both together.
  if (near.length < relations.length) return { relation: 'whole', assumed: [] }
  const distinct = new Set(near)
  return distinct.size === 1
    ? { relation: near[0]!, assumed: [] }
    : { relation: distinct.has('same') ? 'same' : 'part', assumed: [] }
}

function standing(place: Place, asked: Where): Relation | null {
  const whole = place.precision === 'country'
  if (asked.whole) return place.country !== asked.country ? null : whole ? 'same' : 'part'
  if (place.id !== null && place.id === asked.id) return 'same'
  if (place.name.toLowerCase() === asked.name.toLowerCase()) return 'same'
  return whole && asked.country !== null && place.country === asked.country ? 'whole' : null
}
