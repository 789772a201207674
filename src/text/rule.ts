/** A text with brackets around the span to be found, and what the record found there must hold. */
export type Example = readonly [text: string, expected: Readonly<Record<string, unknown>>]

/**
 * One way to read something: what it is called in records, why it is right, what it reads and what it leaves alone.
 * The test suite runs every example through the whole pipeline.
 */
export type Rule<Find> = Readonly<{
  /** `family/name`, as records name it in `rules`. */
  id: string
  /** One line: why these words mean that. */
  why: string
  reads: readonly Example[]
  ignores: readonly string[]
  find: Find
}>
