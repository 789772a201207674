import lemmatizer from 'wink-lemmatizer'

const clitics: Readonly<Record<string, string>> = {
  "n't": 'not',
  "'re": 'be',
  "'m": 'be',
  "'ve": 'have',
  "'ll": 'will',
  ca: 'can',
  wo: 'will',
  sha: 'shall',
}
const verbs: Readonly<Record<string, string>> = {
  am: 'be',
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
  been: 'be',
  being: 'be',
  "'s": 'be',
  "'d": 'would',
  has: 'have',
  had: 'have',
  having: 'have',
  does: 'do',
  did: 'do',
  done: 'do',
  said: 'say',
  left: 'leave',
  found: 'find',
  fled: 'flee',
  fleeing: 'flee',
  wound: 'wound',
  wounded: 'wound',
  felt: 'feel',
  saw: 'see',
  lay: 'lie',
  fell: 'fall',
  bore: 'bear',
}

/** The dictionary form, in lower case: "fled" as a verb is "flee". */
export function lemma(word: string, upos: string): string {
  const w = word.toLowerCase().replace(/[’‘]/g, "'")
  if (clitics[w] && (upos === 'AUX' || upos === 'VERB' || upos === 'PART')) return clitics[w]
  if (upos === 'VERB' || upos === 'AUX') return verbs[w] ?? lemmatizer.verb(w)
  if (upos === 'NOUN') return lemmatizer.noun(w)
  if (upos === 'ADJ') return lemmatizer.adjective(w)
  return w
}
