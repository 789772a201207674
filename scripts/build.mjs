// Compiles src to dist, the word lists to build/lexicon.json and the web page to build/web; build/version.json tells which
// rules and model read.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'vite'
import { parse } from 'yaml'
import { buildGazetteer } from './gazetteer.mjs'

mkdirSync('build', { recursive: true })
const lists = {}
for (const file of readdirSync('lexicon/en').sort())
  if (file.endsWith('.yml'))
    lists[basename(file, '.yml')] = parse(readFileSync(join('lexicon/en', file), 'utf8'))
writeFileSync('build/lexicon.json', JSON.stringify(lists))
buildGazetteer()
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.'], { stdio: 'inherit' })
cpSync('src/ledger/migrations', 'dist/ledger/migrations', { recursive: true })

/** A short hash of the files that a name begins, in the order of their names. */
const hashOf = (files) => {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 12)
}
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).replaceAll('\\', '/'))
    .sort()
const READING = ['text', 'article', 'language', 'mentions', 'records']
writeFileSync(
  'build/version.json',
  JSON.stringify({
    rules: hashOf([
      ...READING.flatMap((folder) => filesIn(`src/${folder}`)),
      'src/read.ts',
      'build/lexicon.json',
      'build/places.tsv',
    ]),
    model: hashOf(filesIn('models/english-parser').filter((file) => /\.(?:onnx|json)$/.test(file))),
  }),
)
await build({ configFile: 'src/views/web/vite.config.ts', logLevel: 'warn' })
