// Reports of some 600 words: sentences that hold records, about people who each have one office in one country, among others
// out of words that come as often as in a language. The same number always makes the same report.
import { pick, seeded } from '../duplicates/random.mjs'

const list = (text) => text.trim().split(/\s*,\s*/)
const COUNTRIES = list(
  'Georgia, Kazakhstan, Mongolia, Armenia, Finland, Turkey, Poland, Serbia, Estonia, Moldova',
)
const TOWNS = list(
  'Tbilisi, Almaty, Kostanay, Yerevan, Gyumri, Helsinki, Lappeenranta, Istanbul, Warsaw, Belgrade, Narva, Batumi, Astana, Tallinn',
)
const OFFICES = list(
  'Interior Minister, Deputy Foreign Minister, Labour Minister, border guard chief, migration service spokeswoman, Defence Minister',
)
const BODIES = list(
  'the interior ministry, the border service, the migration agency, the statistics office, the Red Cross, UNHCR',
)
const DAYS = list('Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday')
const WHO = list('Russian citizens, refugees, families, men of military age, people, migrants, Ukrainians')
const VERBS = list('entered, left, arrived in, crossed into, fled to')
const SAYS = list('said, told reporters, announced, said in a statement, wrote on Telegram')
const COMMON = list(
  'the, of, to, in, and, a, that, on, for, was, with, by, from, at, had, after, it, were, more, which, have, not, but, this, their, been, are, who',
)
const SYLLABLES = list(
  'ba, be, bi, bo, da, de, di, do, ka, ke, ki, ko, la, le, li, lo, ma, me, mi, mo, na, ne, ni, no, ra, re, ri, ro, sa, se, si, so, ta, te, ti, to, va, ve, vi, vo',
)
const wordOf = (n) => {
  let out = ''
  for (let left = n + 50; left > 0; left = Math.floor(left / SYLLABLES.length))
    out += SYLLABLES[left % SYLLABLES.length]
  return out
}
const VOCABULARY = 20_000
const capital = (text) => text[0].toUpperCase() + text.slice(1)

const GIVEN = list(
  'Marat, Anna, Vakhtang, Erik, Nino, Aino, Tigran, Dana, Pavel, Leyla, Oskar, Mira, Bat, Ewa, Goran, Timur, Salome, Juhani, Armen, Zhanna, Igor, Elif, Tomasz, Jelena, Kaur, Vlad, Saltanat, Giorgi, Hanna, Murat',
)
const ROOTS = list(
  'Akhmet, Bek, Chern, Dav, Erm, Fedor, Gom, Hakob, Ivan, Jan, Kov, Lind, Mam, Nur, Orlov, Petr, Rakhim, Saar, Tamm, Usman, Vard, Yusup, Zhuk, Abash, Berid, Ceb, Dzhap, Egor, Filip, Galust, Hein, Iskand, Joki, Kasym, Lomid, Mkrt, Niem, Omar, Popesk, Rust, Soko, Tseret, Uld, Virt, Wisn, Yilm, Zaits, Bolat, Kuz, Mel',
)
const ENDINGS = list('ov, enko, ian, ashvili, skis, bayev, ich, nen, sson, as')

/** People who speak: the first ones in many reports, the last ones in few. */
const PEOPLE = Array.from({ length: 3000 }, (_, n) => ({
  name: `${GIVEN[(n * 13) % GIVEN.length]} ${ROOTS[(n * 17) % ROOTS.length]}${ENDINGS[(n * 7 + Math.floor(n / 50)) % ENDINGS.length]}`,
  office: OFFICES[n % OFFICES.length],
  country: COUNTRIES[(n * 3) % COUNTRIES.length],
}))

export function reportOf(n) {
  const random = seeded(n * 7919 + 17)
  const one = (from) => pick(random, from)
  const int = (most) => Math.floor(random() * most)
  const many = () => (200 + int(random() < 0.2 ? 250_000 : 20_000)).toLocaleString('en')
  const person = () => PEOPLE[Math.floor(PEOPLE.length * random() ** 3)]
  const { name, office, country: to } = person()
  const word = () =>
    random() < 0.45
      ? COMMON[Math.floor(COMMON.length * random() ** 2)]
      : wordOf(Math.floor(VOCABULARY * random() ** 3))
  const quiet = () => `${capital(Array.from({ length: 14 + int(14) }, word).join(' '))}.`
  const few = () => (100 * (10 + int(900))).toLocaleString('en')
  const noun = () => wordOf(int(VOCABULARY))
  const telling = [
    () =>
      `${many()} ${one(WHO)} from the ${noun()} and ${noun()} districts ${one(VERBS)} ${to} on ${one(DAYS)}, ${office} ${name} ${one(SAYS)}.`,
    () =>
      `About ${many()} people with ${noun()} permits have ${one(['arrived in', 'left'])} ${one(COUNTRIES)} since ${1 + int(28)} September, according to ${one(BODIES)}.`,
    () =>
      `${to} will not ${one(['close the border', 'stop the trains', 'ask for visas', 'turn people away'])} at ${noun()} unless the ${noun()} ${one(['law changes', 'talks fail', 'queue grows'])}, ${name} said.`,
    () =>
      `“We are ready to take in ${many()} people from ${noun()} in ${one(TOWNS)},” ${person().name}, the head of the ${noun()} camp, said on ${one(DAYS)}.`,
    () =>
      `Between ${few()} and ${many()} people a day crossed the ${noun()} bridge at ${one(TOWNS)} last week, up from ${few()} before.`,
    () =>
      `${capital(one(BODIES))} would ${one(['extradite', 'register', 'send back', 'take in'])} only those who have a ${noun()} paper from ${noun()}, ${person().name} told Interfax.`,
  ]
  const paragraphs = []
  for (let words = 0; words < 585; ) {
    const sentences = Array.from({ length: 2 + int(2) }, () => (random() < 0.3 ? one(telling)() : quiet()))
    const paragraph = sentences.join(' ')
    paragraphs.push(paragraph)
    words += paragraph.split(' ').length
  }
  const published = `2022-${String(9 + int(3)).padStart(2, '0')}-${String(1 + int(28)).padStart(2, '0')}`
  return { id: `b${n}`, published, text: `${to} counts ${many()} arrivals\n\n${paragraphs.join('\n\n')}\n` }
}
