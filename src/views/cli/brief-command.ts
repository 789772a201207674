import type { BriefAsked } from '../brief/asked.js'
import { briefOf } from '../brief/brief.js'
import { briefPage } from '../brief/html.js'
import { briefMarkdown } from '../brief/markdown.js'
import { pdfOf } from '../brief/pdf.js'
import type { Arguments } from './arguments.js'
import { brief } from './commands/brief.js'
import { questionOf } from './commands/finding.js'
import { withLedger } from './ledger-option.js'
import { print, write } from './output.js'
import { writeOut } from './write-out.js'

const WRITERS = {
  md: briefMarkdown,
  html: briefPage,
  pdf: (told: Parameters<typeof briefPage>[0]) => pdfOf(briefPage(told)),
}

/** `onrecord brief`. */
export async function briefCommand(_: readonly string[], options: Arguments['options']): Promise<number> {
  const asked = questionOf(options, brief.options) as BriefAsked
  const told = await withLedger(options, (ledger) => briefOf(ledger, asked))
  const outs = (['md', 'html', 'pdf'] as const).filter((kind) => options.has(kind))
  for (const kind of outs) await writeOut(options.get(kind)![0]!, await WRITERS[kind](told))
  if (outs.length > 0) return 0
  if (options.has('json')) await print(JSON.stringify(told))
  else await write(process.stdout, briefMarkdown(told))
  return 0
}
