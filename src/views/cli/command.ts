/** An option of a command; `value` names what follows it, null for a switch. */
export type Option = Readonly<{
  name: string
  short?: string
  value: string | null
  many?: boolean
  summary: string
}>

export type Example = Readonly<{ command: string; does: string }>

export type Command = Readonly<{
  name: string
  /** How its line goes on after `onrecord NAME`. */
  usage: string
  /** The fewest and most inputs it takes. */
  inputs: readonly [least: number, most: number]
  summary: string
  details: readonly string[]
  options: readonly Option[]
  examples: readonly Example[]
}>
