// Reads CoNLL-U, and the JSON Lines that the training steps hand on to one another.
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/**
 * The sentences of a CoNLL-U text: `{id, doc, tokens: [{form, lemma, upos, xpos, head, rel}]}`, heads from 1, 0 for the root.
 * Ranges (1-2) and empty nodes (1.1) are left out: the parser sees syntactic words (do + n't).
 */
export function sentencesOf(conllu) {
  const sentences = []
  let tokens = []
  let id = ''
  let doc = ''
  for (const line of `${conllu}\n\n`.split('\n')) {
    if (line.startsWith('# newdoc id')) doc = line.split('=')[1].trim()
    else if (line.startsWith('# sent_id')) id = line.split('=')[1].trim()
    else if (line.trim() === '') {
      if (tokens.length > 0) sentences.push({ id, doc, tokens })
      tokens = []
    } else if (/^\d+\t/.test(line)) {
      const [, form, lemma, upos, xpos, , head, rel] = line.split('\t')
      tokens.push({ form, lemma, upos, xpos, head: Number(head), rel })
    }
  }
  return sentences
}

/** The sentences of a file in CoNLL-U, gzipped or not. */
export function readTreebank(path) {
  const bytes = readFileSync(path)
  return sentencesOf((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
}

export const readLines = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

export const writeLines = (path, values) =>
  writeFileSync(path, values.map((value) => `${JSON.stringify(value)}\n`).join(''))
