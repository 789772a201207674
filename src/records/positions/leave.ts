import { isNegated, isPassive, isPerfect, subjectOf } from './clause.js'
import { heldByVoice } from './holder.js'
import { byVerb, helped } from './modal.js'
import { type FindAt, type PositionRule, refuse } from './scene.js'
import { standingOf } from './standing.js'
import { isSupposed } from './subordinate.js'
import { wordsFor } from './words.js'

/** What a leave to do something is usually about. */
const permitted = wordsFor('permitted')
const policy = wordsFor('policy')

const may: FindAt = (scene, token) => {
  const { sentence } = scene
  const word = token.text.toLowerCase()
  if (!/^(?:can|ca|may|could)$/.test(word) || token.xpos !== 'MD') return []
  const verb = helped(scene, token)
  if (verb?.upos !== 'VERB') return []
  if (isPerfect(sentence, verb)) return refuse(token, 'it is told of the past')
  const subject = subjectOf(sentence, verb)
  const voice = heldByVoice(scene, token)
  if (!subject || !voice || isSupposed(sentence, verb)) return refuse(token, 'it tells what is possible')
  const not = isNegated(sentence, verb) || isNegated(sentence, subject)
  const standing = standingOf(scene, subject)
  if (isPassive(sentence, verb)) return refuse(token, 'it tells what is possible')
  if (not && word !== 'may' && standing === 'power' && !/^(?:we|i|it|he|she|they)$/i.test(subject.text))
    return byVerb(scene, token, 'must-not', { kind: 'word', token: subject }, verb, 0.6)
  if (not && /^you$/i.test(subject.text)) return byVerb(scene, token, 'must-not', voice, verb, 0.6)
  if (not && standing === 'power' && policy.has(verb.lemma))
    return byVerb(scene, token, 'will-not', { kind: 'word', token: subject }, verb, 0.5)
  if (word !== 'could' && standing === 'private' && permitted.has(verb.lemma))
    return byVerb(scene, token, not ? 'may-not' : 'may', voice, verb, 0.5)
  return refuse(token, 'it tells what is possible')
}

/** What an actor lets those it governs do, or not do. */
export const leaveRules: readonly PositionRule[] = [
  {
    id: 'position/may',
    why: '"Can" and "may" said by an authority of those it governs give leave; "cannot" takes it.',
    reads: [
      [
        'The mayor said residents can [return to their homes].',
        { modality: 'may', actor: { quote: 'The mayor' } },
      ],
      ['The minister said no country can [refuse to do its part].', { modality: 'must-not' }],
      ['Jordan said it could not [accept any more refugees].', { modality: 'will-not' }],
      [
        'Residents may [return] once the order is lifted, the mayor said.',
        { modality: 'may', condition: { quote: 'once the order is lifted' } },
      ],
    ],
    ignores: [
      'The families may have left, the mayor said.',
      'The river could rise further, the agency said.',
      'Russia may close its borders soon.',
    ],
    find: may,
  },
]
