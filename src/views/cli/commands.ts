import type { Command, Option } from './command.js'
import { accept } from './commands/accept.js'
import { add } from './commands/add.js'
import { articles } from './commands/articles.js'
import { backup } from './commands/backup.js'
import { brief } from './commands/brief.js'
import { checkLedger } from './commands/check-ledger.js'
import { comment } from './commands/comment.js'
import { conflicts } from './commands/conflicts.js'
import { correct } from './commands/correct.js'
import { decisions } from './commands/decisions.js'
import { explain } from './commands/explain.js'
import { failures } from './commands/failures.js'
import { figures } from './commands/figures.js'
import { gc } from './commands/gc.js'
import { help } from './commands/help.js'
import { mask, merge, rename, split, unmask } from './commands/identities.js'
import { helpOption } from './commands/options.js'
import { positions } from './commands/positions.js'
import { read } from './commands/read.js'
import { record } from './commands/record.js'
import { reject } from './commands/reject.js'
import { reports } from './commands/reports.js'
import { reread } from './commands/reread.js'
import { restore } from './commands/restore.js'
import { revisions } from './commands/revisions.js'
import { search } from './commands/search.js'
import { series } from './commands/series.js'
import { serve } from './commands/serve.js'
import { show } from './commands/show.js'
import { places, sources } from './commands/sources.js'
import { statements } from './commands/statements.js'
import { token } from './commands/token.js'
import { undo } from './commands/undo.js'
import { watch } from './commands/watch.js'

export type { Command, Example, Option } from './command.js'

/** Options that stand before or without a command. */
export const globalOptions: readonly Option[] = [
  { ...helpOption, summary: 'Show help; after a command, the help of that command' },
  { name: 'version', short: 'V', value: null, summary: 'Show the version' },
]

/** Every command with its options and examples: help is made from this, and docs/commands.md is tested against it. */
export const commands: readonly Command[] = [
  read,
  explain,
  add,
  watch,
  figures,
  statements,
  positions,
  reports,
  articles,
  sources,
  places,
  search,
  show,
  failures,
  series,
  conflicts,
  revisions,
  brief,
  accept,
  reject,
  correct,
  record,
  comment,
  undo,
  decisions,
  merge,
  split,
  rename,
  unmask,
  mask,
  reread,
  checkLedger,
  backup,
  restore,
  gc,
  serve,
  token,
  help,
]

/** Exit codes and what they mean. */
export const exitCodes: readonly (readonly [code: number, meaning: string])[] = [
  [0, 'Done; a page in which nothing is on record counts as done'],
  [1, 'Failure: an input could not be read, or some of several failed'],
  [2, 'Misuse: an unknown command or option, a value that can’t be right'],
  [130, 'Stopped with Ctrl-C'],
]
