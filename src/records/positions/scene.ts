import type { Sentence, Token } from '../../language/sentence.js'
import type { Rule } from '../../text/rule.js'
import type { Quote } from '../../text/span.js'
import type { Reading } from '../reading.js'
import type { Modality } from '../record.js'

/** A sentence with a tree, and the article it stands in. */
export type Scene = Readonly<{ reading: Reading; sentence: Sentence }>

/** Who is held to the conduct: a word of the sentence, or whoever the words are attributed to. */
export type Holder =
  | Readonly<{ kind: 'word'; token: Token }>
  | Readonly<{ kind: 'speaker'; speaker: Quote & Readonly<{ name: string }> }>

/** The conduct: a verb or noun with all that hangs on it, from a given word on; `also` what is said of its purpose. */
export type Conduct = Readonly<{ head: Token; from: Token; also?: Token }>

export type Candidate = Readonly<{
  cue: Token
  modality: Modality
  holder: Holder
  conduct: Conduct
  /** 0 to 1: how sure the cue is by itself. */
  weight: number
}>

/** A cue that was seen and left out, and why. */
export type Refusal = Readonly<{ cue: Token; reason: string }>

export type Found = Candidate | Refusal

/** Leaves the cue out for a reason. */
export const refuse = (cue: Token, reason: string): readonly Refusal[] => [{ cue, reason }]

export const isRefusal = (found: Found): found is Refusal => 'reason' in found

/** Looks for positions whose cue is this word. */
export type FindAt = (scene: Scene, token: Token) => readonly Found[]

export type PositionRule = Rule<FindAt>
