import type { Span } from './span.js'

/** What was seen and left out, or read with doubt, and why. */
export type Note = Readonly<{ rule: string; span: Span; reason: string }>
