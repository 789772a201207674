import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const FOLDER = 'build/web'

/** The gzipped sizes of the page's files: those that the page itself names, and all. */
export function bundle() {
  const html = readFileSync(`${FOLDER}/index.html`, 'utf8')
  let first = gzipSync(html).length
  let all = first
  for (const name of readdirSync(`${FOLDER}/assets`)) {
    const size = gzipSync(readFileSync(`${FOLDER}/assets/${name}`)).length
    all += size
    if (html.includes(name)) first += size
  }
  return { first, all }
}
