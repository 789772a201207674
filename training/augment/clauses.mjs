/** Clauses of reports on people in a crisis: who was hurt, who moved, how a number stands. */
import { approx, counted, noun, number, the, when } from './phrases.mjs'
import { pick, random } from './random.mjs'
import { as, comma, node, post, pre } from './tree.mjs'

const HARM = [
  ['killed', 'kill'],
  ['injured', 'injure'],
  ['wounded', 'wound'],
  ['displaced', 'displace'],
  ['arrested', 'arrest'],
  ['rescued', 'rescue'],
  ['evacuated', 'evacuate'],
]
const MOVE = [
  ['fled', 'flee', 'from'],
  ['crossed', 'cross', 'into'],
  ['entered', 'enter', 'through'],
  ['returned', 'return', 'to'],
  ['arrived', 'arrive', 'in'],
  ['left', 'leave', 'for'],
]

export const clauseWith =
  ({ place, speaker }) =>
  () =>
    pick([
      () => {
        const [a, b] = [pick(HARM), pick(HARM)]
        const v = node(
          a[0],
          'VERB',
          'VBN',
          'root',
          [counted('nsubj:pass'), node('were', 'AUX', 'VBD', 'aux:pass', [], [], 'be')],
          [],
          a[1],
        )
        const sub =
          random() < 0.5
            ? number('nsubj:pass')
            : node('others', 'NOUN', 'NNS', 'nsubj:pass', [number('nummod')], [], 'other')
        return post(
          v,
          ...(random() < 0.7
            ? [node(b[0], 'VERB', 'VBN', 'conj', [node('and', 'CCONJ', 'CC', 'cc'), sub], [], b[1])]
            : []),
          ...(random() < 0.6 ? [place('obl', 'in')] : []),
          ...(random() < 0.4 ? [when()] : []),
        )
      },
      () => {
        const [f, l, p] = pick(MOVE)
        const have = random() < 0.3 && f !== 'left'
        return node(
          f,
          'VERB',
          have ? 'VBN' : 'VBD',
          'root',
          [counted('nsubj'), ...(have ? [node('have', 'AUX', 'VBP', 'aux')] : [])],
          [place('obl', p), ...(random() < 0.5 ? [when()] : [])],
          l,
        )
      },
      () =>
        node(
          'put',
          'VERB',
          'VBD',
          'root',
          [speaker('nsubj')],
          [
            node(
              pick(['number', 'toll', 'total', 'figure']),
              'NOUN',
              'NN',
              'obj',
              [the()],
              random() < 0.6 ? [pre(noun('nmod'), node('of', 'ADP', 'IN', 'case'))] : [],
            ),
            pre(approx(number('obl')), node('at', 'ADP', 'IN', 'case')),
          ],
        ),
      () =>
        node(
          pick(['risen', 'fallen', 'climbed']),
          'VERB',
          'VBN',
          'root',
          [
            node(
              'number',
              'NOUN',
              'NN',
              'nsubj',
              [the()],
              [pre(noun('nmod'), node('of', 'ADP', 'IN', 'case'))],
            ),
            node('has', 'AUX', 'VBZ', 'aux', [], [], 'have'),
          ],
          [
            pre(approx(number('obl')), node('to', 'ADP', 'IN', 'case')),
            ...(random() < 0.5
              ? [
                  comma(),
                  node(
                    pick(['up', 'down']),
                    'ADV',
                    'RB',
                    'advmod',
                    [],
                    [
                      pre(number('obl'), node('from', 'ADP', 'IN', 'case')),
                      node(
                        'earlier',
                        'ADV',
                        'RBR',
                        'advmod',
                        [node('week', 'NOUN', 'NN', 'obl:npmod', [node('a', 'DET', 'DT', 'det')])],
                        [],
                        'early',
                      ),
                    ],
                  ),
                ]
              : []),
          ],
        ),
      () =>
        node(
          'struck',
          'VERB',
          'VBD',
          'root',
          [
            node(pick(['earthquake', 'storm', 'blast', 'missile']), 'NOUN', 'NN', 'nsubj', [
              node('the', 'DET', 'DT', 'det'),
            ]),
          ],
          [
            place('obj'),
            ...(random() < 0.5 ? [when()] : []),
            comma(),
            node(
              'killing',
              'VERB',
              'VBG',
              'advcl',
              [],
              [
                counted('obj'),
                node(
                  pick(['injuring', 'wounding']),
                  'VERB',
                  'VBG',
                  'conj',
                  [node('and', 'CCONJ', 'CC', 'cc')],
                  [number('obj')],
                ),
              ],
              'kill',
            ),
          ],
          'strike',
        ),
      () =>
        node(
          'children',
          'NOUN',
          'NNS',
          'root',
          [
            as(
              post(
                approx(number('nsubj')),
                node(pick(['them', 'whom']), 'PRON', 'PRP', 'nmod', [node('of', 'ADP', 'IN', 'case')]),
              ),
              'nsubj',
            ),
            node('were', 'AUX', 'VBD', 'cop', [], [], 'be'),
          ],
          [],
          'child',
        ),
    ])()
