// Writes the documentation that is made from the code: docs/rules.md from the rules.
// With --check it writes nothing and fails where a file is not as it would be written.
import { readFileSync, writeFileSync } from 'node:fs'
import { rules } from '../dist/rules.js'

const titles = {
  numbers: 'Numbers',
  times: 'Times',
  places: 'Places',
  actors: 'Actors',
  statements: 'Statements',
  figures: 'Figures',
  positions: 'Positions',
}

const code = (text) => `\`${text.replaceAll('`', "'")}\``
const ruleText = (rule) =>
  [
    `### ${rule.id}`,
    '',
    rule.why,
    '',
    ...rule.reads.map(([text, expected]) => `- reads ${code(text)} as ${code(JSON.stringify(expected))}`),
    ...rule.ignores.map((text) => `- leaves alone ${code(text)}`),
  ].join('\n')

const page = [
  '# Rules',
  '',
  'Every rule of the reading stages, by what it finds, with its reason and its examples. Records name the rules that made',
  'them in `rules`; `onrecord explain FILE` prints their reasons. This page is written by `npm run generate` from the rules',
  'themselves, and the tests run every example.',
  ...Object.entries(titles).flatMap(([family, title]) => [
    '',
    `## ${title}`,
    '',
    rules[family].map(ruleText).join('\n\n'),
  ]),
  '',
].join('\n')

const files = { 'docs/rules.md': page }
for (const [path, wanted] of Object.entries(files)) {
  let there = ''
  try {
    there = readFileSync(path, 'utf8')
  } catch {}
  if (there === wanted) continue
  if (process.argv.includes('--check')) {
    console.error(`${path} is out of date: run npm run generate`)
    process.exitCode = 1
  } else writeFileSync(path, wanted)
}
