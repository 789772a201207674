import type { Sentence, Token } from '../../language/sentence.js'
import { childrenOf, headsOf } from '../../language/tree.js'
import { mentionOf } from '../../mentions/actors/find.js'
import { overlaps, quoteOf, type Span } from '../../text/span.js'
import type { Reading } from '../reading.js'
import type { Note, Statement } from '../record.js'
import { contentOf, formOf, tidy } from './content.js'
import { lemmaOf, shapesOf } from './cues.js'
import { type Quotation, quotationsOf } from './quotes.js'
import { nounPhrase, sourceOfCue } from './speaker.js'

type Found = Readonly<{
  sentence: Sentence
  cue: Span
  lemma: string
  speaker: Span
  antecedent?: Span
  content: Span
  negated: boolean
  sure: number
  rule: string
}>

const lower = (token: Token | undefined) => token?.text.toLowerCase() ?? ''

/** Reporting verbs with a speaker and words. */
function byVerb(text: string, sentence: Sentence, quotations: readonly Quotation[]): readonly Found[] {
  const out: Found[] = []
  for (const cue of sentence.tokens) {
    const shapes = shapesOf(cue)
    if (shapes.size === 0) continue
    const quoted = quotations.find((q) => q.inner.start <= cue.start && cue.end <= q.inner.end)
    // Inside a quotation only others' words are reported: "I said", "we hope" are the speaker's own.
    const source = sourceOfCue(sentence, cue)
    if (!source || overlaps(source.span, cue)) continue
    if (quoted && !source.antecedent && /^(?:i|we|you|it|this|that)$/i.test(source.head.text)) continue
    if (
      source.head.upos === 'PRON' &&
      !/^(?:he|she|it|they|who|which|we|i|some|many|others?|all|both)$/i.test(source.head.text) &&
      !source.antecedent
    )
      continue
    const auxiliaries = childrenOf(sentence, cue).filter((c) => c.upos === 'AUX' || c.upos === 'PART')
    if (
      auxiliaries.some(
        (a) =>
          /^(?:would|could|should|might|may|must|will|to|can)$/.test(a.lemma) &&
          a.text.toLowerCase() !== "'d",
      )
    )
      continue
    const group = { start: Math.min(source.span.start, cue.start), end: Math.max(source.span.end, cue.end) }
    const content = contentOf({ text, sentence, quotations: quoted ? [] : quotations, cue, group }, shapes)
    if (!content) continue
    const span = tidy(text, content.span, quoted ? [] : quotations)
    if (span.end - span.start < 3 || overlaps(span, cue)) continue
    out.push({
      sentence,
      cue,
      lemma: lemmaOf(cue),
      speaker: source.span,
      ...(source.antecedent ? { antecedent: source.antecedent } : {}),
      content: span,
      negated: childrenOf(sentence, cue).some((c) => c.lemma === 'not' || lower(c) === 'never'),
      sure: source.head.sure,
      rule: content.rule,
    })
  }
  return out
}

/** "According to the ministry, …" and "…, according to the ministry", "per the agency". */
function byAccording(text: string, sentence: Sentence, quotations: readonly Quotation[]): readonly Found[] {
  const { tokens } = sentence
  return tokens.flatMap((token, i): Found[] => {
    if (lower(token) !== 'according' || lower(tokens[i + 1]) !== 'to' || !tokens[i + 2]) return []
    let last = i + 2
    while (
      last + 1 < tokens.length &&
      /^(?:NOUN|PROPN|ADJ|DET|NUM|ADP|PART|PRON|X)$|^CCONJ$/.test(tokens[last + 1]!.upos) &&
      !/^(?:which|who|that)$/.test(lower(tokens[last + 1]))
    )
      last++
    const head =
      tokens
        .slice(i + 2, last + 1)
        .find((t) => !headsOf(sentence, t).some((h) => h.index >= i + 2 && h.index <= last)) ?? tokens[last]!
    const speaker = { start: tokens[i + 2]!.start, end: nounPhrase(sentence, head, { after: i + 1 }).end }
    if (speaker.end <= speaker.start) return []
    const cue = { start: token.start, end: tokens[i + 1]!.end }
    const first = i === 0
    const comma = tokens.find((t) => t.start >= speaker.end && /^[,:]$/.test(t.text))
    const raw = first
      ? { start: comma ? comma.end : speaker.end, end: sentence.end }
      : { start: sentence.start, end: cue.start }
    const span = tidy(text, raw, quotations)
    if (span.end - span.start < 3) return []
    return [
      {
        sentence,
        cue,
        lemma: 'according to',
        speaker,
        content: span,
        negated: false,
        sure: 1,
        rule: 'statement/according-to',
      },
    ]
  })
}

/** "The agency reports:" at the end of a paragraph: the next paragraph is what it reports. */
function byColon(
  text: string,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[][],
  blocks: Reading['article']['blocks'],
): readonly Found[] {
  return sentences.flatMap((sentence): Found[] => {
    const block = blocks[sentence.block.index]!
    const next = blocks[sentence.block.index + 1]
    if (!/:\s*$/.test(text.slice(sentence.start, block.end)) || !next || next.kind === 'debris') return []
    const quotation = quotations[sentence.block.index + 1]?.[0]
    const content = tidy(text, next, [])
    const opens = quotation !== undefined && quotation.outer.start <= content.start + 1
    for (const cue of sentence.tokens) {
      if (!shapesOf(cue).has('clause')) continue
      const source = sourceOfCue(sentence, cue)
      if (!source) continue
      return [
        {
          sentence,
          cue,
          lemma: lemmaOf(cue),
          speaker: source.span,
          ...(source.antecedent ? { antecedent: source.antecedent } : {}),
          content: opens ? { start: quotation.inner.start, end: content.end } : content,
          negated: false,
          sure: source.head.sure,
          rule: 'statement/colon',
        },
      ]
    }
    return []
  })
}

/** A quotation, then a dash and who said it: "“…” — X, President of Y". */
function byDash(
  text: string,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[][],
  blocks: Reading['article']['blocks'],
): readonly Found[] {
  return sentences.flatMap((sentence): Found[] => {
    const match = /^\s*[—–-]{1,2}\s*(?=\p{Lu})/u.exec(text.slice(sentence.start, sentence.end))
    const before = quotations[sentence.block.index - 1]?.at(-1)
    const block = blocks[sentence.block.index - 1]
    if (!match || !before || !block || before.outer.end < block.end - 3 || sentence.tokens.length > 16)
      return []
    const mark = sentence.start + text.slice(sentence.start).search(/[—–-]/)
    return [
      {
        sentence,
        cue: { start: mark, end: mark + 1 },
        lemma: '—',
        speaker: { start: sentence.start + match[0].length, end: sentence.end },
        content: tidy(text, before.inner, []),
        negated: false,
        sure: 1,
        rule: 'statement/dash',
      },
    ]
  })
}

const MEDIUM =
  /\b(?:news|agency|Reuters|Interfax|CNN|BBC|AFP|AP|Associated Press|newspaper|television|TV|radio|Times|Post|Guardian|Tass|TASS|Xinhua|Jazeera|Sky|NBC|CBS|ABC|Fox|Welle|Bloomberg|DPA|dpa|ANSA|EFE|Anadolu|RIA|Novosti|Gazeta|Le Monde|Bild|Spiegel|Daily|Journal|Tribune|Herald|Telegraph)\b/

/** Whether a cue only names the medium that carried what another source of the sentence said. */
function carrierOf(text: string, f: Found, all: readonly Found[]): boolean {
  if (!/^(?:report|according to|say|write|quote)$/.test(f.lemma)) return false
  if (!MEDIUM.test(text.slice(f.speaker.start, f.speaker.end))) return false
  return all.some(
    (o) =>
      o !== f &&
      o.sentence === f.sentence &&
      (overlaps(o.content, f.content) || o.rule === 'statement/quote-around') &&
      o.cue.start < f.cue.start &&
      !MEDIUM.test(text.slice(o.speaker.start, o.speaker.end)),
  )
}

const HEDGES: Readonly<Record<string, Statement['hedge']>> = {
  allege: 'alleged',
  claim: 'claimed',
  deny: 'denied',
}

/** The media named as carriers: "…, Interfax reported", "told CNN", "quoted by the Interfax agency". */
function viaOf(text: string, sentence: Sentence): readonly string[] {
  const words = text.slice(sentence.start, sentence.end)
  const found =
    /(?:[Qq]uoted by|in an interview with|in an interview to|[Ss]peaking to) (?:the )?((?:\p{Lu}[\p{L}.]+ ?){1,4})/u.exec(
      words,
    )
  return found ? [found[1]!.trim()] : []
}

/** Statements of the article in the order of their words. */
export function findStatements({ article, sentences, actors }: Reading): {
  statements: readonly Statement[]
  notes: readonly Note[]
} {
  const { text, blocks } = article
  const quotations = blocks.map((block) => (block.kind === 'debris' ? [] : [...quotationsOf(text, block)]))
  const found = [
    ...sentences.flatMap((s) => {
      const here = quotations[s.block.index]!
      return [...byVerb(text, s, here), ...byAccording(text, s, here)]
    }),
    ...byDash(text, sentences, quotations, blocks),
    ...byColon(text, sentences, quotations, blocks),
  ].sort((a, b) => a.cue.start - b.cue.start)
  const together = new Map<Sentence, Found[]>()
  for (const f of found) {
    const group = together.get(f.sentence)
    if (group) group.push(f)
    else together.set(f.sentence, [f])
  }
  const carried = (f: Found) => carrierOf(text, f, together.get(f.sentence)!)
  const statements: Statement[] = []
  const seen: Found[] = []
  let next = 0
  const notes: Note[] = []
  for (const f of found) {
    if (
      seen
        .slice(-20)
        .some(
          (o) =>
            o.content.start === f.content.start &&
            o.content.end === f.content.end &&
            !(o.rule === 'statement/according-to' || f.rule === 'statement/according-to'),
        )
    ) {
      notes.push({ rule: f.rule, span: f.content, reason: 'the same words are already attributed' })
      continue
    }
    if (carried(f)) {
      notes.push({ rule: f.rule, span: f.cue, reason: 'the medium only carries what another source said' })
      continue
    }
    seen.push(f)
    const named = f.antecedent ?? f.speaker
    while (next < actors.length && actors[next]!.end <= named.start - 2000) next++
    const mention = actors.slice(next, next + 400).find((a) => overlaps(a, named) && a.end >= named.end)
    const who = mention ?? mentionOf(quoteOf(text, named), f.sentence, actors.slice(next), text)
    // "the minister, X": the mention may hold the name beside the words that the cue governs.
    const speaker =
      mention &&
      mention.start <= f.speaker.start &&
      !overlaps(mention, f.cue) &&
      !overlaps(mention, f.content)
        ? mention
        : f.speaker
    const here = quotations[f.sentence.block.index]!
    statements.push({
      id: `s${statements.length + 1}`,
      speaker: {
        ...quoteOf(text, speaker),
        name: who.name,
        role: who.role,
        organisation: who.organisation,
        country: who.country,
        kind: who.kind,
      },
      cue: { ...quoteOf(text, f.cue), lemma: f.lemma },
      content: quoteOf(text, f.content),
      form: /^statement\/(?:dash|colon)$/.test(f.rule) ? 'direct' : formOf(f.content, here),
      via: [
        ...viaOf(text, f.sentence),
        ...together
          .get(f.sentence)!
          .filter((o) => o !== f && carried(o))
          .map((o) => text.slice(o.speaker.start, o.speaker.end)),
      ],
      negated: f.negated,
      hedge: HEDGES[f.lemma] ?? null,
      said: { start: null, end: null },
      confidence: f.sure < 0.5 ? 0.6 : 0.9,
      rules: [f.rule],
    })
  }
  return { statements, notes }
}
