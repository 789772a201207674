import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/article/decode.js'
import { pageOfResource } from '../../src/intake/recognise.js'
import { read } from '../../src/read.js'

const RUSSIAN = 'Министр внутренних дел сообщил, что за неделю в страну въехало почти десять тысяч человек.'
const JAPANESE = '大臣は火曜日、先週およそ一万人が国境を越えたと述べた。到着した人の多くは出国した。'
const ENGLISH = 'The queue “won’t shorten” – about 10,000 people a day, the minister said in the café.'
const TEXTS: readonly (readonly [charset: string, text: string, read: string])[] = [
  ['windows-1251', RUSSIAN, 'windows-1251'],
  ['koi8-r', RUSSIAN, 'koi8-r'],
  ['iso-8859-5', RUSSIAN, 'iso-8859-5'],
  ['shift_jis', JAPANESE, 'shift_jis'],
  ['euc-jp', JAPANESE, 'euc-jp'],
  ['gbk', '部长星期二表示，上周约有一万人越过边境，其中大多数人已经离开该国。', 'gb18030'],
  ['big5', '部長星期二表示，上週約有一萬人越過邊境，其中大多數人已經離開該國。', 'big5'],
  ['euc-kr', '장관은 화요일 지난주 약 만 명이 국경을 넘었다고 말했다. 대부분은 이미 떠났다.', 'euc-kr'],
  ['windows-1252', ENGLISH, 'windows-1252'],
  [
    'iso-8859-1',
    'Le ministère a déclaré que dix mille personnes étaient arrivées à la frontière.',
    'windows-1252',
  ],
  [
    'iso-8859-2',
    'Minister powiedział, że większość już wyjechała, żeby szukać pracy w miastach.',
    'iso-8859-2',
  ],
  ['iso-8859-7', 'Ο υπουργός είπε ότι σχεδόν δέκα χιλιάδες άνθρωποι πέρασαν τα σύνορα.', 'iso-8859-7'],
  ['windows-1256', 'قال الوزير إن عشرة آلاف شخص عبروا الحدود خلال الأسبوع الماضي', 'windows-1256'],
]
const page = (head: string, text: string) => `${head}<html><body><p class="a b">${text}</p></body></html>`

describe.each(TEXTS)('%s', (charset, text, expected) => {
  const bytes = (content: string) => iconv.encode(content, charset)
  test.each([
    ['the header', text, `text/html; charset=${charset}`],
    ['the header in quotes and capitals', text, `text/html;charset="${charset.toUpperCase()}"`],
    ['a meta element', page(`<meta charset="${charset}">`, text), 'text/html'],
    [
      'http-equiv',
      page(`<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=${charset}">`, text),
      null,
    ],
    ['the XML declaration', page(`<?xml version="1.0" encoding="${charset}"?>`, text), null],
  ])('as %s says', (_, content, header) =>
    expect(decode(bytes(content), header)).toEqual({ text: content, charset: expected, doubt: null }),
  )
  test('where nothing is declared', () => {
    const content = page('<!doctype html><style>p { color: red }</style>', text)
    const decoded = decode(bytes(content), null)
    expect(decoded).toMatchObject({ text: content, charset: expected })
    expect(decoded.doubt).toBe(`The page declares no charset; its bytes are read as ${expected}.`)
  })
  test('where UTF-8 is declared and it is not', () => {
    const content = page('<meta charset=utf-8>', text)
    const decoded = decode(bytes(content), 'text/html; charset=utf-8')
    expect(decoded).toMatchObject({ text: content, charset: expected })
    expect(decoded.doubt).toBe(
      `The page is declared as utf-8, but its bytes are not; they are read as ${expected}.`,
    )
  })
  test('where it is declared and the bytes are UTF-8', () =>
    expect(decode(Buffer.from(text), `text/html; charset=${charset}`)).toEqual({
      text,
      charset: 'utf-8',
      doubt: `The page is declared as ${expected}, but its bytes are UTF-8.`,
    }))
})

test.each([
  ['UTF-8', 'utf-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16, little end first', 'utf-16le', [0xff, 0xfe]],
  ['UTF-16, big end first', 'utf-16be', [0xfe, 0xff]],
])('a byte order mark says %s, whatever the header says', (_, charset, mark) => {
  const bytes = Buffer.concat([Buffer.from(mark), iconv.encode(RUSSIAN, charset)])
  expect(decode(bytes, 'text/html; charset=windows-1251')).toEqual({ text: RUSSIAN, charset, doubt: null })
})

test.each([
  ['no declaration', null],
  ['UTF-8', 'text/html; charset=UTF-8'],
  ['an unknown charset', 'text/html; charset=x-mystery'],
])('UTF-8 with %s', (_, header) =>
  expect(decode(Buffer.from(RUSSIAN), header)).toEqual({ text: RUSSIAN, charset: 'utf-8', doubt: null }),
)

test('ASCII is what it is declared as, without doubt', () =>
  expect(decode(Buffer.from('10,000 people'), 'text/plain; charset=us-ascii').doubt).toBeNull())

test.each(['text/html; charset=utf-8', null])(
  'one broken character doesn’t make a UTF-8 page another: %s',
  (header) => {
    const bytes = Buffer.concat([Buffer.from(RUSSIAN), Buffer.from([0xd0])])
    expect(decode(bytes, header)).toEqual({ text: `${RUSSIAN}\ufffd`, charset: 'utf-8', doubt: null })
  },
)

test('one curly apostrophe in an English page', () =>
  expect(decode(Buffer.from('It won\x92t shorten, he said.', 'latin1'), null)).toMatchObject({
    text: 'It won’t shorten, he said.',
    charset: 'windows-1252',
  }))

test('a page’s own word counts for more than the Latin-1 that servers send with everything', () => {
  const content = page('<meta charset=windows-1251>', RUSSIAN)
  const bytes = iconv.encode(content, 'windows-1251')
  expect(decode(bytes, 'text/html; charset=ISO-8859-1').text).toBe(content)
})

test('the document says that the declared charset is wrong', async () => {
  const content =
    '<meta charset="utf-8"><article><h1>Queue</h1><p>The “queue” – it’s 20 km – grew, he said.</p></article>'
  const { notes, article } = await read(
    pageOfResource({
      name: 'a.html',
      bytes: iconv.encode(content, 'windows-1252'),
      contentType: null,
      url: null,
    }),
  )
  expect(article.text).toContain('The “queue” – it’s 20 km – grew')
  expect(notes).toContainEqual({
    rule: 'article/charset',
    span: { start: 0, end: 0 },
    reason: 'The page is declared as utf-8, but its bytes are not; they are read as windows-1252.',
  })
})
