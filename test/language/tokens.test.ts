import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokenize } from '../../src/language/tokens.js'

const words = (text: string) =>
  tokenize(text, { start: 0, end: text.length })
    .map((w) => w.text)
    .join(' ')

test.each([
  // clitics
  ['They didn’t say they can’t.', 'They did n’t say they ca n’t .'],
  ["Moldova's border, the refugees' camps", "Moldova 's border , the refugees ' camps"],
  ["They'll say we've gone; cannot", "They 'll say we 've gone ; can not"],
  ["Moldova 's border", "Moldova 's border"],
  // numbers
  ['1,374 people at 10:00 and 2.3 million', '1,374 people at 10:00 and 2.3 million'],
  ['1, 000 people', '1 , 000 people'],
  ['35% of $40 and US$1.1bn', '35 % of $ 40 and US$ 1.1 bn'],
  ['the 20th, the 1990s, 9/11', 'the 20th , the 1990s , 9/11'],
  ['40m people, 10am', '40 m people , 10 am'],
  ['5,000-6,000 a day', '5,000 - 6,000 a day'],
  ['5,000–6,000 a day', '5,000 – 6,000 a day'],
  // hyphens and slashes
  ['a 16-year-old from al-Bab and/or Sidon', 'a 16 - year - old from al - Bab and / or Sidon'],
  ['the co-ordinator of non-essential staff', 'the co-ordinator of non-essential staff'],
  ['ex-minister, pro-Russian, mid-June', 'ex - minister , pro - Russian , mid - June'],
  ['gone – or not — here--there', 'gone – or not — here -- there'],
  // stops that belong to the word
  ['Mr. Day met Gov. Hill at 11 p.m. Friday.', 'Mr. Day met Gov. Hill at 11 p.m. Friday .'],
  ['U.S. and U.N. staff, e.g. J. Hill, No. 5', 'U.S. and U.N. staff , e.g. J. Hill , No. 5'],
  ['The U.S said', 'The U.S said'],
  ['They returned.The next day', 'They returned . The next day'],
  ['It ended there…and then...', 'It ended there … and then ...'],
  // marks
  ['“Go!” he said.', '“ Go ! ” he said .'],
  ['« Go » (now) [sic]', '« Go » ( now ) [ sic ]'],
  ['What?!', 'What ?!'],
  // addresses
  ['See https://example.org/a,b. Or www.example.org.', 'See https://example.org/a,b . Or www.example.org .'],
  ['mail press@example.org, @example or #floods', 'mail press@example.org , @example or #floods'],
  ['example.com reports', 'example.com reports'],
  // debris of a scraper
  ['Georgia and x27;other countries&quot; said', 'Georgia and other countries said'],
  ['they &amp;#8217; said &#x27;so#x27;', 'they said so'],
  ['Georgia#x27;s minister doesn&#39;t', "Georgia 's minister does n't"],
  ['Georgiax27;s and the ministry&amp;rsquo;s', "Georgia 's and the ministry 's"],
  ['in Sana&#x27;a or x27;Kyivx27;', "in Sana'a or Kyiv"],
])('%s', (text, expected) => {
  expect(words(text)).toBe(expected)
})

test('words slice back, in order, and leave out nothing but space and debris', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const found = tokenize(text, { start: 0, end: text.length })
      let at = 0
      for (const w of found) {
        expect(w.start).toBeGreaterThanOrEqual(at)
        expect(text.slice(w.start, w.end)).toBe(w.text)
        expect(w.text).toMatch(/^\S+$/u)
        at = w.end
      }
      if (!/[#&x]/.test(text)) expect(found.map((w) => w.text).join('')).toBe(text.replace(/\s+/gu, ''))
    }),
    { numRuns: 300, seed: 1 },
  )
})

test.each([
  ['one long word', 'a'.repeat(1_000_000)],
  ['quotation marks', '"'.repeat(1_000_000)],
  ['apostrophes', "a'".repeat(500_000)],
  ['stops', 'a.'.repeat(500_000)],
  ['spaces', ' '.repeat(1_000_000)],
  ['numbers', '1,374 '.repeat(150_000)],
  ['ampersands', '&#'.repeat(500_000)],
  ['addresses', 'www.a@'.repeat(150_000)],
  ['hyphens', 're-'.repeat(300_000)],
])('a megabyte of %s is read to the end', (_, text) => {
  const found = tokenize(text, { start: 0, end: text.length })
  const letters = found.reduce((sum, { start, end }) => sum + end - start, 0)
  expect(letters).toBe(text.replaceAll(' ', '').length)
})
