import { describe, expect, test } from 'vitest'
import { folded, latinised } from '../../../src/ledger/identities/letters.js'
import { skeletonsOf, soundedOf, soundsOf } from '../../../src/ledger/identities/sounds.js'
import { spelledAlike as alike } from '../../../src/ledger/identities/spelling.js'

const spelledAlike = (a: string, b: string) => alike(soundedOf(a), soundedOf(b))

/** Spellings of one name; any two of a line are one. */
const names: readonly (readonly string[])[] = [
  ['Tokayev', 'Tokaev', 'Toqaev', 'Toqayev', 'Tokajew', 'Tokaïev', 'Токаев'],
  ['Akhmetzhanov', 'Akhmetjanov', 'Akhmetdzhanov', 'Ахметжанов'],
  ['Zelensky', 'Zelenskyy', 'Zelenskiy', 'Zelenskyi', 'Selenskyj', 'Zełenski', 'Зеленский', 'Зеленський'],
  ['Lukashenko', 'Lukashenka', 'Lukaschenko', 'Loukachenko', 'Łukaszenka', 'Лукашенко'],
  ['Mohammed', 'Muhammad', 'Mohamed', 'Mohammad', 'Muhammed', 'Mohamad'],
  ['Gaddafi', 'Qaddafi', 'Gadhafi', 'Kadhafi', 'Qadhafi'],
  ['Gorbachev', 'Gorbachov', 'Gorbatschow', 'Gorbatchev'],
  ['Yeltsin', 'Jelzin', 'Eltsine', 'Eltsin'],
  ['Khrushchev', 'Chruschtschow', 'Khrouchtchev'],
  ['Shoigu', 'Schoigu', 'Choïgou', 'Шойгу'],
  ['Yanukovych', 'Yanukovich', 'Janukowitsch', 'Ianoukovitch'],
  ['Erdoğan', 'Erdogan'],
  ['Çavuşoğlu', 'Cavusoglu'],
  ['Vučić', 'Vucic', 'Вучић'],
  ['Wałęsa', 'Walesa'],
  ['Szijjártó', 'Szijjarto'],
  ['Τσίπρας', 'Tsipras'],
  ['Aliyev', 'Aliev', 'Alijew', 'Əliyev'],
  ['Rouhani', 'Ruhani', 'Rohani'],
  ['Hussein', 'Husayn', 'Hussain', 'Hossein'],
  ['Pashinyan', 'Pashinian', 'Paschinjan', 'Pachinian'],
]
const pairs = names.flatMap((list) => list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b] as const)))

/** Names of two people that are like. */
const others: readonly (readonly [string, string])[] = [
  ['Ivanov', 'Ivanova'],
  ['Zelensky', 'Zelenska'],
  ['Navalny', 'Navalnaya'],
  ['Hassan', 'Hussein'],
  ['Mohamed', 'Mahmoud'],
  ['Maria', 'Mario'],
  ['Khomeini', 'Khamenei'],
  ['Marat', 'Murat'],
  ['Chen', 'Chan'],
  ['Li', 'Lu'],
  ['Petrov', 'Petrovsky'],
  ['Akhmetov', 'Akhmetzhanov'],
  ['Nazarov', 'Nazarbayev'],
  ['Yushchenko', 'Yanukovych'],
  ['Salman', 'Suleiman'],
  ['Zakharova', 'Zakharchenko'],
  ['Guterres', 'Gutiérrez'],
]

describe('spellings', () => {
  test.each(pairs)('%s and %s are one name', (a, b) => {
    expect(spelledAlike(a, b), `${soundsOf(a)} ${soundsOf(b)}`).toBe(true)
  })
  test.each(pairs)('%s and %s share a key', (a, b) => {
    const keys = skeletonsOf(a)
    expect(skeletonsOf(b).some((key) => keys.includes(key))).toBe(true)
  })
  test.each(others)('%s and %s are two', (a, b) => {
    expect(spelledAlike(a, b), `${soundsOf(a)} ${soundsOf(b)}`).toBe(false)
    expect(spelledAlike(b, a)).toBe(false)
  })
})

describe('letters', () => {
  test.each([
    ['Қасым-Жомарт Тоқаев', 'kasym-zhomart tokaev'],
    ['Μητσοτάκης', 'mitsotakis'],
    ['Ra’ad', 'raad'],
    ['İmamoğlu', 'imamoglu'],
    ['Łódź', 'lodzh'],
    ['Gauß', 'gauss'],
  ])('%s is %s', (name, latin) => expect(latinised(name)).toBe(latin))
  test('fold to words without points', () => expect(folded('U.N.’s  J. D. Vance')).toBe('un s j d vance'))
})
