import type { Article, Page } from '../article/article.js'
import type { Sentence } from '../language/sentence.js'
import type { ActorMention, NumberMention, PlaceMention, TimeMention } from '../mentions/mention.js'
import type { Figure, Note, Position, Statement } from './record.js'

/** All that is known of a page so far; each stage adds its part and changes nothing. */
export type Reading = Readonly<{
  page: Page
  article: Article
  sentences: readonly Sentence[]
  numbers: readonly NumberMention[]
  times: readonly TimeMention[]
  places: readonly PlaceMention[]
  actors: readonly ActorMention[]
  statements: readonly Statement[]
  figures: readonly Figure[]
  positions: readonly Position[]
  notes: readonly Note[]
}>
