// Ways in which outlets change a text. Each takes a source of random numbers and an article, and gives its new title and paragraphs.
import { pick, shuffled } from './random.mjs'

const synonyms = [
  [/\bsaid on (Tuesday|Friday|Monday|Thursday)\b/g, 'stated on $1'],
  [/\babout (?=\d)/gi, 'around '],
  [/\bmore than (?=\d)/gi, 'over '],
  [/\bnearly\b/g, 'almost'],
  [/\bentered\b/g, 'came into'],
  [/\bhave left\b/g, 'have departed'],
  [/\bpeople\b/g, 'persons'],
  [/\bcitizens of Russia\b/g, 'Russian nationals'],
  [/\bRussian citizens\b/g, 'citizens of Russia'],
  [/\bthe country\b/g, 'the republic'],
  [/\bthe minister\b/g, 'the official'],
  [/\bannounced\b/g, 'made known'],
  [/\bwill not\b/g, "won't"],
  [/\bsince 21 September\b/g, 'since September 21'],
  [/\bcheckpoint\b/g, 'crossing point'],
  [/\bfor now\b/g, 'for the time being'],
  [/\bis not\b/g, "isn't"],
  [/\bsoon\b/g, 'shortly'],
  [/\bhe added\b/g, 'he went on'],
  [/\bmost of\b/gi, 'the majority of'],
]

const numberForms = [
  (n) => n.replace(/,/g, '\u00a0'),
  (n) => n.replace(/,/g, ' '),
  (n) => n.replace(/,000$/, ' thousand'),
  (n) => n,
]

/** The speaker comes first: "It is so, the minister said." becomes "The minister said that it is so." */
function speakerFirst(sentence) {
  const match = /^([^“”"]{25,}), ([^,“”"]{3,70}? said(?: on \w+day)?)\.$/.exec(sentence)
  if (!match) return sentence
  const [, told, speaker] = match
  const first = /^(?:A|An|The|There|Between|About|Less|More|Most|In|On|From|Over|Of)\b/.test(told)
    ? told[0].toLowerCase() + told.slice(1)
    : told
  return `${speaker[0].toUpperCase()}${speaker.slice(1)} that ${first}.`
}

const sentencesOf = (paragraph) => paragraph.split(/(?<=[.!?]["”]?) (?=[A-Z“"])/)

/** Synonyms, the speaker moved and numbers written differently, in seven sentences of ten; words in quotation marks stay. */
function lightly(random, paragraph) {
  return sentencesOf(paragraph)
    .map((sentence) => {
      if (random() > 0.7) return sentence
      let out = speakerFirst(sentence)
      if (!/[“”"«]/.test(out))
        for (const [from, to] of synonyms) if (random() < 0.6) out = out.replace(from, to)
      const form = pick(random, numberForms)
      return out
        .replace(/\b\d{1,3}(?:,\d{3})+\b/g, form)
        .replace(/(\d)%/g, random() < 0.5 ? '$1 per cent' : '$1%')
    })
    .join(' ')
}

const titles = [
  'Update from the region',
  'What we know about the border so far',
  'On the move: the latest figures',
  'Officials speak about departures',
  'Neighbours of Russia brace for more',
  'Another day, another count',
]

const added = [
  'Our correspondents in the region keep following events, and readers have sent us photographs of full buses and closed hotels.',
  'Airlines have raised their prices; a seat to Yerevan cost eight times the usual fare last week, travel agents told this newspaper.',
  'The European Union is divided over visas for people who refuse to serve, diplomats in Brussels say.',
  'Human rights groups ask neighbouring states to keep their borders open and to examine each request by itself.',
  'In several Russian regions men were called up who had never served, local media wrote.',
  'Economists expect that rents and wages in the cities of the south will feel the arrivals for years.',
]
const prompts = [
  'Read the whole story at our site.',
  'Continue reading…',
  'Subscribe to our channel to stay informed.',
]

export const edits = {
  /** The same text, other white space, quotation marks and dashes. */
  'copy, other typography': (random, { title, paragraphs }) => {
    const marks = pick(random, [
      ['«', '»'],
      ['"', '"'],
      ['„', '“'],
    ])
    return {
      title,
      paragraphs: paragraphs.map((p) =>
        p
          .replace(/“/g, marks[0])
          .replace(/”/g, marks[1])
          .replace(/’/g, "'")
          .replace(/ (?=\d)/g, '\u00a0')
          .replace(/ — /g, ' - ')
          .replace(/(?<=\d),(?=\d{3})/g, pick(random, [',', '\u00a0'])),
      ),
    }
  },
  'copy, other mark-up': (_, { title, paragraphs }) => ({ title, paragraphs, markup: true }),
  'copy, paragraphs joined': (_, { title, paragraphs }) => ({ title, paragraphs: [paragraphs.join(' ')] }),
  'cut at 30 %': (random, base) => cut(random, base, 0.3),
  'cut at 50 %': (random, base) => cut(random, base, 0.5),
  'cut at 80 %': (random, base) => cut(random, base, 0.8),
  'paragraphs added': (random, { paragraphs }) => {
    const [first, second] = shuffled(random, added)
    return {
      title: pick(random, titles),
      paragraphs: [...paragraphs.slice(0, 2), first, ...paragraphs.slice(2), second],
    }
  },
  'lightly edited': (random, { paragraphs }) => ({
    title: pick(random, titles),
    paragraphs: paragraphs.map((p) => lightly(random, p)),
  }),
  'reordered, dropped, added': (random, { paragraphs }) => {
    const kept =
      paragraphs.length > 3
        ? paragraphs.filter((_, i) => i !== 1 + Math.floor(random() * (paragraphs.length - 1)))
        : paragraphs
    const [head, ...rest] = shuffled(random, kept)
    return { title: pick(random, titles), paragraphs: [head, pick(random, added), ...rest] }
  },
  'edited, reordered, dropped, added': (random, base) => {
    const { title, paragraphs } = edits['reordered, dropped, added'](random, base)
    return { title, paragraphs: paragraphs.map((p) => (added.includes(p) ? p : lightly(random, p))) }
  },
}

function cut(random, { title, paragraphs }, share) {
  const words = paragraphs.map((p) => p.split(' '))
  // Under twenty words there is nothing to be told by.
  let left = Math.max(20, Math.round(words.flat().length * share))
  const out = []
  for (const paragraph of words) {
    if (left <= 0) break
    out.push(paragraph.slice(0, left).join(' ') + (left < paragraph.length ? '…' : ''))
    left -= paragraph.length
  }
  return { title, paragraphs: [...out, pick(random, prompts)] }
}

/** Articles of another origin that look like one: each takes an article and another of the set. */
export const lookalikes = {
  /** The wording of a notice with all its numbers changed, three days later. */
  'other numbers': (random, { title, paragraphs }) => {
    const change = (text) =>
      text.replace(/\d{1,3}(?:,\d{3})+/g, (n) =>
        Math.round(Number(n.replace(/,/g, '')) * (0.45 + 0.4 * random())).toLocaleString('en'),
      )
    const days = { Monday: 'Tuesday', Tuesday: 'Wednesday', Thursday: 'Friday', Friday: 'Saturday' }
    const next = (text) =>
      change(text)
        .replace(/\b(Monday|Tuesday|Thursday|Friday)\b/g, (d) => days[d])
        .replace(/\b(\d{1,2}) September\b/g, (_, d) => `${Number(d) + 1} September`)
    return { title: next(title), paragraphs: paragraphs.map(next), hours: 72 }
  },
  /** A quotation of the other article, set into this one. */
  'shares a quotation': (_, base, other) => {
    const quotation = other.paragraphs.map((p) => /“[^”]{20,}”/.exec(p)?.[0]).find(Boolean)
    if (!quotation) return null
    const quoting = `Much was made of one remark: ${quotation}`
    return {
      title: base.title,
      paragraphs: [...base.paragraphs.slice(0, 2), quoting, ...base.paragraphs.slice(2)],
    }
  },
  /** A follow-up: news of its own, and the end of an earlier report as background. */
  'repeats the end': (_, base, other) =>
    other.paragraphs.length < 5
      ? null
      : { title: base.title, paragraphs: [...base.paragraphs, ...other.paragraphs.slice(-2)] },
  /** The same paragraph of background at the end of both. */
  'shares background': (_, base, other) => ({
    title: base.title,
    paragraphs: [...base.paragraphs, other.paragraphs.at(-1)],
  }),
}
