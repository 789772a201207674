import { copyFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { add } from '../../src/add.js'
import { openLedger } from '../../src/ledger/ledger.js'
import { freshAddress, ledgerAt, onBothDatabases } from '../ledger/ledgers.js'
import { folderOf, onrecord } from './run.js'

const SAMPLE = 'samples/01-georgia-minister.html'
/** “Between 11,200 and 11,400”, “Less than 10,000” and the article. */
const [RANGE, LESS, ARTICLE] = ['f246fvctnttdg', 'fx2cegvtzavn1', 'ax1de97rbkbf9']

const made = folderOf({})
beforeAll(async () => {
  const ledger = await openLedger(join(made, 'onrecord.db'), { create: true })
  await add(ledger, [SAMPLE])
  await ledger.db.updateTable('reading').set({ rules: 'older' }).execute()
  await ledger.close()
}, 60_000)

/** A folder with a ledger of one article, read by older rules. */
function ledgerFolder(): string {
  const cwd = folderOf({})
  copyFileSync(join(made, 'onrecord.db'), join(cwd, 'onrecord.db'))
  return cwd
}
const lines = (out: string) => out.trimEnd().split('\n')

describe('decisions on the command line', () => {
  test('are told, logged and taken back', async () => {
    const cwd = ledgerFolder()
    const run = (...args: string[]) => onrecord(args, { cwd, env: { ONRECORD_WHO: 'ana', COLUMNS: '100' } })
    const accepted = await run('accept', RANGE, LESS, '--why', 'checked')
    expect(accepted.code).toBe(0)
    expect(lines(accepted.out)).toEqual([
      expect.stringMatching(/^f246fvctnttdg “Between 11,200 and 11,400” accepted, version \d+$/),
      expect.stringMatching(/^fx2cegvtzavn1 “Less than 10,000” accepted, version \d+$/),
    ])
    const corrected = await run('correct', LESS, 'measure=crossing', 'at=Verkhny Lars', '--who', 'ben')
    expect(lines(corrected.out).slice(1)).toEqual([
      '  measure: arrival → crossing',
      '  at: none → Verkhny Lars',
      expect.stringMatching(/^ {2}Before this ana had accepted it, on \d+ \w+ \d{4}$/),
    ])
    const undone = await run('undo', LESS)
    expect(undone.out).toMatch(/corrected by ben on .*, taken back; now accepted/)
    expect((await run('comment', ARTICLE, 'Look at the caption.')).out).toBe(`${ARTICLE} commented on\n`)
    const log = await run('decisions')
    expect(lines(log.out).map((line) => line.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/, 'DAY'))).toEqual([
      `1 DAY ana accepted ${RANGE}`,
      '  Why: checked',
      `2 DAY ana accepted ${LESS}`,
      '  Why: checked',
      `3 DAY ben corrected ${LESS}`,
      '  measure: arrival → crossing',
      '  at: none → Verkhny Lars',
      `4 DAY ana took back a decision about ${LESS}`,
      '  Decision 3 is taken back',
      `5 DAY ana commented on ${ARTICLE}`,
      '  “Look at the caption.”',
    ])
    const bens = await run('decisions', LESS, '--who', 'ben', '--json')
    expect(lines(bens.out).map((line) => JSON.parse(line))).toMatchObject([
      {
        seq: 3,
        target: LESS,
        kind: 'correct',
        who: 'ben',
        why: null,
        detail: { set: { measure: 'crossing' } },
      },
    ])
    expect((await run('decisions', '--since', '2999-01-01')).out).toBe('Nothing is decided.\n')
  })
  test('as JSON hold the record; who is the system’s user if nobody says so', async () => {
    const cwd = ledgerFolder()
    const env = { ONRECORD_WHO: '', ONRECORD_LEDGER: join(cwd, 'onrecord.db') }
    const { out } = await onrecord(['reject', RANGE, '--json'], { env })
    expect(JSON.parse(out)).toMatchObject({
      decision: 1,
      verb: 'reject',
      id: RANGE,
      review: 'rejected',
      record: { quote: 'Between 11,200 and 11,400' },
    })
    expect((await onrecord(['decisions'], { env })).out).toContain(
      ` ${userInfo().username} rejected ${RANGE}`,
    )
  })
  test('add records by their words or their place', async () => {
    const cwd = ledgerFolder()
    const run = (...args: string[]) => onrecord(['record', ARTICLE, ...args], { cwd })
    const { out } = await run('--figure', 'about 60 percent', 'measure=departure', 'from=GE', '--json')
    expect(JSON.parse(out)).toMatchObject({
      verb: 'record',
      review: 'added',
      record: {
        quote: 'about 60 percent',
        measure: 'departure',
        amount: { low: null },
        from: [{ name: 'Georgia' }],
      },
      notes: [expect.stringContaining('No amount is read'), expect.stringContaining('total')],
    })
    const twice = await run('--position', 'Georgia', 'actor=Georgia', 'modality=will')
    expect(twice.err).toMatch(/“Georgia” \d times\n.*--span \d+-\d+/)
    const [, span] = /--span (\d+-\d+)/.exec(twice.err)!
    const placed = await run('--kind', 'position', '--span', span!, 'actor=Georgia', 'modality=will')
    expect(placed.out).toMatch(/^p\w{12} “Georgia” added, version \d+\n/)
  })
  test.each([
    ['an unknown record', ['accept', 'f00000000000'], 1, 'There is no record f00000000000', 'id'],
    [
      'an unknown field',
      ['correct', RANGE, 'mesure=arrival'],
      2,
      'no field “mesure”',
      'Did you mean measure?',
    ],
    ['an unknown value', ['correct', RANGE, 'basis=totl'], 2, 'basis can’t be “totl”', 'basis=total'],
    ['no assignment', ['correct', RANGE], 2, 'No input is given', 'FIELD=VALUE'],
    [
      'an older version',
      ['reject', RANGE, '--expect', '999'],
      1,
      'has changed since version 999',
      '--expect',
    ],
    ['a version that is none', ['reject', RANGE, '--expect', 'x'], 2, '“x” is no version', 'number'],
    [
      'a version for several',
      ['reject', RANGE, LESS, '--expect', '2'],
      2,
      '--expect is for one',
      'one at a time',
    ],
    ['no words', ['record', ARTICLE], 2, 'No words are given', '--figure WORDS'],
    ['two kinds', ['record', ARTICLE, '--figure', 'a', '--position', 'b'], 2, 'both given', 'one record'],
    ['no kind', ['record', ARTICLE, '--span', '1-2', '--kind', 'fact'], 2, 'no kind of record', 'figure'],
    ['a span that is none', ['record', ARTICLE, '--figure', 'a', '--span', '5'], 2, 'no span', 'START-END'],
    ['nothing to take back', ['undo', RANGE], 2, 'Nothing is decided', 'take back'],
    ['a day that is none', ['decisions', '--since', 'Sunday'], 2, 'no day of the calendar', 'YYYY-MM-DD'],
    ['no article', ['reread'], 2, 'No article is named', '--all'],
    ['all and one', ['reread', '--all', ARTICLE], 2, '--all is given', 'Leave out'],
    ['an unknown article', ['reread', 'a00000000000'], 1, 'There is no article', 'begins with a'],
    ['no threads', ['reread', '--all', '--threads', '0'], 2, 'no number of threads', '--threads 2'],
    ['no ledger', ['accept', RANGE, '--ledger', 'other.db'], 1, 'no ledger at other.db', 'onrecord add'],
  ])('%s is refused', async (_, args, code, message, hint) => {
    const run = await onrecord(args, { cwd: made })
    expect({ code: run.code, out: run.out }).toEqual({ code, out: '' })
    const [first, second, ...more] = lines(run.err)
    expect(first).toContain(message)
    expect(second).toContain(hint)
    expect(more).toEqual([])
  })
})

describe('onrecord reread', () => {
  /** As if older rules had read another measure, and had missed a figure and seen one that is none. */
  async function asOlderRules(cwd: string) {
    const ledger = await openLedger(join(cwd, 'onrecord.db'))
    const { body, seq } = await ledger.db
      .selectFrom('record')
      .selectAll()
      .where('id', '=', RANGE)
      .executeTakeFirstOrThrow()
    const older = JSON.stringify({ ...JSON.parse(body), measure: 'crossing' })
    await ledger.db
      .updateTable('record')
      .set({ body: older, measure: 'crossing' })
      .where('seq', '=', seq)
      .execute()
    await ledger.db.deleteFrom('record_place').execute()
    await ledger.db.deleteFrom('record').where('id', '=', LESS).execute()
    await ledger.close()
  }
  test('reads on all cores what older rules have read, and tells what changes', async () => {
    const cwd = ledgerFolder()
    await asOlderRules(cwd)
    const run = (...args: string[]) => onrecord(['reread', ...args], { cwd, env: { COLUMNS: '100' } })
    const told = [
      `${ARTICLE} Georgia's interior minister gives daily arrivals from Russia`,
      `  changed ${RANGE} “Between 11,200 and 11,400”`,
      '    measure: crossing → arrival',
      `  new ${LESS} “Less than 10,000”`,
      '',
    ]
    const dry = await run('--all', '--dry-run')
    expect({ code: dry.code, err: dry.err }).toEqual({ code: 0, err: '' })
    expect(lines(dry.out)).toEqual([
      ...told,
      '1 article read again: 1 new, 1 changed (nothing was written)',
      '  arrival: 4 → 6',
      '  crossing: 1 → 0',
    ])
    const real = await run(ARTICLE)
    expect(lines(real.out).slice(0, 5)).toEqual(told)
    const again = await run('--all', '--json')
    expect(JSON.parse(again.out)).toMatchObject({ totals: { read: 0, before: 1, failed: 0 } })
    const forced = await run('--all', '--force', '--json')
    expect(lines(forced.out).map((line) => JSON.parse(line))).toMatchObject([
      { article: ARTICLE, changes: [] },
      { totals: { read: 1, before: 0, failed: 0 }, measures: { arrival: { before: 6, after: 6 } } },
    ])
  }, 60_000)
  test('keeps what people decided and says what the rules now say', async () => {
    const cwd = ledgerFolder()
    await asOlderRules(cwd)
    await onrecord(['accept', RANGE], { cwd })
    const { out } = await onrecord(['reread', '--all'], { cwd, env: { COLUMNS: '100' } })
    expect(lines(out).slice(1, 3)).toEqual([
      `  kept ${RANGE} “Between 11,200 and 11,400”, accepted`,
      '    the rules now say measure: crossing → arrival',
    ])
  }, 60_000)
  test('tells a page that can no longer be read, and leaves it as it was', async () => {
    const cwd = ledgerFolder()
    const ledger = await openLedger(join(cwd, 'onrecord.db'))
    const { gzipSync } = await import('node:zlib')
    await ledger.db
      .updateTable('page')
      .set({ bytes: gzipSync(Buffer.from('%PDF-1.4')) })
      .execute()
    await ledger.close()
    const { code, err } = await onrecord(['reread', '--all'], { cwd })
    expect(code).toBe(1)
    expect(lines(err)).toEqual([
      'onrecord: 1 article could not be read again and stays as before',
      expect.stringMatching(`^  ${ARTICLE}: `),
    ])
    expect((await onrecord(['accept', RANGE], { cwd })).code).toBe(0)
  }, 60_000)
})

onBothDatabases('two people who decide at once', (engine) => {
  test('lose nothing of each other', async () => {
    const address = await freshAddress(engine)
    const ledger = await ledgerAt(address)
    await add(ledger, [SAMPLE])
    const decide = (who: string, field: string) =>
      onrecord(['correct', RANGE, field, '--ledger', address, '--who', who])
    const runs = await Promise.all([
      decide('ana', 'amount.low=11000'),
      decide('ben', 'measure=departure'),
      decide('ana', 'unit=household'),
      decide('ben', 'population.kind=citizen'),
    ])
    expect(runs.map(({ code, err }) => [code, err])).toEqual(Array(4).fill([0, '']))
    const log = await ledger.db.selectFrom('decision').select('seq').execute()
    expect(log).toHaveLength(4)
    const rows = await ledger.db
      .selectFrom('record')
      .selectAll()
      .where('id', '=', RANGE)
      .where('superseded', 'is', null)
      .execute()
    expect(rows).toHaveLength(1)
    expect(JSON.parse(rows[0]!.body)).toMatchObject({
      amount: { low: 11000, high: 11400 },
      measure: 'departure',
      unit: 'household',
      population: { kind: 'citizen' },
    })
  }, 60_000)
})
