import { folded } from './letters.js'

const STOP = /^(?:the|of|for|and|in|on|to|a|an|de|des|du|la|le|by|at|its|their|s)$/

/** One spelling of a word that British and American English write differently, in the singular. */
function plainWord(word: string): string {
  const american = word
    .replace(/isation(s?)$/, 'ization$1')
    .replace(/^centre(s?)$/, 'center$1')
    .replace(/^programme(s?)$/, 'program$1')
    .replace(/^defence$/, 'defense')
    .replace(/^labour$/, 'labor')
    .replace(/^coastguard$/, 'coast guard')
  return american
    .split(' ')
    .map((w) =>
      w.length > 3 && /ies$/.test(w)
        ? w.replace(/ies$/, 'y')
        : w.length > 3 && /[^su]s$/.test(w)
          ? w.slice(0, -1)
          : w,
    )
    .join(' ')
}

/** The words of a body's name or an office that carry meaning, in their order, singular and in American spelling. */
export const bodyWords = (name: string): readonly string[] =>
  folded(name.replace(/['’]s(?!\p{L})/gu, '').replace(/(?<=\p{L})['’](?=\s|$)/gu, ''))
    .split(' ')
    .filter((w) => w !== '' && !STOP.test(w))
    .flatMap((w) => plainWord(w).split(' '))

/** The first letters of a name's words, without "of", "for" and "the". */
export const initialsOf = (name: string): string =>
  folded(name.replace(/['’]s(?!\p{L})/gu, ''))
    .split(' ')
    .filter((w) => w !== '' && !STOP.test(w))
    .map((w) => w[0])
    .join('')
