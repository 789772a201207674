import { describe, expect, test } from 'vitest'
import { adopt, askedOf } from '../../src/series/adopt.js'
import { relationOf } from '../../src/series/relation.js'
import { asked, country, georgia, kazakhstan, lars, placed, russia, told } from './make.js'

const tbilisi = placed('Tbilisi', 'GE', { precision: 'city' })
const atLars = asked({ to: { name: 'Verkhny Lars', country: 'GE', id: 'verkhny lars', whole: false } })
const relation = (more: object, question = asked()) => {
  const related = relationOf(told({ id: 'a', ...more }).figure, question)
  return 'outside' in related ? related.outside : related.relation
}

describe('places', () => {
  test.each([
    ['the country asked for', [georgia], 'same'],
    ['a town of it', [tbilisi], 'part'],
    ['the country, named with its town', [georgia, tbilisi], 'same'],
    ['two towns of it', [tbilisi, lars], 'part'],
    ['it and another country', [georgia, kazakhstan], 'whole'],
    ['another country', [kazakhstan], 'it is of another place'],
    ['nowhere', [], 'it names no place'],
  ])('%s', (_, to, expected) => expect(relation({ to })).toBe(expected))
  test.each([
    ['the crossing asked for', [lars], 'same'],
    ['the same name from another list', [{ ...lars, id: 'other' }], 'same'],
    ['the country of the crossing', [georgia], 'whole'],
    ['a town beside it', [tbilisi], 'it is of another place'],
    ['another country', [kazakhstan], 'it is of another place'],
  ])('where a crossing is asked for: %s', (_, to, expected) =>
    expect(relation({ to }, atLars)).toBe(expected),
  )
  test('arrivals from one country are a part of all arrivals', () => {
    expect(relation({ from: [russia] })).toBe('part')
    expect(relation({ from: [russia] }, asked({ from: country('Russia', 'RU') }))).toBe('same')
    expect(relation({ from: [kazakhstan] }, asked({ from: country('Russia', 'RU') }))).toBe(
      'it is of another place',
    )
  })
  test('where the other end is not told, it is taken for the one asked for, and that is told', () => {
    const { figure } = told({ id: 'a' })
    expect(relationOf(figure, asked({ from: country('Russia', 'RU') }))).toEqual({
      relation: 'same',
      assumed: ['the report does not say from where'],
    })
  })
  test('what happens at a place stands for arrivals that name no goal', () =>
    expect(relation({ to: [], at: [georgia] })).toBe('same'))
})

describe('people', () => {
  test.each([
    ['children', { kind: 'child' }, null, 'part'],
    ['soldiers, in any case', { kind: 'Soldier' }, null, 'part'],
    ['citizens', { kind: 'citizen' }, null, 'same'],
    ['those of one nationality, of all', { nationality: 'RU' }, null, 'part'],
    ['those of the nationality asked for', { nationality: 'RU' }, 'RU', 'same'],
    ['those of another', { nationality: 'UA' }, 'RU', 'it counts people of another nationality'],
    ['those of none that is told', {}, 'RU', 'same'],
    ['a change among those of one nationality', { nationality: 'RU', basis: 'change' }, null, 'same'],
  ])('%s', (_, more, nationality, expected) => expect(relation(more, asked({ nationality }))).toBe(expected))
  test('what is not told is told to be assumed', () =>
    expect(relationOf(told({ id: 'a' }).figure, asked({ nationality: 'RU' }))).toEqual({
      relation: 'same',
      assumed: ['the report does not say of which nationality they are'],
    }))
  test('children of two countries bound nothing', () =>
    expect(relation({ kind: 'child', to: [georgia, kazakhstan] })).toBe(
      'it counts a part of the people but a larger place',
    ))
})

describe('what the question leaves open', () => {
  const russians = told({ id: 'a', nationality: 'RU', from: [russia] })
  const ukrainians = told({ id: 'b', nationality: 'UA', from: [placed('Ukraine', 'UA')] })
  test('is taken from the figures where all agree', () => {
    const { question, notes } = adopt(asked(), [russians, told({ id: 'c' })])
    expect(question).toMatchObject({
      nationality: 'RU',
      from: { country: 'RU', name: 'Russia', whole: true },
    })
    expect(notes).toEqual([
      'All figures that state a nationality state Russia: the series is of those people.',
    ])
  })
  test('stays open where they differ', () =>
    expect(adopt(asked(), [russians, ukrainians])).toEqual({ question: asked(), notes: [] }))
  test('is not taken from what is no count of it', () => {
    const others = [
      { ...russians, figure: { ...russians.figure, measure: 'departure' as const } },
      { ...russians, figure: { ...russians.figure, basis: 'plan' as const } },
      { ...russians, figure: { ...russians.figure, to: [kazakhstan] } },
    ]
    expect(adopt(asked(), others)).toEqual({ question: asked(), notes: [] })
  })
  test('of departures asks for the same place at the other end', () => {
    expect(askedOf(asked(), 'departure')).toMatchObject({
      from: country('Georgia', 'GE'),
      to: null,
      at: null,
    })
    expect(askedOf(asked(), 'arrival')).toEqual(asked())
  })
})
