import type { Context, Items } from '../context.js'
import { failedOf, formatFailure } from '../failed.js'
import { NOTHING_GIVEN, type Provenance } from '../found.js'
import type { Source } from '../source.js'
import { pageOfRecord } from './page.js'
import { type Gap, scanArchive } from './scan.js'

/** Room for the headers of an HTTP answer beside its page. */
const HEADER_BYTES = 64 * 1024

/** The pages of a WARC, `entry` its name within a WACZ. */
export async function* pagesOfWarc(context: Context, source: Source, entry: string | null): Items {
  const { path, web } = source
  const name = entry ? `${source.name}, ${entry}` : source.name
  context.expect(null)
  for await (const stored of scanArchive(source, context.maxBytes + HEADER_BYTES)) {
    if (stored.kind === 'gap') {
      yield gapFailure(name, stored)
      continue
    }
    const { offset, length, record } = stored
    const recorded = await pageOfRecord(record, context.maxBytes)
    if (recorded.kind === 'skip') {
      if (recorded.reason !== null) context.skip(`${name}: ${recorded.url}`, recorded.reason)
      continue
    }
    const provenance: Provenance = {
      kind: 'warc',
      path,
      offset,
      length,
      url: recorded.url,
      date: recorded.date,
      entry,
      ...(web && { web }),
    }
    if (recorded.kind === 'failed') yield failedOf(`${name}, byte ${offset}`, recorded.cause, provenance)
    else yield { kind: 'page', resource: recorded.resource, given: NOTHING_GIVEN, provenance }
  }
}

const GAPS: Readonly<Record<Gap['why'], readonly [what: string, taken: string]>> = {
  'cut off': ['is cut off in the record at', 'before that were taken'],
  damaged: ['is damaged at', 'before and after that were taken'],
  'given up': ['has too much that is damaged, and was given up at', 'before that were taken'],
}

function gapFailure(name: string, { why, offset }: Gap) {
  const [what, taken] = GAPS[why]
  return formatFailure(
    name,
    `${name} ${what} byte ${offset}`,
    `The pages ${taken}; fetch the archive again for the rest.`,
  )
}
