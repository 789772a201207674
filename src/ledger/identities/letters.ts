import { lexicon } from '../../lexicon.js'

const scripts = lexicon<{ script: string; letters: Readonly<Record<string, string>> }>('letters')
const latin = new Map(scripts.flatMap(({ letters }) => Object.entries(letters)))
const pairs = new Set([...latin.keys()].filter((letters) => letters.length === 2))

/** Whether a name is in a script that leaves out vowels. */
export const isUnvowelled = (name: string): boolean => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(name)

/** A letter without its marks, unless the lists know it with them. */
const plain = (letter: string): string => latin.get(letter) ?? letter.normalize('NFKD').replace(/\p{M}/gu, '')

/** A name in the letters a to z, in lower case; marks and apostrophes are dropped, other signs are kept. */
export function latinised(name: string): string {
  const text = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\u0307/g, '')
    .replace(/(?<!\p{L})ال(?=\p{L}{2})/gu, 'al ')
    .replace(/(?<=\p{L})['’‘`´ʹʺ](?=\p{L})/gu, '')
  const greek = /\p{Script=Greek}/u.test(text)
    ? text
        .normalize('NFD')
        .replace(/\u0301/g, '')
        .normalize('NFC')
    : text
  let out = ''
  for (let i = 0; i < greek.length; i++) {
    const two = greek.slice(i, i + 2)
    if (pairs.has(two)) {
      out += latin.get(two)
      i++
    } else {
      const one = plain(greek[i]!)
      out += [...one].map((c) => latin.get(c) ?? c).join('')
    }
  }
  return out
}

/** A name as it is compared word by word: latinised, without full stops, with single spaces. */
export const folded = (name: string): string =>
  latinised(name)
    .replace(/(?<=\p{L})\./gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
