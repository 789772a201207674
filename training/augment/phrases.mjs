/** Numbers, those they count, and days: the phrases that need no name. */
import { pick, random } from './random.mjs'
import { as, comma, node, post, pre } from './tree.mjs'

const digits = () => {
  const k = Math.floor(10 ** (1 + random() * 4.5))
  return random() < 0.85 ? k.toLocaleString('en-US') : String(k)
}
/** A number: digits, words, or millions with a decimal. */
export const number = (rel) => {
  const r = random()
  if (r < 0.12)
    return node('million', 'NUM', 'CD', rel, [
      node(String(Math.round(random() * 90 + 10) / 10), 'NUM', 'CD', 'compound'),
    ])
  if (r < 0.25)
    return node(
      pick('two three four five six seven eight nine ten eleven twelve fifteen twenty thirty'.split(' ')),
      'NUM',
      'CD',
      rel,
    )
  return node(digits(), 'NUM', 'CD', rel)
}
/** A number with or without what makes it rough: "at least", "more than", "nearly". */
export const approx = (num) =>
  pre(
    num,
    ...pick([
      () => [],
      () => [],
      () => [],
      () => [node('least', 'ADJ', 'JJS', 'nmod', [node('at', 'ADP', 'IN', 'case')], [], 'least')],
      () => [node('more', 'ADJ', 'JJR', 'advmod', [], [node('than', 'ADP', 'IN', 'fixed')], 'more')],
      () => [node('up', 'ADP', 'IN', 'advmod', [], [node('to', 'ADP', 'IN', 'fixed')])],
      () => [node(pick(['nearly', 'about', 'around', 'almost', 'over', 'roughly']), 'ADV', 'RB', 'advmod')],
    ])(),
  )
const PEOPLE = [
  ['people', 'person'],
  ['refugees', 'refugee'],
  ['migrants', 'migrant'],
  ['civilians', 'civilian'],
  ['children', 'child'],
  ['families', 'family'],
  ['residents', 'resident'],
  ['soldiers', 'soldier'],
  ['villagers', 'villager'],
  ['protesters', 'protester'],
  ['workers', 'worker'],
  ['passengers', 'passenger'],
]
/** Those who are counted, at times with an adjective. */
export const noun = (rel) => {
  const [f, l] = pick(PEOPLE)
  return node(
    f,
    'NOUN',
    'NNS',
    rel,
    random() < 0.15
      ? [
          node(
            pick(['Syrian', 'Afghan', 'Ukrainian', 'Sudanese', 'displaced', 'local', 'young']),
            'ADJ',
            'JJ',
            'amod',
          ),
        ]
      : [],
    [],
    l,
  )
}
/** A number with those it counts: "some 1,374 Syrian refugees", "40 people, including 3 children,". */
export const counted = (rel) => {
  const c = pre(noun(rel), approx(number('nummod')))
  return random() < 0.1
    ? pre(c, node('some', 'DET', 'DT', 'det'))
    : random() < 0.12
      ? post(
          c,
          comma(),
          as(
            pre(noun('nmod'), node('including', 'VERB', 'VBG', 'case', [], [], 'include'), number('nummod')),
            'nmod',
          ),
          comma(),
        )
      : c
}
export const day = () =>
  node(pick('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')), 'PROPN', 'NNP', 'obl', [
    node('on', 'ADP', 'IN', 'case'),
  ])
export const when = () =>
  pick([
    day,
    day,
    () => node('yesterday', 'NOUN', 'NN', 'obl:tmod'),
    () =>
      node('weekend', 'NOUN', 'NN', 'obl', [
        node('over', 'ADP', 'IN', 'case'),
        node('the', 'DET', 'DT', 'det'),
      ]),
  ])()
export const the = () => node('the', 'DET', 'DT', 'det')
