import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { add } from '../../src/add.js'
import { openLedger } from '../../src/ledger/ledger.js'
import { folderOf, onrecord } from './run.js'

const cwd = folderOf({})
const run = (...args: string[]) => onrecord(args, { cwd, env: { COLUMNS: '88' } })
const arrivals = ['--measure', 'arrival', '--to', 'Georgia']

beforeAll(async () => {
  const ledger = await openLedger(`${cwd}/onrecord.db`, { create: true })
  await add(ledger, ['samples'], { now: () => new Date('2022-12-01T10:00:00Z') })
  await ledger.close()
})

describe('onrecord series', () => {
  test('lists what could be made where nothing is asked', async () => {
    const { code, out } = await run('series')
    expect(code).toBe(0)
    expect(out).toContain('onrecord series --measure arrival --to GE')
    const { out: json } = await run('series', '--json')
    expect(JSON.parse(json).items[0]).toMatchObject({ measure: 'arrival', role: 'to', country: 'GE' })
  })

  test('shows days with bounds and a bar, the conflicts, and the figures if asked', async () => {
    const { code, out, err } = await run('series', ...arrivals)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^2022-09-25 +11,200 +11,200 +11,200 +reported +●$/m)
    expect(out).toMatch(/^2022-09-28 +– +– +– +unknown +·$/m)
    expect(out).toContain('Conflicts (3)')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(88)
    expect(out).toMatch(/Figures: .*\d+ used.*--figures lists them/)
    const all = await run('series', ...arrivals, '--figures')
    expect(all.out).toMatch(/^denied +250,000/m)
    const csv = await run('series', ...arrivals, '--figures', '--csv')
    expect(csv.out).toContain('it is a change, and the report does not say from what')
  })

  test('as JSON each day leads to figures that are there', async () => {
    const { out } = await run('series', ...arrivals, '--json')
    const series = JSON.parse(out)
    const ids = new Set(
      series.figures.map(({ evidence }: { evidence: { figure: { id: string } } }) => evidence.figure.id),
    )
    for (const { known, figures } of series.days) {
      if (known !== 'unknown') expect(figures.length).toBeGreaterThan(0)
      for (const id of figures) expect(ids).toContain(id)
    }
  })

  test('as CSV, days or figures', async () => {
    const days = (await run('series', ...arrivals, '--period', '2022-09-25', '--csv')).out.split('\r\n')
    expect(days[0]).toBe('start,end,low,best,high,known,figures')
    expect(days[1]).toMatch(/^2022-09-25,2022-09-25,11200,11200,11200,reported,f/)
    const figures = (await run('series', ...arrivals, '--figures', '--csv')).out.split('\r\n')
    expect(figures[0]).toMatch(/^figure,use,quote,first_day,last_day/)
    expect(figures.length).toBe(21 + 2)
  })

  test('as pictures', async () => {
    const { code, out } = await run('series', ...arrivals, '--svg', '-')
    expect(code).toBe(0)
    expect(out).toMatch(/^<svg[^>]+aria-label="Arrivals to Georgia/)
    expect(out).not.toMatch(/<script|var\(--|<a /)
    await run('series', ...arrivals, '--png', 'chart.png', '--html', 'series.html')
    const png = readFileSync(join(cwd, 'chart.png'))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(1920)
    expect(readFileSync(join(cwd, 'series.html'), 'utf8')).toContain('<h2 id="conflicts">Conflicts (3)</h2>')
    const denied = await run('series', ...arrivals, '--svg', 'no/folder/chart.svg')
    expect(denied).toMatchObject({ code: 1, out: '' })
    expect(denied.err).toContain('can’t be written')
    expect(existsSync(join(cwd, 'no'))).toBe(false)
  })

  test('says what is missing where there is no series', async () => {
    const { code, out } = await run('series', '--measure', 'mobilisation', '--at', 'Russia', '--figures')
    expect(code).toBe(0)
    expect(out).toContain('None of the figures can be placed on days')
    expect(out).toContain('it is a plan, an order or a forecast, and no count')
    expect((await run('series', '--measure', 'death', '--at', 'France')).out).toContain(
      'No figure in the ledger',
    )
  })

  test.each([
    [['--to', 'Georgia'], 'No measure is given'],
    [['--measure', 'arival', '--to', 'Georgia'], 'Did you mean “arrival”?'],
    [['--measure', 'arrival'], 'needs a place'],
    [['--measure', 'arrival', '--to', 'Nowhereton'], 'No figure names “Nowhereton”'],
    [[...arrivals, '--policy', 'roundin'], 'Did you mean “rounding”?'],
    [[...arrivals, '--period', '2022-13-01'], 'is no day of the calendar'],
    [[...arrivals, '--period', '2022-09-26..2022-09-25'], 'It has to end after it begins'],
    [[...arrivals, '--period', 'today'], 'Write the first and the last day'],
    [[...arrivals, '--household-size', '4'], 'needs its source'],
    [[...arrivals, '--household-size', 'four', '--household-source', 'x'], 'is no household size'],
    [[...arrivals, '--as-of', 'now'], 'is no day of the calendar'],
    [[...arrivals, '--json', '--csv'], 'are given together'],
  ])('misuse: %j', async (args, message) => {
    const { code, out, err } = await run('series', ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })
})

describe('onrecord conflicts', () => {
  test('of all series, with the sentences', async () => {
    const { code, out } = await run('conflicts')
    expect(code).toBe(0)
    expect(out).toContain('Arrivals to Kazakhstan')
    expect(out).toContain('“This is an increase of 40-45%,” Gomelauri said.')
    const { items } = JSON.parse((await run('conflicts', '--json')).out)
    expect(items).toHaveLength(4)
    expect((await run('conflicts', '--csv')).out).toMatch(/^id,series,sentence,cause,figures\r\n/)
  })
  test('says so where there are none', async () => {
    expect((await run('conflicts', '--measure', 'departure', '--from', 'Georgia')).out).toBe(
      'No conflicts found.\n',
    )
  })
})

describe('onrecord revisions', () => {
  test('how an answer changed', async () => {
    const { code, out } = await run(
      'revisions',
      '--measure',
      'arrival',
      '--to',
      'KZ',
      '--period',
      '2022-10-03',
    )
    expect(code).toBe(0)
    expect(out).toMatch(/^2022-09-27 +not known/m)
    expect(out).toMatch(/^2022-10-04 +7,000 \(6,825 to 7,175\) +reported/m)
  })
  test('needs a period', async () => {
    const { code, err } = await run('revisions', ...arrivals)
    expect(code).toBe(2)
    expect(err).toContain('No period is given')
  })
})
