import type { Article, Page } from '../article/article.js'
import type { Sentence } from '../language/sentence.js'
import type { ActorMention, NumberMention, PlaceMention, TimeMention } from './mention.js'

/** What is known of a page while its mentions are found. */
export type Context = Readonly<{
  page: Page
  article: Article
  sentences: readonly Sentence[]
  numbers: readonly NumberMention[]
  times: readonly TimeMention[]
  places: readonly PlaceMention[]
  actors: readonly ActorMention[]
}>
