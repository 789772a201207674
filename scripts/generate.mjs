// Writes the documentation that is made from the code: docs/rules.md from the rules.
// With --check it writes nothing and fails where a file is not as it would be written.
import { readFileSync, writeFileSync } from 'node:fs'
import { identityRules, whoseRules } from '../dist/ledger/identities/identities.js'
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

/** The rules of the ledger, in the order in which they are asked. */
const ofTheLedger = [
  [
    'Identities',
    'Who is who across reports. An example is a mention and an identity with one name, each as `name; role; organisation; country; article`, with `=` between them.',
    identityRules,
  ],
  [
    'Whose a body is',
    'The country of a body that a report names without one, as “the interior ministry”. Where a rule that decides finds something, the others don’t count; where two countries are left, none is taken.',
    whoseRules,
  ],
]

const code = (text) => `\`${text.replaceAll('`', "'")}\``
const DECIDES = {
  true: 'It decides.',
  for: 'It decides: nothing else is asked.',
  against: 'It decides: whatever else speaks for it.',
}
const ruleText = (rule) =>
  [
    `### ${rule.id}`,
    '',
    rule.why,
    ...(rule.decides ? ['', DECIDES[rule.decides]] : []),
    '',
    ...rule.reads.map(([text, expected]) => `- reads ${code(text)} as ${code(JSON.stringify(expected))}`),
    ...rule.ignores.map((text) => `- leaves alone ${code(text)}`),
  ].join('\n')

const page = [
  '# Rules',
  '',
  'Every rule of the reading stages, by what it finds, with its reason and its examples. Records name the rules that made',
  'them in `rules`; `onrecord explain FILE` prints their reasons. Those of the ledger come after them; `onrecord show ID` of a',
  'source prints what they found. This page is written by `npm run generate` from the rules themselves, and the tests run',
  'every example.',
  ...Object.entries(titles).flatMap(([family, title]) => [
    '',
    `## ${title}`,
    '',
    rules[family].map(ruleText).join('\n\n'),
  ]),
  ...ofTheLedger.flatMap(([title, about, list]) => [
    '',
    `## ${title}`,
    '',
    about,
    '',
    list.map(ruleText).join('\n\n'),
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
