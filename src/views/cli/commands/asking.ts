import { seriesTerms } from '../../../series/asked.js'
import type { Option } from '../command.js'

/** The options that say which series is meant. */
export const askingOptions: readonly Option[] = seriesTerms.map(({ name, value, summary }) => ({
  name,
  value,
  summary,
}))
