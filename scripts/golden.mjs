// The form of test/pages/*.expected.yml: a line a record, with what a person checks of it, and what is not read right yet.
import { parse, stringify } from 'yaml'

/** Stands under `notYet` for a record that is read where there is none. */
const NONE = 'none'

const stretch = (from, to) => (from === to ? from : `${from ?? ''}..${to ?? ''}`)
const names = (places) => places.map(({ name }) => name).join(', ') || null

/** What a person checks of a record; null for what it does not have. */
const rowOf = {
  figures: ({ amount, basis, per, unit, measure, who, population, period, ...figure }, { figures }) => ({
    amount: [stretch(amount.low, amount.high), amount.qualifier].join(' ').trim(),
    basis: per ? `${basis} per ${per}` : basis,
    unit: unit === 'person' ? null : unit,
    measure,
    who: who?.quote ?? null,
    nationality: population.nationality,
    from: names(figure.from),
    to: names(figure.to),
    at: names(figure.at),
    period: period.precision === 'minute' ? period.edtf : stretch(period.start, period.end),
    comparison:
      figures.find(({ id }) => id === figure.comparison?.with)?.quote ?? figure.comparison?.with ?? null,
    source: figure.source?.name ?? null,
  }),
  statements: ({ speaker, content, form, via, negated, hedge, said }) => ({
    speaker: speaker.name,
    content: content.quote,
    form,
    via: via.join(', ') || null,
    negated: negated || null,
    hedge,
    said: stretch(said.start, said.end),
  }),
  positions: ({ actor, modality, condition }) => ({
    actor: actor.name,
    modality,
    condition: condition?.quote ?? null,
  }),
}

/** The words that a record is known by on its page. */
const keyOf = {
  figures: ({ quote }) => quote,
  statements: ({ speaker, cue }) =>
    (speaker.start < cue.start ? [speaker, cue] : [cue, speaker]).map(({ quote }) => quote).join(' … '),
  positions: ({ action }) => action.quote,
}

/** The records of one family by their keys; a key that comes again is numbered. */
function recordsOf(document, family) {
  const records = new Map()
  for (const record of document[family]) {
    const words = keyOf[family](record)
    let key = words
    for (let i = 2; records.has(key); i++) key = `${words} (${i})`
    records.set(key, { row: rowOf[family](record, document), rules: record.rules })
  }
  return records
}

const line = (key, fields) => {
  const flow = { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }
  return stringify({ [key]: fields }, flow)
    .trim()
    .slice(1, -1)
}

/** What stands of a record's row in the first part of the file: not what is missing or known to be wrong. */
const readRight = (row, wrong = {}) =>
  Object.fromEntries(Object.entries(row).filter(([field, value]) => value !== null && !(field in wrong)))

/** What of the right values is still not read: null where there is nothing left. */
function stillWrong(row, right) {
  if (right === NONE) return row ? NONE : null
  const wrong = Object.entries(right).filter(([field, value]) => row?.[field] !== value)
  return wrong.length > 0 ? Object.fromEntries(wrong) : null
}

/** The lines of an expected file, each with the rules of its record; `notYet` holds what a person knows to be read wrong. */
function linesOf(document, notYet) {
  const right = []
  const late = []
  for (const family of Object.keys(rowOf)) {
    const records = recordsOf(document, family)
    const known = Object.entries(notYet[family] ?? {})
    const wrong = new Map(known.map(([key, fields]) => [key, stillWrong(records.get(key)?.row, fields)]))
    right.push({ text: `${family}:` })
    for (const [key, { row, rules }] of records)
      if (wrong.get(key) !== NONE)
        right.push({ text: `  ${line(key, readRight(row, wrong.get(key) ?? {}))}`, rules })
    const left = [...wrong].filter(([, fields]) => fields)
    if (left.length > 0) late.push({ text: `  ${family}:` })
    for (const [key, fields] of left)
      late.push({ text: `    ${line(key, fields)}`, rules: records.get(key)?.rules })
  }
  return late.length > 0 ? [...right, { text: 'notYet:' }, ...late] : right
}

const notYetOf = (expected) => parse(expected)?.notYet ?? {}

/** An expected file as it would be for what is read now: what is read right by now leaves its `notYet`. */
export const renewed = (document, expected) =>
  `${linesOf(document, notYetOf(expected))
    .map(({ text }) => text)
    .join('\n')}\n`

/** The lines in which a reading differs from its expected file, those of the reading with the rules that fired. */
export function differences(document, expected) {
  const now = linesOf(document, notYetOf(expected))
  const then = expected.trimEnd().split('\n')
  return [
    ...then
      .filter((text) => now.every((read) => read.text !== text))
      .map((text) => `expected ${text.trim()}`),
    ...now
      .filter(({ text }) => !then.includes(text))
      .map(({ text, rules = [] }) => `read     ${text.trim()} by ${rules.join(', ')}`),
  ]
}
