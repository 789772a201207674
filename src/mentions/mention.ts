import type { Quote, Span } from '../text/span.js'

export type Qualifier =
  | 'exact'
  | 'about'
  | 'just-under'
  | 'just-over'
  | 'at-least'
  | 'at-most'
  | 'range'
  | 'vague'

/** What a number counts or measures, as far as the words next to it say. */
export type NumberKind =
  | 'cardinal' // may count people
  | 'percent'
  | 'ratio' // doubled, three times as many, a seven-fold rise
  | 'money'
  | 'measure' // distance, weight, temperature, duration
  | 'time' // part of a date or a time of day
  | 'age'
  | 'label' // Title 42, Boeing 737, a score, an address

/** A number with its qualifier: "nearly 10,000", "5,000 to 6,000", "tens of thousands". */
export type NumberMention = Quote &
  Readonly<{
    sentence: number
    kind: NumberKind
    low: number | null
    high: number | null
    qualifier: Qualifier
    /** The digits or number words without the qualifier. */
    core: Quote
    rules: readonly string[]
  }>

/** A point or stretch of time; `start` and `end` are its place in the text, `from` and `to` its days. */
export type TimeMention = Quote &
  Readonly<{
    sentence: number
    kind: 'day' | 'period' | 'since' | 'until' | 'by' | 'now' | 'duration' | 'frequency'
    /** ISO days, inclusive; null where open or not said. */
    from: string | null
    to: string | null
    /** Extended Date/Time Format, level 1. */
    edtf: string | null
    precision: 'minute' | 'day' | 'week' | 'month' | 'season' | 'year' | 'vague'
    /** For a frequency: "a day", "daily", "each month". */
    per: 'day' | 'week' | 'month' | 'year' | null
    rules: readonly string[]
  }>

export type PlaceKind = 'country' | 'region' | 'city' | 'crossing' | 'camp' | 'water' | 'island' | 'area'

/** A place of the record contract. `country` is ISO 3166-1 alpha-2. */
export type Place = Readonly<{
  text: string
  start: number
  end: number
  name: string
  country: string | null
  id: string | null
  latitude: number | null
  longitude: number | null
  /** How exact the coordinates are: `point` for a crossing or camp, `area` where they are only a middle. */
  precision: 'point' | 'city' | 'region' | 'country' | 'area' | null
}>

export type PlaceMention = Quote &
  Readonly<{
    sentence: number
    kind: PlaceKind
    /** `place`: where something is; `actor`: a metonym such as Moscow for its government; `demonym`: Russian, Georgians. */
    use: 'place' | 'actor' | 'demonym'
    place: Place
    /** The place named beside it that it lies in, by its span: "Georgia" for "Athens, Georgia"; null where none is. */
    within: Span | null
    rules: readonly string[]
  }>

export type ActorKind = 'official' | 'organisation' | 'medium' | 'expert' | 'private' | 'document' | 'state'

/** A person, office, organisation, medium or document, with what the article says about it elsewhere. */
export type ActorMention = Quote &
  Readonly<{
    sentence: number
    /** Mentions of the same actor in the article share this number. */
    entity: number
    /** The full name as the article gives it: "Kassym-Jomart Tokayev" for "he". */
    name: string
    role: string | null
    organisation: string | null
    /** ISO 3166-1 alpha-2. */
    country: string | null
    kind: ActorKind
    /** How it is named here. */
    form: 'name' | 'office' | 'short' | 'pronoun'
    /** The fullest noun phrase that names it in the article so far. */
    phrase: string
    person: boolean
    plural: boolean
    gender: 'm' | 'f' | null
    /** Whether it is the subject of a clause of the reporter's own, and so likely to be meant by a pronoun after it. */
    leads: boolean
    /** Whether it says something here. */
    speaks: boolean
    rules: readonly string[]
  }>
