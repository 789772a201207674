import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare } from '../../../src/ledger/origins/compare.js'
import { ministry, story } from './story.js'

const original = story('original', ministry, { publisher: 'Interfax' })
const added = [
  'Hotels behind the border have no beds left, and a cinema in Oral lets people sleep between its rows of seats.',
  'Airlines ask eight times the usual fare for a seat to the south this week, travel agents say.',
]
const [arrivals, departures, quotation, numbers, checkpoints] = ministry as [
  string,
  string,
  string,
  string,
  string,
]

/** Another report of the same day, with words and facts of its own. */
const own = [
  'For a week the trains from Orenburg have come in with people standing in their corridors.',
  'Landlords in Almaty want three times the rent of August, and lawyers answer calls until midnight.',
  'Nobody knows how long the newcomers may stay; the law gives them thirty days without a paper.',
  'In the bazaar of Kostanay a sleeping bag costs as much as a sheep, says a trader who sells both.',
]

describe('one text', () => {
  test('the same words are a copy', () => {
    const copy = story(
      'copy',
      ministry.map((p) => p.replace(/ /g, '  ').replace('98,000', '98\u00a0000')),
    )
    expect(compare(copy, original)).toMatchObject({
      verdict: 'copy',
      reason: 'Both have the same text, word for word.',
      evidence: { rule: 'same-text', jaccard: 1, containment: 1 },
    })
  })

  test('synonyms here and there make a near copy', () => {
    const edited = ministry.map((p) =>
      p.replace('the minister said', 'the official said').replace('About', 'Around'),
    )
    expect(compare(story('edited', edited), original).verdict).toBe('near-copy')
  })

  test('a cut-off text is an excerpt, and is told so in either direction', () => {
    const cut = story(
      'cut',
      [`${arrivals} ${departures.split(' ').slice(0, 10).join(' ')}…`, 'Continue reading…'],
      {
        title: 'How many came, how many went on, and what the minister told his briefing about them',
      },
    )
    const comparison = compare(cut, original)
    expect(comparison).toMatchObject({ verdict: 'excerpt', a: 'cut', b: 'original' })
    expect(comparison.reason).toContain('The shorter text stands in the longer one (100 % of its words)')
    expect(compare(original, cut)).toMatchObject({ verdict: 'excerpt', a: 'original', b: 'cut' })
  })

  test('a text with paragraphs added is the same text', () => {
    expect(
      compare(story('more', [arrivals, departures, ...added, quotation, numbers, checkpoints]), original)
        .verdict,
    ).not.toBe('different')
  })

  test('another title, another order, paragraphs dropped and added are a rewrite that names the agency', () => {
    const rewrite = story(
      'rewrite',
      [
        quotation.replace(
          'he said',
          'the interior minister, Marat Akhmetzhanov, told a briefing, Interfax reported',
        ),
        added[0]!,
        'Some 98 thousand citizens of Russia have entered Kazakhstan since 21 September; 64,234 people left the country again, most of them by road to Uzbekistan and Kyrgyzstan.',
        added[1]!,
        'Without an identification number nobody can open a bank account; service centres have issued 8 thousand to the newcomers.',
      ],
      { title: 'Who is sent back' },
    )
    const comparison = compare(rewrite, original)
    expect(comparison).toMatchObject({
      verdict: 'rewrite',
      evidence: { agencies: ['Interfax'], gapHours: 0 },
    })
    expect(comparison.reason).toMatch(/^Both come from Interfax, and \d+ % of the shorter text is told alike/)
  })

  test('a correction by the same outlet within hours stays one text', () => {
    const corrected = story(
      'corrected',
      [arrivals, departures.replace('64,234', '64,324'), quotation, numbers, checkpoints],
      {
        publisher: 'Interfax',
        published: '2022-09-27T12:00:00Z',
      },
    )
    expect(compare(corrected, original).verdict).toBe('near-copy')
    expect(compare({ ...corrected, published: '2022-09-29T12:00:00Z' }, original).verdict).toBe('different')
  })
})

describe('two stories on one event', () => {
  test('that share nothing', () => {
    expect(compare(story('own', own), original)).toMatchObject({
      verdict: 'different',
      reason: 'They share no sentence.',
    })
  })

  test('that share a quotation', () => {
    const comparison = compare(story('own', [own[0]!, quotation, ...own.slice(1)]), original)
    expect(comparison).toMatchObject({ verdict: 'different', evidence: { rule: 'one-quote' } })
    expect(comparison.reason).toBe(
      'They share 1 quotation, and tell the rest in words and facts of their own.',
    )
  })

  test('that share a figure', () => {
    const comparison = compare(
      story('own', ['98,000 Russians have come so far, the ministry counts.', ...own]),
      original,
    )
    expect(comparison.verdict).toBe('different')
  })

  test('that share a paragraph of background', () => {
    const comparison = compare(story('own', [...own, checkpoints]), original)
    expect(comparison).toMatchObject({
      verdict: 'different',
      evidence: { rule: 'background', sharedSentences: 1 },
    })
    expect(comparison.reason).toContain('background')
  })

  test('that credit one agency and share a quotation', () => {
    const credited = story('own', [
      own[0]!,
      quotation.replace('he said', 'the minister told Interfax'),
      ...own.slice(1),
    ])
    expect(compare(credited, original)).toMatchObject({
      verdict: 'different',
      evidence: { agencies: ['Interfax'] },
    })
  })

  test('where one is a round-up that holds the other', () => {
    const roundUp = story('round-up', [
      ...Array.from(
        { length: 16 },
        (_, i) =>
          `Town ${i}: the mayor spoke about the roads of district ${i * 3 + 1}, where snow had fallen in the hills above the mine and the dam.`,
      ),
      arrivals,
      departures,
    ])
    const comparison = compare(story('brief', [arrivals, departures]), roundUp)
    expect(comparison).toMatchObject({ verdict: 'different', evidence: { rule: 'small-part' } })
    expect(comparison.reason).toContain('round-up')
  })
})

describe('notices of one kind', () => {
  const notice = (day: number, into: string, out: string) =>
    story(
      `notice ${day}`,
      [
        `From 10:00 on ${day} September to 10:00 on ${day + 1} September ${into} citizens of Russia entered Georgia and ${out} left it, the interior ministry said in its daily notice.`,
        'Most of those who entered came by road over the Dariali checkpoint, others by air to Tbilisi, Kutaisi and Batumi.',
        'The ministry has published its figures each day at noon since the mobilisation was announced.',
      ],
      { published: `2022-09-${day + 1}T12:00:00Z`, publisher: 'Wire' },
    )

  test('on two days are two, with the reason', () => {
    const comparison = compare(notice(28, '9,642', '5,448'), notice(29, '6,109', '5,186'))
    expect(comparison).toMatchObject({
      verdict: 'different',
      evidence: { rule: 'other-figures', otherNumbers: 1 },
    })
    expect(comparison.reason).toContain('other numbers')
  })

  test('on one day are one', () => {
    expect(compare(notice(28, '9,642', '5,448'), { ...notice(28, '9 642', '5 448'), id: 'x' }).verdict).toBe(
      'copy',
    )
  })
})

describe('stubs', () => {
  const wall = 'Friends of this house may go on reading here.'
  test('are no copies of one another', () => {
    expect(
      compare(
        story('a', [wall], { title: 'Snow in the hills' }),
        story('b', [wall], { title: 'Bread prices rise' }),
      ),
    ).toMatchObject({
      verdict: 'different',
      evidence: { rule: 'stub' },
    })
  })
  test('are copies where the headline is the same too', () => {
    const told = { title: 'A minister gives figures of arrivals' }
    expect(compare(story('a', [wall], told), story('b', [wall], told)).verdict).toBe('copy')
  })
  test('an outlet’s standing text under other headlines is no copy', () => {
    const offer = [
      'Whoever wants to go on reading can join the friends of this house for one euro a month, and gets the weekly letter of the desk with it, all of its podcasts, the puzzles and the archive since 1894.',
    ]
    const told = { publisher: 'Steppe Daily' }
    const [one, two] = [
      story('a', offer, { ...told, title: 'Snow in the hills' }),
      story('b', offer, { ...told, title: 'Bread prices rise' }),
    ]
    expect(compare(one, two)).toMatchObject({ verdict: 'different', evidence: { rule: 'standing-text' } })
    expect(compare(one, { ...two, publisher: 'East Post' }).verdict).toBe('copy')
    expect(compare(one, story('c', offer, { ...told, title: 'Snow in the hills again' })).verdict).toBe(
      'copy',
    )
  })
  test('pages without text are no copies', () => {
    expect(compare(story('a', []), story('b', [])).verdict).toBe('different')
  })
})

test('a rewrite that comes weeks later is no rewrite, and the reason says so', () => {
  const late = story(
    'late',
    [quotation, added[0]!, arrivals, numbers.replace('Service centres', 'Offices'), own[0]!],
    {
      published: '2022-11-27T10:00:00Z',
    },
  )
  expect(compare({ ...late, published: original.published }, original).verdict).toBe('rewrite')
  expect(compare(late, original)).toMatchObject({ verdict: 'different', evidence: { rule: 'too-late' } })
  expect(compare(late, original).reason).toContain('61 days')
})

test('the longest shared words are shown as they stand in both', () => {
  const copy = story('copy', [`Near the border: ${arrivals.replace(/ /g, '\u00a0 ')}`, own[0]!, own[1]!])
  const { a, b, evidence } = compare(copy, original)
  expect([a, b]).toEqual(['copy', 'original'])
  expect(evidence.longestShared).toHaveLength(1)
  const [{ a: first, b: second }] = evidence.longestShared as [(typeof evidence.longestShared)[0]]
  expect(copy.text!().text.slice(first.start, first.end)).toBe(first.quote)
  expect(original.text!().text.slice(second.start, second.end)).toBe(second.quote)
  expect(first.quote.replace(/\s+/g, ' ')).toBe(second.quote)
  expect(second.quote).toMatch(/^About 98,000 citizens .* on Tuesday$/)
})

const sentences = [...ministry, ...own, ...added, 'Short one here.', 'People left.']
const anyStory = fc
  .record({
    picked: fc.array(fc.constantFrom(...sentences), { maxLength: 8 }),
    published: fc.constantFrom('2022-09-27', '2022-09-27T18:00:00+04:00', '2022-10-09', null),
    publisher: fc.constantFrom('Interfax', 'Steppe Daily', null),
  })
  .map(
    ({ picked, ...told }) =>
      (id: string) =>
        story(id, picked, told),
  )

test('comparing is symmetric and deterministic, and verdicts don’t need the texts', () => {
  fc.assert(
    fc.property(anyStory, anyStory, (one, other) => {
      const [a, b] = [one('a'), other('b')]
      const [there, back] = [compare(a, b), compare(b, a)]
      expect(compare(a, b)).toEqual(there)
      expect([back.verdict, back.reason, back.a, back.b]).toEqual([there.verdict, there.reason, 'b', 'a'])
      const turned = there.evidence.longestShared.map(({ a: x, b: y }) => ({ a: y, b: x }))
      const words = { a: there.evidence.words.b, b: there.evidence.words.a }
      expect(back.evidence).toEqual({ ...there.evidence, words, longestShared: turned })
      const { text: _, ...bare } = a
      expect(compare(bare, b)).toEqual({ ...there, evidence: { ...there.evidence, longestShared: [] } })
    }),
  )
})

test('an article folds with its own copy, whatever it is made of', () => {
  fc.assert(
    fc.property(anyStory, (make) => {
      const a = make('a')
      fc.pre(a.sketch.length >= 12)
      expect(compare(a, { ...a, id: 'b', publisher: 'Another', published: null }).verdict).toBe('copy')
    }),
  )
})

test('1 MB of one word is compared with another', () => {
  const many = (word: string) => story(word, [`${word} `.repeat(150_000)])
  expect(compare(many('people'), many('women')).verdict).toBe('different')
  expect(compare(many('people'), story('few', ['people '.repeat(100)])).verdict).not.toBe('copy')
})
