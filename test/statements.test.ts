import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readFully } from '../src/read.js'
import type { Statement } from '../src/records/record.js'
import { rules } from '../src/rules.js'
import { page } from './page.js'

const readText = (content: string, kind: 'text' | 'html' = 'text') => readFully(page(kind, content))

const statementsOf = async (content: string): Promise<readonly Statement[]> =>
  (await readText(content)).statements

const report = `Georgia's interior minister, Vakhtang Gomelauri, told Interpressnews on Tuesday that 5,000 to 6,000 Russians a day were entering the country before.

“This is an increase of 40-45%,” he said. “It is not 250,000, as some people claim.

“About 60 percent of those who come leave again.

“The border is open.”

The Kazakh interior ministry, for its part, said 98,000 Russians had come since 21 September. It gave no comparison with the week before.

Akhmetzhanov: “Only those on the wanted list will be sent back.”

Kazakhstan's interior minister, Marat Akhmetzhanov, was quoted as saying by Interfax that a summons was no ground. The Kremlin denied that anyone had been stopped.

Some 66,000 Russians entered the European Union that week, Reuters reported, citing Frontex.

“We must take care of them.”

— Kassym-Jomart Tokayev, President of Kazakhstan`

describe('what a report attributes', () => {
  test('what comes before a cue is said also where it begins with its time', async () => {
    const [said] = await statementsOf(
      'In the first six months of 2023, 2,000 people died trying to cross the Mediterranean, IOM said, compared with 1,400 in the same period a year earlier.',
    )
    expect(said?.content.quote).toBe(
      'In the first six months of 2023, 2,000 people died trying to cross the Mediterranean',
    )
  })

  test('officials in a town speak, and not the country that the town is in', async () => {
    const said = await statementsOf(
      'UN officials in Rome, Italy said 20,000 people needed food. Police in Kabul, Afghanistan said 12 died.',
    )
    expect(said.map(({ speaker }) => speaker.name)).toEqual(['UN officials in Rome', 'Police in Kabul'])
  })

  test('each statement has its words, its speaker, the office held, the day and the medium', async () => {
    const rows = (await statementsOf(report)).map(
      ({ speaker: { name, role, organisation, country }, ...s }) =>
        [name, role ?? organisation, country, s.content.quote, s.via[0] ?? null, s.said.start].join(' | '),
    )
    expect(rows).toEqual([
      'Vakhtang Gomelauri | interior minister | GE | 5,000 to 6,000 Russians a day were entering the country before | Interpressnews | 2022-09-27',
      'Vakhtang Gomelauri | interior minister | GE | It is not 250,000, as some people claim. |  | ',
      'Vakhtang Gomelauri | interior minister | GE | About 60 percent of those who come leave again |  | ',
      'Vakhtang Gomelauri | interior minister | GE | The border is open |  | ',
      'some people |  |  | It is not 250,000 |  | ',
      'The Kazakh interior ministry | interior ministry | KZ | 98,000 Russians had come since 21 September |  | ',
      'Marat Akhmetzhanov | interior minister | KZ | Only those on the wanted list will be sent back. |  | ',
      'Marat Akhmetzhanov | interior minister | KZ | a summons was no ground | Interfax | ',
      'The Kremlin |  | RU | anyone had been stopped |  | ',
      'Frontex | Frontex |  | Some 66,000 Russians entered the European Union that week | Reuters | ',
      'Kassym-Jomart Tokayev | President | KZ | We must take care of them |  | ',
    ])
  })

  test('what is quoted over several paragraphs keeps the cue of the first', async () => {
    const continued = (await statementsOf(report)).filter((s) =>
      s.rules.includes('statement/quote-continued'),
    )
    expect(continued.map((s) => [s.cue.quote, s.form, s.content.quote.slice(0, 8)])).toEqual([
      ['said', 'direct', 'About 60'],
      ['said', 'direct', 'The bord'],
    ])
  })

  test('a medium that asked or printed is no source, and its own report has no carrier', async () => {
    const text = 'The mayor told BBC News on Monday that the town was empty.'
    const read = async (publisher: string | null) =>
      (
        await readFully({
          id: 'x',
          kind: 'html',
          content: `<html><head><meta property="og:site_name" content="${publisher ?? 'The Daily'}"></head><body><article><h1>A town is empty</h1><p>${text}</p></article></body></html>`,
          url: null,
          published: '2022-09-27',
          title: null,
        })
      ).statements.map((s) => [s.speaker.name, ...s.via])
    expect(await read(null)).toEqual([['The mayor', 'BBC News']])
    expect(await read('BBC News')).toEqual([['The mayor']])
  })
})

describe('what is no statement', () => {
  test.each([
    'The ministry refused to say how many people had come.',
    'The agency did not comment on the figures.',
    'The minister declined to comment.',
    'Officials did not say when the border would open.',
    'The ministry could not confirm the deaths.',
  ])('%s', async (text) => {
    expect(await statementsOf(text)).toEqual([])
  })
})

describe('rules named in records', () => {
  const registered = new Set([...rules.statements, ...rules.actors].map((rule) => rule.id))
  const samples = readdirSync('samples').filter((file) => file.endsWith('.html'))

  test('are all registered, over the samples, the examples and the report', async () => {
    const readings = await Promise.all([
      ...samples.map((file) => readText(readFileSync(`samples/${file}`, 'utf8'), 'html')),
      readText(report),
      ...[...rules.statements, ...rules.actors].flatMap((rule) =>
        rule.reads.map(([example]) => readText(example.replace('[', '').replace(']', ''))),
      ),
    ])
    const named = new Set(
      readings.flatMap((r) => [...r.statements.flatMap((s) => s.rules), ...r.actors.flatMap((a) => a.rules)]),
    )
    expect([...named].filter((id) => !registered.has(id))).toEqual([])
    expect([...registered].filter((id) => !named.has(id))).toEqual([])
  })
})

describe('word lists', () => {
  const list = (name: string) => parse(readFileSync(`lexicon/en/${name}.yml`, 'utf8'))
  const twice = (words: readonly string[]) => words.filter((word, i) => words.indexOf(word) !== i)

  test('hold each entry once', () => {
    expect(twice(list('media').flatMap((entry: { names: string[] }) => entry.names))).toEqual([])
    expect(
      twice(
        list('organisations').flatMap((entry: { name: string; other?: string[] }) => [
          entry.name,
          ...(entry.other ?? []),
        ]),
      ),
    ).toEqual([])
    for (const { shapes, lemmas } of list('cues') as { shapes: string[]; lemmas: string[] }[])
      expect(twice(lemmas), shapes.join()).toEqual([])
    for (const { gender, names } of list('first-names') as { gender: string; names: string[] }[])
      expect(twice(names), gender).toEqual([])
    expect(
      twice(
        list('attributions').map((entry: { phrase?: string; noun?: string }) => entry.phrase ?? entry.noun),
      ),
    ).toEqual([])
  })
})

test('WHO is a body, and no pronoun for the last one named', async () => {
  const [, last] = await statementsOf(
    'The health ministry said on Monday that clinics were full. On Friday, MSF and WHO sent more doctors, but WHO warned that the outbreak would last for months.',
  )
  expect(last!.speaker.name).toBe('WHO')
})

test('whoever releases a statement says what is in it', async () => {
  const [statement] = await statementsOf(
    'Interior Minister Vakhtang Gomelauri released a statement urging neighbours to open their borders.',
  )
  expect(statement!.speaker.name).toBe('Vakhtang Gomelauri')
})
