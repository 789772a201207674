import { describe, expect, test } from 'vitest'
import { diff, isSame } from '../../src/ledger/review/diff.js'
import { fields } from '../../src/ledger/review/fields.js'
import { contextsOf, move } from '../../src/ledger/review/moved.js'
import { newRecord } from '../../src/ledger/review/new-record.js'
import type { Setting } from '../../src/ledger/review/parse-value.js'
import { applyPatch, checkRecord, fieldOf, parsePatch } from '../../src/ledger/review/patch.js'
import { placeFor } from '../../src/ledger/review/place.js'
import type { RecordKind } from '../../src/ledger/tables.js'
import { figure, position, spanIn, statement } from './small.js'

const TEXT =
  'The ministry said that nearly 300 Russian citizens came to Tbilisi, where 40 waited. “We see no reason,” it said.'
const setting: Setting = {
  text: TEXT,
  near: TEXT.indexOf('nearly'),
  sentenceAt: () => ({ start: 0, end: 84 }),
  ids: { figure: new Set(['f1']), statement: new Set(['s1']), position: new Set() },
}
const patchOf = (kind: RecordKind, ...assignments: string[]) => parsePatch(kind, assignments, setting)
const misuse = (message: string) =>
  expect.objectContaining({ code: 'misuse', message: expect.stringContaining(message) })

describe('a patch', () => {
  test('knows every field of the contract, but those that follow from others', () => {
    const sample = {
      figure: figure(TEXT, '40', {
        who: spanIn(TEXT, 'citizens'),
        comparison: { kind: 'period', with: 'usual' },
        source: { name: 'a', text: 'a', statement: null },
      }),
      statement: statement(TEXT, 'The ministry', '40 waited'),
      position: position(TEXT, 'ministry', 'waited', { condition: spanIn(TEXT, '40') }),
    }
    const leaves = (value: unknown, path: string): readonly string[] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
        : [path]
    for (const kind of ['figure', 'statement', 'position'] as const) {
      const paths = leaves(sample[kind], '').filter(
        (path) =>
          !/^(?:id|rules|sentence\.|span\.)/.test(path) &&
          !(/\.(?:start|end)$/.test(path) && !/^(?:period|said)/.test(path)),
      )
      expect(paths.length).toBeGreaterThan(5)
      for (const path of paths) expect(fieldOf(kind, path), path).toBeDefined()
      for (const { path, also } of fields[kind])
        for (const name of also) expect(fieldOf(kind, name).path).toBe(path)
    }
  })
  test('sets fields, and what follows from them', () => {
    const patch = patchOf(
      'figure',
      'period.start=2022-09-01',
      'period.end=2022-09-30',
      'period.precision=month',
    )
    const corrected = applyPatch(figure(TEXT, '40'), patch)
    expect(corrected.period).toEqual({
      start: '2022-09-01',
      end: '2022-09-30',
      edtf: '2022-09-01/2022-09-30',
      quote: null,
      precision: 'month',
    })
    const rate = figure(TEXT, '40', { basis: 'rate', per: 'day' })
    expect(applyPatch(rate, patchOf('figure', 'basis=total'))).toMatchObject({ basis: 'total', per: null })
    expect(rate.per).toBe('day')
    const cue = applyPatch(statement(TEXT, 'The ministry', '40 waited'), patchOf('statement', 'cue=waited'))
    expect(cue.cue).toEqual({ ...spanIn(TEXT, 'waited'), lemma: 'wait' })
  })
  test('takes words with other quotation marks, nearest to the record', () => {
    expect(patchOf('statement', 'quote="We see no reason,"')).toEqual({
      content: spanIn(TEXT, '“We see no reason,”'),
    })
    expect(patchOf('statement', 'cue=said').cue).toEqual(spanIn(TEXT, 'said'))
    expect(parsePatch('statement', ['cue=said'], { ...setting, near: 100 }).cue).toEqual(
      spanIn(TEXT, 'said', 1),
    )
  })
  test('names a source as the text has it, and nothing where it has not', () => {
    expect(patchOf('figure', 'source=The ministry')).toEqual({
      'source.name': 'The ministry',
      'source.text': 'The ministry',
    })
    expect(patchOf('figure', 'source.name=Interior Ministry')['source.text']).toBe('')
    expect(patchOf('figure', 'comparison=f1')).toEqual({
      'comparison.with': 'f1',
      'comparison.kind': 'figure',
    })
    expect(patchOf('figure', 'comparison=')).toEqual({ comparison: null })
  })
  test.each<[RecordKind, string[], string]>([
    ['figure', ['measure=death', 'measure=injury'], 'given twice'],
    ['figure', ['comparison.kind=figure', 'comparison.with=usual'], 'no figure of this article'],
    ['figure', ['speaker=it'], 'A figure has no field “speaker”'],
    ['position', ['modality=shall'], 'modality can’t be “shall”'],
    ['position', ['condition=if it rains'], 'doesn’t say'],
    ['statement', ['negated=maybe'], 'negated can’t be “maybe”'],
    ['statement', ['speaker.kind='], 'can’t be empty'],
    ['figure', ['to='.padEnd(20, 'x')], 'in no list of places'],
    ['figure', ['=x'], 'no FIELD=VALUE'],
  ])('of a %s refuses %j', (kind, assignments, message) => {
    expect(() => patchOf(kind, ...assignments)).toThrow(misuse(message))
  })
  test('must leave a record whole', () => {
    const check = (...assignments: string[]) => {
      const patch = patchOf('figure', ...assignments)
      checkRecord(applyPatch(figure(TEXT, '40'), patch), patch)
    }
    expect(() => check('period.start=2022-10-01', 'period.end=2022-09-01')).toThrow(
      misuse('period.start would be'),
    )
    expect(() => check('source.text=The ministry')).toThrow(misuse('no name'))
    expect(() => check('comparison.kind=period')).toThrow(misuse('with nothing'))
    check('amount.low=', 'amount.high=', 'basis=rate', 'per=week')
  })
})

describe('places', () => {
  const named = (value: string) => {
    const { name, country, id, text } = placeFor(value, TEXT, 0)
    return { name, country, id, text }
  }
  test.each([
    ['GE', { name: 'Georgia', country: 'GE', id: null, text: '' }],
    ['Georgia', { name: 'Georgia', country: 'GE', id: null, text: '' }],
    ['Tbilisi', { name: 'Tbilisi', country: 'GE', id: 'geonames:611717', text: 'Tbilisi' }],
    ['Verkhny Lars', { name: 'Verkhny Lars', country: 'RU', id: 'own:verkhny lars', text: '' }],
    ['Athens, GR', { name: 'Athens', country: 'GR', id: 'geonames:264371', text: '' }],
    ['Valencia, Spain', { name: 'Valencia', country: 'ES', id: 'geonames:2509954', text: '' }],
    ['new:Novoye Selo, UA', { name: 'Novoye Selo', country: 'UA', id: null, text: '' }],
  ])('%s', (value, place) => expect(named(value)).toEqual(place))
  test('a region by its kind word', () => {
    expect(named('Lviv').id).toMatch(/^geonames:/)
    expect(named('Lviv region').id).toMatch(/^admin:UA/)
  })
})

describe('a record by its words', () => {
  const amountOf = (words: string) => {
    const { start, end } = spanIn(TEXT, words)
    const made = newRecord('figure', 'f', { start, end }, {}, setting)
    return 'amount' in made ? [made.amount, made.basis, made.measure] : null
  }
  test('has the amount that the rules read in them', () => {
    expect(amountOf('nearly 300')).toEqual([
      { low: 300, high: 300, qualifier: 'just-under' },
      'total',
      'other',
    ])
    expect(amountOf('waited')).toEqual([{ low: null, high: null, qualifier: 'vague' }, 'total', 'other'])
    expect(() => amountOf('300 Russian citizens came to Tbilisi, where 40')).toThrow(
      misuse('several numbers: 300; 40'),
    )
  })
  test('is direct speech between quotation marks', () => {
    const { start, end } = spanIn(TEXT, 'We see no reason')
    const patch = patchOf('statement', 'speaker=The ministry', 'speaker.kind=organisation')
    expect(newRecord('statement', 's', { start, end }, patch, setting)).toMatchObject({
      form: 'direct',
      speaker: { ...spanIn(TEXT, 'The ministry'), name: 'The ministry', role: null },
      cue: { quote: '', lemma: '' },
    })
  })
})

describe('the difference of two versions', () => {
  const before = figure(TEXT, '40', { who: spanIn(TEXT, 'citizens') })
  test('is what they say, not where it stands or how it was read', () => {
    expect(
      diff(before, {
        ...before,
        span: { start: 0, end: 2 },
        sentence: { start: 1, end: 2 },
        confidence: 0.1,
        rules: [],
      }),
    ).toEqual([])
  })
  test('tells parts that are null on one side once, and days', () => {
    const source = { name: 'the ministry', text: 'it', statement: null }
    const after = {
      ...before,
      source,
      who: null,
      period: { ...before.period, start: '2022-09-21' },
      to: [placeFor('GE', TEXT, 0)],
    }
    expect(diff(before, after)).toEqual([
      { field: 'who', from: 'citizens', to: null },
      { field: 'to', from: [], to: [{ name: 'Georgia', country: 'GE', id: null, text: '' }] },
      { field: 'period.start', from: null, to: '2022-09-21' },
      { field: 'source', from: null, to: source },
    ])
  })
  test('is none between values with their keys in another order', () => {
    expect(isSame({ a: [1, { b: null, c: 'x' }] }, { a: [1, { c: 'x', b: null }] })).toBe(true)
    expect(isSame({ a: [1] }, { a: { 0: 1 } })).toBe(false)
    expect(isSame({ a: undefined }, {})).toBe(false)
  })
})

describe('a record moves with its words', () => {
  const record = figure(TEXT, 'nearly 300', {
    who: spanIn(TEXT, 'Russian citizens'),
    to: [placeFor('Tbilisi', TEXT, 0), placeFor('GE', TEXT, 30)],
  })
  const contexts = contextsOf(record, TEXT)
  test('all of them, each to its place', () => {
    const text = `Border\n\n${TEXT.replace(' citizens', '  citizens')}`
    expect(move(record, contexts, text)).toMatchObject({
      span: { start: record.span.start + 8, end: record.span.end + 8 },
      who: null,
      to: [
        { text: 'Tbilisi', start: text.indexOf('Tbilisi') },
        { text: '', start: record.span.start + 8 },
      ],
    })
  })
  test('nowhere, where those that name it are gone', () => {
    expect(move(record, contexts, TEXT.replace('nearly 300', 'many'))).toBe(null)
    const said = statement(TEXT, 'The ministry', '40 waited')
    expect(move(said, contextsOf(said, TEXT), TEXT.replace('The ministry', 'Someone'))).toBe(null)
  })
})
