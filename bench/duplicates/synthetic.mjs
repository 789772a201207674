// Articles out of invented words, for the cost at scale: events with words of their own, outlets with a closing paragraph, notices
// that come every day, background that many reports share, and copies of what came before.
import { pick, seeded } from './random.mjs'

const syllables =
  'ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo vu'.split(
    ' ',
  )
const common =
  'the of to in and a that on for was with by from at had said after it were more which have not but this their been are who'.split(
    ' ',
  )

const wordOf = (n) => {
  let out = ''
  for (let left = n + 50; left > 0; left = Math.floor(left / syllables.length))
    out += syllables[left % syllables.length]
  return out
}
const VOCABULARY = 20_000
const words = Array.from({ length: VOCABULARY }, (_, n) => wordOf(n))

/** A source of articles `{id, story, outlet, published, title, paragraphs}`, the same for the same seed. */
export function syntheticArticles(seed) {
  const random = seeded(seed)
  const int = (n) => Math.floor(random() * n)
  const number = () => (500 + int(random() < 0.3 ? 300_000 : 20_000)).toLocaleString('en')
  /** Frequent words come often, as in a language. */
  const word = (topic) => {
    const r = random()
    if (r < 0.4) return common[Math.floor(common.length * random() ** 2)]
    if (r < 0.65) return topic[int(topic.length)]
    return words[Math.floor(VOCABULARY * random() ** 3)]
  }
  const sentence = (topic) => {
    const out = Array.from({ length: 12 + int(16) }, () => word(topic))
    if (random() < 0.35) out.splice(3 + int(6), 0, number())
    out[0] = out[0][0].toUpperCase() + out[0].slice(1)
    return `${out.join(' ')}.`
  }
  const paragraph = (topic, most = 3) =>
    Array.from({ length: 1 + int(most) }, () => sentence(topic)).join(' ')
  const topicOf = () => Array.from({ length: 60 }, () => words[int(VOCABULARY)])
  const general = topicOf()

  const outlets = Array.from({ length: 300 }, (_, n) => ({
    name: `Outlet ${n}`,
    closing: paragraph(general, 2),
  }))
  const backgrounds = Array.from({ length: 200 }, () => paragraph(general, 2))
  const notices = Array.from({ length: 20 }, () =>
    Array.from({ length: 4 }, () => sentence(general).replace(/ (\w+)\.$/, ' NUMBER $1.')),
  )
  const recent = []
  let event = topicOf()
  let count = 0

  const fresh = () => {
    if (random() < 0.05) event = topicOf()
    const paragraphs = Array.from({ length: 5 + int(8) }, () => paragraph(event))
    if (random() < 0.3) paragraphs.push(pick(random, backgrounds))
    return { story: `story ${count}`, paragraphs }
  }
  const notice = () => ({
    story: `notice ${count}`,
    paragraphs: pick(random, notices).map((s) => s.replace('NUMBER', number)),
  })
  /** A late outlet takes over a text: whole, cut off, or with paragraphs dropped, moved and added. */
  const taken = () => {
    const { story, paragraphs } = recent[Math.floor(recent.length * random() ** 2)]
    const r = random()
    if (r < 0.4) return { story, paragraphs }
    if (r < 0.7)
      return { story, paragraphs: paragraphs.slice(0, Math.ceil(paragraphs.length * (0.4 + 0.5 * random()))) }
    const kept = paragraphs.filter((_, i) => i === 0 || random() < 0.8)
    return { story, paragraphs: [...kept.slice(1), kept[0], paragraph(event)] }
  }

  return () => {
    const r = random()
    const { story, paragraphs } = r < 0.3 && recent.length > 0 ? taken() : r < 0.34 ? notice() : fresh()
    const outlet = pick(random, outlets)
    const article = {
      id: String(count),
      story,
      outlet: outlet.name,
      published: new Date(Date.UTC(2022, 8, 1) + count * 60_000).toISOString(),
      title: sentence(event).slice(0, 60),
      paragraphs: [...paragraphs, outlet.closing],
    }
    if (r >= 0.34) recent.unshift({ story, paragraphs })
    if (recent.length > 300) recent.pop()
    count++
    return article
  }
}
