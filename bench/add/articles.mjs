// Reports of some 600 words out of our own vocabulary: sentences that hold records, among others that hold none. The same number
// always makes the same report.
import { pick, seeded } from '../duplicates/random.mjs'

const list = (text) => text.trim().split(/\s*,\s*/)
const COUNTRIES = list(
  'Georgia, Kazakhstan, Mongolia, Armenia, Finland, Turkey, Poland, Serbia, Estonia, Moldova',
)
const TOWNS = list(
  'Tbilisi, Almaty, Oral, Kostanay, Yerevan, Gyumri, Helsinki, Lappeenranta, Istanbul, Warsaw, Belgrade, Narva, Batumi, Astana, Tallinn',
)
const FIRST = list(
  'Marat, Anna, Vakhtang, Erik, Nino, Aino, Tigran, Dana, Pavel, Leyla, Oskar, Mira, Batu, Ewa, Goran',
)
const LAST = list(
  'Akhmetov, Gomelauri, Lindqvist, Saarinen, Petrosyan, Batbold, Yilmaz, Kowalska, Jovanovic, Tamm, Ceban, Sulemanov, Virtanen, Hakobyan, Nurlan, Bekov',
)
const OFFICES = list(
  'Interior Minister, Deputy Foreign Minister, Prime Minister, Labour Minister, border guard chief, migration service spokeswoman, mayor, Defence Minister',
)
const BODIES = list(
  'the interior ministry, the border service, the migration agency, the statistics office, the Red Cross, UNHCR',
)
const DAYS = list('Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday')
const WHO = list('Russian citizens, refugees, families, men of military age, people, migrants, Ukrainians')
const VERBS = list('entered, left, arrived in, crossed into, fled to')
const SAYS = list('said, told reporters, announced, said in a statement, wrote on Telegram')
const NOUNS = list(
  'road, station, queue, market, school, kitchen, hotel, bridge, family, driver, volunteer, shop, tent, winter, river, bus, ticket, phone, neighbour, teacher, doctor, office, document, border, village, train, room, price, bread, suitcase, field, morning, evening, church, football pitch, warehouse, garage, taxi, bank, bicycle',
)
const ADJECTIVES = list(
  'long, empty, crowded, quiet, old, cold, narrow, open, wet, bright, tired, small, heavy, new, broken, warm, local, distant, patient, dusty',
)
const DOING = list(
  'waits beside, opens near, stands behind, closes before, looks like, smells of, costs more than, belongs to, leads past, reminds them of, fills up with, runs along, falls silent after, grows around, disappears behind',
)
const ENDS = list(
  'in the afternoon, as every autumn, for a while, without much noise, on the way north, after the rain, once the shift ends, as far as anyone can see, in spite of the cold, until late',
)

export function reportOf(n) {
  const random = seeded(n * 7919 + 17)
  const one = (from) => pick(random, from)
  const int = (most) => Math.floor(random() * most)
  const many = () => (200 + int(random() < 0.2 ? 250_000 : 20_000)).toLocaleString('en')
  const name = () => `${one(FIRST)} ${one(LAST)}`
  const to = one(COUNTRIES)
  const speaker = name()
  const office = one(OFFICES)
  const thing = () => `${one(ADJECTIVES)} ${one(NOUNS)}`
  const telling = [
    () => `${many()} ${one(WHO)} ${one(VERBS)} ${to} on ${one(DAYS)}, ${office} ${speaker} ${one(SAYS)}.`,
    () =>
      `About ${many()} people have ${one(['arrived in', 'left'])} ${one(COUNTRIES)} since ${1 + int(28)} September, according to ${one(BODIES)}.`,
    () => `${to} will not close its border with ${one(COUNTRIES)} unless the law changes, ${speaker} said.`,
    () =>
      `“We are ready to take in ${many()} people in ${one(TOWNS)},” ${name()}, the head of the camp, said on ${one(DAYS)}.`,
    () =>
      `Between ${5 + int(5)},000 and ${11 + int(9)},000 people a day crossed at ${one(TOWNS)} last week, up from ${1 + int(4)},000 before.`,
    () =>
      `${one(BODIES).replace(/^t/, 'T')} would extradite only those who are on a wanted list, ${name()} told Interfax.`,
  ]
  const quiet = () => {
    const text = `the ${thing()} ${one(DOING)} the ${thing()}${random() < 0.5 ? `, and the ${thing()} ${one(DOING)} a ${thing()}` : ''} ${one(ENDS)}.`
    return text[0].toUpperCase() + text.slice(1)
  }
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
