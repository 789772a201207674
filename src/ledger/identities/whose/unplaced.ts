import type { Document } from '../../../records/record.js'
import type { Rule } from '../../../text/rule.js'
import type { Body } from '../body.js'

/** A body that a report names without its country and that many states have: "the interior ministry". */
export type Unplaced = Readonly<{ name: string; body: Body; document: Document }>

/** A country whose body it may be, and what in the report says so. */
export type Whose = Readonly<{ country: string; text: string }>

/** A rule that finds in a report whose a body is. Where one that decides has found something, the others don't count. */
export type WhoseRule = Rule<(unplaced: Unplaced) => readonly Whose[]> & Readonly<{ decides?: true }>
