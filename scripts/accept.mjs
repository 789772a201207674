// Renews test/pages/*.expected.yml from what is read of the samples now. Read the difference before it is committed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { openPage, read } from '../dist/index.js'
import { renewed } from './golden.mjs'

const text = (path) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

for (const file of readdirSync('samples').filter((name) => name.endsWith('.html'))) {
  const path = `test/pages/${file.replace('.html', '.expected.yml')}`
  const expected = text(path)
  const now = renewed(await read(await openPage(`samples/${file}`)), expected)
  if (now === expected) continue
  writeFileSync(path, now)
  console.log(`${path} has changed`)
}
