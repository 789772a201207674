import { describe, expect, test } from 'vitest'
import type { Ledger } from '../../src/ledger/ledger.js'
import { addRecord } from '../../src/ledger/review/add-record.js'
import { decisions } from '../../src/ledger/review/log.js'
import { accept, comment, correct, reject, undo } from '../../src/ledger/review/review.js'
import { freshAddress, ledgerAt, onBothDatabases } from '../ledger/ledgers.js'
import {
  currentOf,
  documentOf,
  expectSound,
  figure,
  keepSmall,
  position,
  recordOf,
  statement,
} from './small.js'

const TEXT =
  'On Sunday some 300 people came to Georgia from Russia over Verkhny Lars, the ministry said. The ministry said that 40 more waited. Tbilisi will not close the border.'
const ana = { who: 'ana', why: 'the report says so' }
const ben = { who: 'ben' }

const small = async (ledger: Ledger) => {
  const said = statement(TEXT, 'the ministry', 'some 300 people came to Georgia')
  const article = await keepSmall(
    ledger,
    documentOf(TEXT, {
      figures: [
        figure(TEXT, 'some 300', {
          amount: { low: 300, high: 300, qualifier: 'about' },
          source: { name: 'the ministry', text: 'the ministry', statement: said.id },
        }),
      ],
      statements: [said],
      positions: [position(TEXT, 'Tbilisi', 'close the border', { modality: 'will-not' })],
    }),
  )
  const rows = await currentOf(ledger)
  const idOf = (kind: string) => rows.find((row) => row.kind === kind)!.id
  return { article, figure: idOf('figure'), statement: idOf('statement'), position: idOf('position') }
}
const log = async (ledger: Ledger, filter = {}) => {
  const out = []
  for await (const one of decisions(ledger, filter)) out.push(one)
  return out
}
const wrong = (message: string | RegExp, hint: string | RegExp = /./) =>
  expect.objectContaining({
    code: 'misuse',
    message: expect.stringMatching(message),
    hint: expect.stringMatching(hint),
  })

onBothDatabases('review', (engine) => {
  const open = async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    return { ledger, ...(await small(ledger)) }
  }

  test('accepting makes a new version and keeps who, when and why', async () => {
    const { ledger, figure: id } = await open()
    const before = await recordOf(ledger, id)
    const now = () => new Date('2022-10-01T08:00:00Z')
    const [done] = await accept(ledger, [id], { ...ana, now })
    const after = await recordOf(ledger, id)
    expect(done).toMatchObject({ id, review: 'accepted', version: after!.seq, before: null })
    expect(after).toMatchObject({
      review: 'accepted',
      body: before!.body,
      learned: '2022-10-01T08:00:00.000Z',
    })
    expect(after!.seq).not.toBe(before!.seq)
    expect(await log(ledger)).toMatchObject([
      {
        target: id,
        kind: 'accept',
        who: 'ana',
        why: 'the report says so',
        learned: '2022-10-01T08:00:00.000Z',
      },
    ])
    await expectSound(ledger)
  })

  test('several are decided on together or not at all', async () => {
    const { ledger, figure: id, position: other } = await open()
    await expect(reject(ledger, [id, 'f00000000000', other], ana)).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await log(ledger)).toEqual([])
    await reject(ledger, [id, other], ana)
    expect((await recordOf(ledger, id))!.review).toBe('rejected')
    expect((await recordOf(ledger, other))!.review).toBe('rejected')
  })

  test('corrects fields of every sort, and what is searched by with them', async () => {
    const { ledger, figure: id } = await open()
    await correct(
      ledger,
      id,
      [
        'quote=300',
        'amount.low=1,300',
        'amount.high=',
        'amount.qualifier=at-least',
        'basis=rate',
        'per=day',
        'measure=departure',
        'to=GE',
        'to=Verkhny Lars',
        'from=Russia',
        'period.start=2022-09-21',
        'period.end=2022-09-25',
        'period.quote=on Sunday'.replace('on', 'On'),
        'population.nationality=Russian',
        'population.kind=citizen',
        'who=people',
        'source.name=Interior Ministry',
        'comparison.with=the usual',
      ],
      ana,
    )
    const row = (await recordOf(ledger, id))!
    expect(row).toMatchObject({
      review: 'corrected',
      quote: '300',
      low: 1300,
      high: null,
      measure: 'departure',
      basis: 'rate',
      nationality: 'RU',
      population: 'citizen',
      holds_from: '2022-09-21',
      holds_to: '2022-09-25',
    })
    expect(row.body).toMatchObject({
      per: 'day',
      who: { quote: 'people' },
      to: [
        { name: 'Georgia', country: 'GE', id: null, precision: 'country', text: 'Georgia' },
        { name: 'Verkhny Lars', id: 'own:verkhny lars', text: 'Verkhny Lars', precision: 'point' },
      ],
      from: [{ country: 'RU', text: 'Russia' }],
      period: { edtf: '2022-09-21/2022-09-25', precision: 'day', quote: 'On Sunday' },
      source: { name: 'Interior Ministry' },
      comparison: { kind: 'period', with: 'the usual' },
    })
    const places = await ledger.db
      .selectFrom('record_place')
      .select(['role', 'country'])
      .where('record', '=', row.seq)
      .orderBy('role')
      .execute()
    expect(places.map(({ role }) => role)).toEqual(['from', 'to', 'to'])
    await expectSound(ledger)
    await correct(ledger, id, ['source=', 'comparison=', 'to=', 'who='], ana)
    expect((await recordOf(ledger, id))!.body).toMatchObject({
      source: null,
      comparison: null,
      to: [],
      who: null,
    })
    await expectSound(ledger)
  })

  test('corrects statements and positions', async () => {
    const { ledger, statement: s, position: p } = await open()
    await correct(
      ledger,
      s,
      [
        'content=some 300 people',
        'speaker.name=Interior Ministry',
        'speaker.kind=organisation',
        'speaker.country=GE',
        'negated=true',
        'hedge=claimed',
        'via=Interfax, TASS',
        'said.start=2022-09-26',
        'said.end=2022-09-26',
      ],
      ana,
    )
    expect(await recordOf(ledger, s)).toMatchObject({
      quote: 'some 300 people',
      holds_from: '2022-09-26',
      body: {
        speaker: { quote: 'the ministry', name: 'Interior Ministry', kind: 'organisation', country: 'GE' },
        negated: true,
        hedge: 'claimed',
        via: ['Interfax', 'TASS'],
      },
    })
    await correct(
      ledger,
      p,
      ['modality=may-not', 'actor=the ministry', 'actor.name=The ministry', `statement=${s}`],
      ana,
    )
    expect(await recordOf(ledger, p)).toMatchObject({
      modality: 'may-not',
      body: { actor: { quote: 'the ministry', name: 'The ministry' }, statement: s },
    })
    await expectSound(ledger)
  })

  test.each([
    ['mesure=arrival', 'no field “mesure”', 'measure'],
    ['measure=arival', 'can’t be “arival”', 'measure=arrival'],
    ['measure=', 'can’t be empty', 'measure='],
    ['amount.low=many', 'can’t be “many”', '9000'],
    ['amount.low=-1', 'can’t be', '9000'],
    ['amount.low=9000', 'amount.low would be 9000', 'amount.high='],
    ['period.start=2022-02-30', 'no day of the calendar', 'YYYY-MM-DD'],
    ['period.start=Sunday', 'can’t be', 'YYYY-MM-DD'],
    ['to=Verkhni Lras', 'in no list of places', 'Verkhny Lars|Verkhni Lars'],
    ['to=Valencia', 'may be Valencia', 'Valencia, (?:ES|VE)'],
    ['population.nationality=Rusia', 'no country', 'Russia'],
    ['quote=500', 'doesn’t say “500”', 'whole words'],
    ['quote=30', 'doesn’t say “30”', 'whole words'],
    ['per=day', 'for a rate only', 'basis=rate'],
    ['basis=rate', 'needs its unit of time', 'per=day'],
    ['source.statement=s00000000000', 'no statement of this article', 'source.statement='],
    ['source.text=the ministry of war', 'doesn’t say', 'Copy'],
    ['id=f1', 'can’t be corrected', 'stays'],
    ['rules=', 'can’t be corrected', 'kept'],
    ['confidence=2', 'can’t be', '0 to 1'],
    ['measure', 'no FIELD=VALUE', 'measure=departure'],
  ])('refuses %s', async (assignment, message, hint) => {
    const { ledger, figure: id } = await open()
    await expect(correct(ledger, id, [assignment], ana)).rejects.toEqual(wrong(message, hint))
    expect(await log(ledger)).toEqual([])
    expect((await recordOf(ledger, id))!.review).toBe(null)
  })

  test('adds records by their words', async () => {
    const { ledger, article } = await open()
    const added = await addRecord(
      ledger,
      article,
      'figure',
      { words: '40', span: null },
      ['measure=stranded'],
      ana,
    )
    expect(added.notes).toEqual([
      'The article says “40 more”: those words keep the qualifier',
      'It is taken for a total; give basis if it is a stock, a rate or a plan',
    ])
    expect(await recordOf(ledger, added.id)).toMatchObject({
      review: 'added',
      read_as: null,
      quote: '40',
      low: 40,
      high: 40,
      measure: 'stranded',
      basis: 'total',
      body: {
        sentence: { start: TEXT.indexOf('The ministry said'), end: TEXT.indexOf(' Tbilisi') },
        period: { start: null, end: null, edtf: null, precision: 'vague' },
        who: null,
        source: null,
        rules: [],
      },
    })
    const s = await addRecord(
      ledger,
      article,
      'statement',
      { words: '40 more waited', span: null },
      ['speaker=The ministry', 'speaker.kind=organisation', 'cue=said'],
      ana,
    )
    expect((await recordOf(ledger, s.id))!.body).toMatchObject({
      speaker: { quote: 'The ministry', name: 'The ministry' },
      cue: { quote: 'said', lemma: 'say' },
      form: 'indirect',
    })
    await addRecord(
      ledger,
      article,
      'position',
      { words: 'waited', span: null },
      ['actor=The ministry', 'modality=must'],
      ana,
    )
    await expectSound(ledger)
  })

  test('refuses to add what is no record, or is one already', async () => {
    const { ledger, article, figure: id } = await open()
    const addFigure = (words: string | null, span: { start: number; end: number } | null = null) =>
      addRecord(ledger, article, 'figure', { words, span }, [], ana)
    await expect(addFigure('300')).rejects.toEqual(wrong(`already as ${id}`, 'onrecord correct'))
    await expect(addFigure('four')).rejects.toEqual(wrong('doesn’t say “four”'))
    await expect(addFigure('the ministry', { start: 0, end: 9 })).rejects.toEqual(wrong('“On Sunday” there'))
    await expect(addFigure(null, { start: 0, end: 900 })).rejects.toEqual(wrong('no characters 0 to 900'))
    await expect(addFigure(null, { start: 1, end: 9 })).rejects.toEqual(wrong('begin and end with a word'))
    await expect(addFigure('ministry said')).rejects.toEqual(wrong('2 times', /--span \d+-\d+/))
    const bare = addRecord(ledger, article, 'statement', { words: '40 more', span: null }, [], ana)
    await expect(bare).rejects.toEqual(wrong('needs its speaker', 'speaker='))
    const none = addRecord(ledger, 'a00000000000', 'figure', { words: '40', span: null }, [], ana)
    await expect(none).rejects.toMatchObject({ code: 'not-found' })
  })

  test('comments change nothing else', async () => {
    const { ledger, article, figure: id } = await open()
    const before = await recordOf(ledger, id)
    await comment(ledger, id, 'Is this the whole border?', ben)
    await comment(ledger, article, 'A translation.', ben)
    expect(await recordOf(ledger, id)).toEqual(before)
    expect((await log(ledger)).map(({ target, detail }) => [target, detail])).toEqual([
      [id, { text: 'Is this the whole border?' }],
      [article, { text: 'A translation.' }],
    ])
    await expect(comment(ledger, id, ' ', ben)).rejects.toEqual(wrong('empty'))
  })

  describe('undo takes back', () => {
    test('an acceptance, a rejection and a comment', async () => {
      const { ledger, article, figure: id } = await open()
      const { body } = (await recordOf(ledger, id))!
      await accept(ledger, [id], ana)
      await undo(ledger, id, ben)
      expect(await recordOf(ledger, id)).toMatchObject({ review: null, read_as: null, body })
      await accept(ledger, [id], ana)
      await reject(ledger, [id], ben)
      await undo(ledger, id, ana)
      expect(await recordOf(ledger, id)).toMatchObject({ review: 'accepted', body })
      await comment(ledger, article, 'x', ana)
      await undo(ledger, article, ana)
      await expect(undo(ledger, article, ana)).rejects.toEqual(wrong('Nothing is decided'))
      expect(await log(ledger)).toHaveLength(7)
      await expectSound(ledger)
    })
    test('corrections one by one, the last first', async () => {
      const { ledger, figure: id } = await open()
      const { body } = (await recordOf(ledger, id))!
      await correct(ledger, id, ['measure=departure', 'quote=300'], ana)
      await correct(ledger, id, ['measure=return', 'to=Georgia'], ben)
      const undone = await undo(ledger, id, ana)
      expect(undone.before).toMatchObject({ kind: 'correct', who: 'ben' })
      expect(await recordOf(ledger, id)).toMatchObject({
        review: 'corrected',
        measure: 'departure',
        quote: '300',
        body: { to: [] },
      })
      await undo(ledger, id, ana)
      expect(await recordOf(ledger, id)).toMatchObject({ review: null, body })
      await expect(undo(ledger, id, ana)).rejects.toEqual(wrong('Nothing is decided'))
    })
    test('an addition: the record is gone, its history stays, and it can be added again', async () => {
      const { ledger, article } = await open()
      const { id } = await addRecord(ledger, article, 'figure', { words: '40', span: null }, [], ana)
      expect(await undo(ledger, id, ana)).toMatchObject({ version: null, record: null })
      expect(await recordOf(ledger, id)).toBeUndefined()
      await expect(accept(ledger, [id], ana)).rejects.toMatchObject({
        code: 'not-found',
        message: `${id} is no longer on record`,
      })
      const again = await addRecord(
        ledger,
        article,
        'figure',
        { words: '40', span: null },
        ['measure=death'],
        ben,
      )
      expect(again.id).toBe(id)
      expect(await recordOf(ledger, id)).toMatchObject({ review: 'added', measure: 'death' })
      await expectSound(ledger)
    })
  })

  test('a record that changed meanwhile is told, and with its version expected, not decided on', async () => {
    const { ledger, figure: id } = await open()
    const seen = (await recordOf(ledger, id))!.seq
    await correct(ledger, id, ['measure=departure'], ana)
    await expect(accept(ledger, [id], { ...ben, expect: seen })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/has changed since version \d+.*ana last decided/),
      hint: expect.stringMatching(/--expect \d+/),
    })
    expect(await log(ledger)).toHaveLength(1)
    const [told] = await accept(ledger, [id], ben)
    expect(told!.before).toMatchObject({ who: 'ana', kind: 'correct' })
    const { seq } = (await recordOf(ledger, id))!
    await accept(ledger, [id], { ...ana, expect: seq })
  })

  test('the log is told by person, day and record', async () => {
    const { ledger, figure: id, position: p } = await open()
    await accept(ledger, [id], { ...ana, now: () => new Date('2022-10-01T08:00:00Z') })
    await accept(ledger, [p], { ...ben, now: () => new Date('2022-10-02T08:00:00Z') })
    expect((await log(ledger, { who: 'ana' })).map(({ target }) => target)).toEqual([id])
    expect((await log(ledger, { since: '2022-10-02' })).map(({ target }) => target)).toEqual([p])
    expect((await log(ledger, { targets: [p] })).map(({ who }) => who)).toEqual(['ben'])
  })
})
