import type { FoundFailure } from '../ledger/find/failures.js'
import type { FoundArticle } from '../ledger/find/find-articles.js'
import type { FoundPlace } from '../ledger/find/find-places.js'
import type { FoundSource, Summary } from '../ledger/find/find-sources.js'
import type { FoundRecord } from '../ledger/find/question.js'
import type { Hit } from '../ledger/find/search.js'
import type { Place } from '../mentions/mention.js'
import type { CsvValue } from './csv.js'

/** Columns of a CSV file, by their headings in order. */
export type Columns<Item> = Readonly<Record<string, (item: Item) => CsvValue>>

const places = (of: readonly Place[]) => of.map(({ name }) => name).join('; ') || null

const about: Columns<FoundRecord> = {
  id: ({ id }) => id,
  published: ({ article }) => article.day,
  outlet: ({ article }) => article.outlet,
}
const proof: Columns<FoundRecord> = {
  sentence: ({ sentence }) => sentence.text,
  confidence: ({ record }) => record.confidence,
  review: ({ review }) => review,
  title: ({ article }) => article.title,
  url: ({ article }) => article.url,
  article: ({ article }) => article.id,
}

export const figureColumns: Columns<FoundRecord<'figure'>> = {
  ...about,
  quote: ({ record }) => record.quote,
  low: ({ record }) => record.amount.low,
  high: ({ record }) => record.amount.high,
  qualifier: ({ record }) => record.amount.qualifier,
  basis: ({ record }) => record.basis,
  per: ({ record }) => record.per,
  unit: ({ record }) => record.unit,
  measure: ({ record }) => record.measure,
  population: ({ record }) => record.population.kind,
  nationality: ({ record }) => record.population.nationality,
  from: ({ record }) => places(record.from),
  to: ({ record }) => places(record.to),
  at: ({ record }) => places(record.at),
  first_day: ({ record }) => record.period.start,
  last_day: ({ record }) => record.period.end,
  source: ({ record }) => record.source?.name ?? null,
  ...proof,
}

export const statementColumns: Columns<FoundRecord<'statement'>> = {
  ...about,
  speaker: ({ record }) => record.speaker.name,
  role: ({ record }) => record.speaker.role,
  organisation: ({ record }) => record.speaker.organisation,
  country: ({ record }) => record.speaker.country,
  cue: ({ record }) => record.cue.quote,
  content: ({ record }) => record.content.quote,
  form: ({ record }) => record.form,
  via: ({ record }) => record.via.join('; ') || null,
  hedge: ({ record }) => record.hedge,
  said_from: ({ record }) => record.said.start,
  said_to: ({ record }) => record.said.end,
  ...proof,
}

export const positionColumns: Columns<FoundRecord<'position'>> = {
  ...about,
  actor: ({ record }) => record.actor.name,
  modality: ({ record }) => record.modality,
  action: ({ record }) => record.action.quote,
  condition: ({ record }) => record.condition?.quote ?? null,
  ...proof,
}

export const articleColumns: Columns<FoundArticle> = {
  id: ({ id }) => id,
  published: ({ day }) => day,
  outlet: ({ outlet }) => outlet,
  title: ({ title }) => title,
  url: ({ url }) => url,
  language: ({ language }) => language,
  figures: ({ counts }) => counts.figure,
  statements: ({ counts }) => counts.statement,
  positions: ({ counts }) => counts.position,
  origin: ({ origin }) => origin,
}

const summary: Columns<Summary> = {
  figures: ({ counts }) => counts.figure,
  statements: ({ counts }) => counts.statement,
  positions: ({ counts }) => counts.position,
  articles: ({ articles }) => articles,
  first_day: ({ firstDay }) => firstDay,
  last_day: ({ lastDay }) => lastDay,
}

export const sourceColumns: Columns<FoundSource> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  kind: ({ kind }) => kind,
  country: ({ country }) => country,
  aliases: ({ aliases }) => aliases.join('; ') || null,
  ...summary,
}

export const placeColumns: Columns<FoundPlace> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  country: ({ country }) => country,
  figures: summary.figures!,
  articles: summary.articles!,
  first_day: summary.first_day!,
  last_day: summary.last_day!,
}

export const hitColumns: Columns<Hit> = {
  id: ({ article }) => article.id,
  published: ({ article }) => article.day,
  outlet: ({ article }) => article.outlet,
  title: ({ article }) => article.title,
  url: ({ article }) => article.url,
  rank: ({ rank }) => rank,
  snippet: ({ snippet }) => snippet.text,
}

export const failureColumns: Columns<FoundFailure> = {
  when: ({ learned }) => learned,
  name: ({ name }) => name,
  code: ({ code }) => code,
  message: ({ message }) => message,
  hint: ({ hint }) => hint,
  settled: ({ settled }) => settled,
}
