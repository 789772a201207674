import type { Context, Items } from './context.js'
import { failedOf } from './failed.js'
import type { Provenance } from './found.js'
import { linesOf, pageOfLine } from './lines.js'
import type { Source } from './source.js'

/** The pages of a JSON Lines file; a line that holds none is a failure of its own. */
export async function* pagesOfLines(context: Context, { name, path, web, reader }: Source): Items {
  context.expect(null)
  for await (const line of linesOf(reader.rest())) {
    const provenance: Provenance = { kind: 'line', path, line: line.number, ...(web && { web }) }
    const at = `${name}:${line.number}`
    try {
      const { id, kind, content, url, published, title } = pageOfLine(line)
      yield {
        kind: 'page',
        resource: {
          name: at,
          bytes: Buffer.from(content),
          contentType: `text/${kind === 'html' ? 'html' : 'plain'}; charset=utf-8`,
          url,
        },
        given: { id, url, published, title, format: kind },
        provenance,
      }
    } catch (cause) {
      yield failedOf(at, cause, provenance)
    }
  }
}
