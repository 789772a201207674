import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from './context.js'
import { failedOf } from './failed.js'
import { fileError } from './file.js'
import type { Failed } from './found.js'
import { nonPage } from './non-pages.js'

/** A file that was come upon in a folder. */
export type FileIn = Readonly<{ kind: 'file'; path: string; bytes: number }>

type Skip = Pick<Context, 'skip'>['skip']

/**
 * The files of a folder and the folders in it, in the order of their names. What is hidden, what is no page by its name, and
 * the folder of parts that browsers save beside a page are passed over; a folder that links lead back to is gone through once.
 */
export async function* filesIn(folder: string, skip: Skip): AsyncGenerator<FileIn | Failed> {
  const visited = new Set<string>()
  const left = [folder]
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    try {
      const info = await stat(path)
      if (info.isFile()) yield { kind: 'file', path, bytes: info.size }
      else if (!info.isDirectory()) skip(path, 'no file')
      else if (visited.has(`${info.dev}:${info.ino}`)) skip(path, 'a link to a folder that was gone through')
      else {
        visited.add(`${info.dev}:${info.ino}`)
        const names = (await readdir(path)).sort()
        const kept = names.filter((name) => {
          const reason = reasonToSkip(name, names)
          if (reason) skip(join(path!, name), reason)
          return !reason
        })
        for (const name of kept.reverse()) left.push(join(path, name))
      }
    } catch (cause) {
      yield failedOf(path, fileError(path, cause), { kind: 'file', path })
    }
  }
}

function reasonToSkip(name: string, beside: readonly string[]): string | null {
  if (name.startsWith('.')) return 'hidden'
  const page = /^(.+)_files$/.exec(name)?.[1]
  if (page && (beside.includes(`${page}.html`) || beside.includes(`${page}.htm`)))
    return 'the parts of a saved page'
  return nonPage(name)
}
