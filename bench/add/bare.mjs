// Reads a page and does no more: what adding is measured against.
import { pageOfFound } from '../../dist/intake/found.js'
import { read } from '../../dist/read.js'

export const bare = async (found) => {
  const { figures, statements, positions } = await read(pageOfFound(found))
  return figures.length + statements.length + positions.length
}
