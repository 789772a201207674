// Compiles src to dist and the word lists to build/lexicon.json.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
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
