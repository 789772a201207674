import type { Sentence, Token } from '../language/sentence.js'
import type { Reading } from '../records/reading.js'
import { rules } from '../rules.js'
import type { Note } from '../text/note.js'
import { overlaps, type Quote, quoteOf, type Span } from '../text/span.js'

/** Why a number, cue or modal became a record, or why not. */
export type Explanation = Quote &
  Readonly<{
    kind: 'number' | 'cue' | 'modal'
    /** The sentence it stands in. */
    sentence: Span
    /** The id of the record it became, null where it was left out. */
    record: string | null
    /** What the record says in a few words; null where it was left out. */
    read: string | null
    /** The rules that read it, with their reasons; null where a rule gives none. */
    rules: readonly Readonly<{ id: string; why: string | null }>[]
    /** Why it was left out; null where it became a record. */
    reason: string | null
  }>

const whys = new Map(
  Object.values(rules)
    .flat()
    .map(({ id, why }) => [id, why]),
)
const reasons = (ids: readonly string[]) => ids.map((id) => ({ id, why: whys.get(id) ?? null }))

/** For each number, reporting cue and modal of the text, in order, what became of it and why. */
export function explain(reading: Reading): readonly Explanation[] {
  return [...numbers(reading), ...cues(reading), ...modals(reading)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )
}

const found = (record: string, read: string, ids: readonly string[]) =>
  ({ record, read, rules: reasons(ids), reason: null }) as const

const leftOut = (note: Note | undefined, otherwise: string) =>
  ({
    record: null,
    read: null,
    rules: note ? reasons([note.rule]) : [],
    reason: note?.reason ?? otherwise,
  }) as const

/** Finds what overlaps a span, first by its very place: a page may hold tens of thousands of numbers. */
function finder<Item>(
  items: readonly Item[],
  spanOfItem: (item: Item) => Span,
): (span: Span) => Item | undefined {
  const byPlace = new Map(items.map((item) => [placeKey(spanOfItem(item)), item]))
  return (span) => byPlace.get(placeKey(span)) ?? items.find((item) => overlaps(spanOfItem(item), span))
}

const placeKey = ({ start, end }: Span) => `${start} ${end}`
const notesOf = ({ notes }: Reading, family: RegExp) =>
  finder(
    notes.filter(({ rule }) => family.test(rule)),
    ({ span }) => span,
  )

function numbers(reading: Reading): readonly Explanation[] {
  const figures = new Map(reading.figures.map((figure) => [figure.span.start, figure]))
  const noteAt = notesOf(reading, /^(?:figure|number)/)
  return reading.numbers.map((number) => {
    const figure = figures.get(number.start)
    return {
      ...quoteOf(reading.article.text, number),
      kind: 'number',
      sentence: spanOf(reading.sentences[number.sentence]!),
      ...(figure
        ? found(figure.id, `${figure.measure}, ${figure.basis}`, [
            ...new Set([...number.rules, ...figure.rules]),
          ])
        : leftOut(
            noteAt(number),
            number.kind === 'cardinal'
              ? 'no rule read it as a count of people'
              : `a number of another kind: ${number.kind}`,
          )),
    }
  })
}

function cues(reading: Reading): readonly Explanation[] {
  const became = reading.statements.map(
    (statement): Explanation => ({
      ...quoteOf(reading.article.text, statement.cue),
      kind: 'cue',
      sentence: sentenceAt(reading, statement.cue),
      ...found(statement.id, `${statement.speaker.name}, ${statement.form}`, statement.rules),
    }),
  )
  const missed = reading.notes
    .filter(({ rule, span }) => rule.startsWith('statement/') && !became.some((cue) => overlaps(cue, span)))
    .map(
      ({ span, rule, reason }): Explanation => ({
        ...quoteOf(reading.article.text, span),
        kind: 'cue',
        sentence: sentenceAt(reading, span),
        record: null,
        read: null,
        rules: reasons([rule]),
        reason,
      }),
    )
  return [...became, ...missed]
}

const isModal = ({ xpos, upos, text }: Token) =>
  xpos === 'MD' || (upos === 'AUX' && /^(?:will|shall|must|may)$/i.test(text))

/** Modals as words of the text, and the positions and notes that no such word stands in. */
function modals(reading: Reading): readonly Explanation[] {
  const { article, sentences, positions, notes } = reading
  const out: Explanation[] = []
  const told = new Set<string>()
  const noteAt = notesOf(reading, /^position/)
  for (const sentence of sentences)
    for (const token of sentence.tokens.filter(isModal)) {
      const position = positions.find(
        ({ actor, action }) =>
          Math.min(actor.start, action.start) <= token.start &&
          token.end <= action.end &&
          actor.start >= sentence.start,
      )
      if (position) told.add(position.id)
      out.push({
        ...quoteOf(article.text, token),
        kind: 'modal',
        sentence: spanOf(sentence),
        ...(position
          ? found(position.id, `${position.actor.name} ${position.modality}`, position.rules)
          : leftOut(noteAt(token), 'no rule read it as what an actor with power to act will or won’t do')),
      })
    }
  for (const position of positions)
    if (!told.has(position.id))
      out.push({
        ...quoteOf(article.text, position.action),
        kind: 'modal',
        sentence: sentenceAt(reading, position.action),
        ...found(position.id, `${position.actor.name} ${position.modality}`, position.rules),
      })
  for (const { rule, span, reason } of notes)
    if (rule.startsWith('position') && !out.some((other) => overlaps(other, span)))
      out.push({
        ...quoteOf(article.text, span),
        kind: 'modal',
        sentence: sentenceAt(reading, span),
        record: null,
        read: null,
        rules: reasons([rule]),
        reason,
      })
  return out
}

const spanOf = ({ start, end }: Sentence): Span => ({ start, end })

function sentenceAt({ sentences }: Reading, span: Span): Span {
  const sentence = sentences.find((s) => overlaps(s, span))
  return sentence ? spanOf(sentence) : { start: span.start, end: span.end }
}
