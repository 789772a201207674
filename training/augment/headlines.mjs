/** Headlines in the shapes of news: no auxiliaries, no final stop. */
import { approx, counted, number } from './phrases.mjs'
import { pick, random } from './random.mjs'
import { comma, node, pre } from './tree.mjs'

export const headlineWith =
  ({ place }) =>
  () =>
    pick([
      () =>
        node(
          'killed',
          'VERB',
          'VBN',
          'root',
          [random() < 0.5 ? approx(number('nsubj:pass')) : counted('nsubj:pass')],
          [
            node(pick(['bombing', 'blast', 'attack', 'crash', 'floods']), 'NOUN', 'NN', 'obl', [
              node('in', 'ADP', 'IN', 'case'),
              place('compound'),
            ]),
          ],
          'kill',
        ),
      () =>
        node(
          'dead',
          'ADJ',
          'JJ',
          'root',
          [number('nsubj')],
          [
            node('missing', 'ADJ', 'JJ', 'conj', [comma(), number('nsubj')]),
            node(
              'sinks',
              'VERB',
              'VBZ',
              'advcl',
              [node('after', 'SCONJ', 'IN', 'mark'), node('ferry', 'NOUN', 'NN', 'nsubj')],
              [place('obl', 'off')],
              'sink',
            ),
          ],
        ),
      () =>
        node(
          'rises',
          'VERB',
          'VBZ',
          'root',
          [
            node(
              'toll',
              'NOUN',
              'NN',
              'nsubj',
              [node('death', 'NOUN', 'NN', 'compound')],
              [
                node(pick(['quake', 'floods', 'fire']), 'NOUN', 'NN', 'nmod', [
                  node('from', 'ADP', 'IN', 'case'),
                  place('compound'),
                ]),
              ],
            ),
          ],
          [pre(number('obl'), node('to', 'ADP', 'IN', 'case'))],
          'rise',
        ),
      () =>
        node(
          'says',
          'VERB',
          'VBZ',
          'root',
          [place('nsubj')],
          [node('rescued', 'VERB', 'VBN', 'ccomp', [counted('nsubj:pass')], [place('obl', 'off')], 'rescue')],
          'say',
        ),
      () =>
        node(
          'flee',
          'VERB',
          'VBP',
          'root',
          [counted('nsubj')],
          [
            place('obj'),
            node(
              'spreads',
              'VERB',
              'VBZ',
              'advcl',
              [
                node('as', 'SCONJ', 'IN', 'mark'),
                node(pick(['fighting', 'fire', 'violence']), 'NOUN', 'NN', 'nsubj'),
              ],
              [],
              'spread',
            ),
          ],
        ),
    ])()
