import type { Measure } from '../record.js'
import type { Frame } from './frames/frame.js'
import { wordTells } from './frames/words.js'

/** What happens to people at one moment, in a sudden event, and is then counted for the days that follow. */
export const TOLLS: ReadonlySet<Measure> = new Set(['death', 'injury', 'missing', 'rescue'])

/** Whether people are told to have been there, on board or under a roof, and nothing of what befell them. */
export const wereThere = (measure: Measure, frame: Frame | null): boolean =>
  measure === 'other' && frame !== null && !wordTells('event', frame.predicate)
