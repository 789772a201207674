/** Places and those who speak: persons, offices and organisations, with names that `name` gives. */
import { the } from './phrases.mjs'
import { pick } from './random.mjs'
import { as, comma, node, post, pre } from './tree.mjs'

export function speakersWith(name) {
  const place = (rel, prep) =>
    node(name(), 'PROPN', 'NNP', rel, prep ? [node(prep, 'ADP', 'IN', 'case')] : [])
  const person = (rel) => node(name(), 'PROPN', 'NNP', rel, [], [node(name(), 'PROPN', 'NNP', 'flat')])
  const org = (rel) =>
    pick([
      () =>
        node('agency', 'NOUN', 'NN', rel, [
          the(),
          node('UN', 'PROPN', 'NNP', 'compound'),
          node(pick(['refugee', 'migration', 'health', 'food']), 'NOUN', 'NN', 'compound'),
        ]),
      () =>
        node(
          'ministry',
          'NOUN',
          'NN',
          rel,
          [
            place('nmod:poss'),
            node(pick(['interior', 'health', 'defence', 'defense', 'foreign']), 'NOUN', 'NN', 'compound'),
          ].map((x, i) => (i ? x : post(x, node("'s", 'PART', 'POS', 'case')))),
        ),
      () => node(pick(['agency', 'ministry', 'group', 'army', 'government']), 'NOUN', 'NN', rel, [the()]),
      () => node(pick(['police', 'officials', 'authorities', 'rescuers', 'witnesses']), 'NOUN', 'NNS', rel),
    ])()
  const office = (rel, own) =>
    pick([
      () =>
        node('minister', 'NOUN', 'NN', rel, [
          own ? post(place('nmod:poss'), node("'s", 'PART', 'POS', 'case')) : the(),
          node(pick(['interior', 'health', 'defence', 'foreign', 'justice']), 'NOUN', 'NN', 'compound'),
        ]),
      () =>
        node(
          pick(['spokesman', 'spokeswoman', 'director', 'official']),
          'NOUN',
          'NN',
          rel,
          [node('a', 'DET', 'DT', 'det')],
          [as(pre(org('nmod'), node('for', 'ADP', 'IN', 'case')), 'nmod')],
        ),
    ])()
  const speaker = (rel) =>
    pick([
      () => org(rel),
      () => org(rel),
      () => person(rel),
      () => post(person(rel), comma(), office('appos', true), comma()),
      () => post(office(rel, true), comma(), person('appos'), comma()),
      () =>
        pre(
          person(rel),
          node(pick(['President', 'Minister', 'Governor', 'Mayor', 'General']), 'PROPN', 'NNP', 'nmod:desc'),
        ),
    ])()
  return { place, speaker }
}
