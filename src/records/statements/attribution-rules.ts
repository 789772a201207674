import type { Rule } from '../../text/rule.js'
import { statementRule as rule } from './statement-rule.js'

/** Who says it, how far the report stands from it, when it was said and who carried it. */
export const attributionRules: readonly Rule<null>[] = [
  rule(
    'source-phrase',
    '"Per X" and "in the words of X" name the source of the sentence.',
    [
      ['[Some 2,000 families lost their homes], per the agency.', { cue: { lemma: 'per' } }],
      ['In the words of the mayor, [the town is full].', { speaker: { name: 'the mayor' } }],
    ],
    ['Arrivals rose to 900 per day.'],
  ),
  rule(
    'quoted-as-saying',
    '"Was quoted as saying" names the speaker, and its subject or agent the medium.',
    [
      [
        'The minister was quoted as saying that [no one would be sent back].',
        { cue: { quote: 'quoted as saying' } },
      ],
      [
        'Interfax quoted Interior Minister Marat Akhmetzhanov as saying that [98,000 people had come].',
        { speaker: { name: 'Marat Akhmetzhanov' }, via: ['Interfax'] },
      ],
    ],
    ['The minister quoted an old song.'],
  ),
  rule(
    'noun-that',
    'A noun such as "claim" or "warning" with its owner attributes the clause after it.',
    [
      [
        'The minister’s claim that [the camp was empty] was wrong.',
        { hedge: 'claimed', speaker: { quote: 'The minister' } },
      ],
      [
        'A warning by the agency that [the dam could fail] came too late.',
        { speaker: { quote: 'the agency' } },
      ],
    ],
    ['The claim that the camp was empty was wrong.'],
  ),
  rule(
    'citing',
    'A medium that cites another source only carries what that source said.',
    [
      [
        '[Some 900 people came], Reuters reported, citing the ministry.',
        { speaker: { name: 'the ministry' }, via: ['Reuters'] },
      ],
      ['[Two ferries were stopped], according to Interfax, citing the coast guard.', { via: ['Interfax'] }],
    ],
    ['The ministry said 900 people came, citing its own count.'],
  ),
  rule(
    'via',
    'The medium that was told, that quoted the source or that it wrote on carried the words.',
    [
      ['The minister told Reuters that [900 people had come].', { via: ['Reuters'] }],
      ['The governor wrote on Telegram that [the town was empty].', { via: ['Telegram'] }],
      ['[Arrivals doubled], the ministry said on Tuesday, state TV reported.', { via: ['state TV'] }],
      [
        'Quoted by the Interfax agency, the minister indicated that [Astana would send no one back].',
        { via: ['Interfax'] },
      ],
      ['“[The town is empty],” the mayor said in an interview with BBC radio.', { via: ['BBC radio'] }],
    ],
    ['The minister told the families that help was on its way.'],
  ),
  rule(
    'said',
    'A time beside the cue, outside what is said, is when it was said.',
    [
      [
        'The ministry said on Tuesday that [the border was open].',
        { said: { start: '2022-09-27', end: '2022-09-27' } },
      ],
      [
        'The mayor told reporters last week that [the town was full].',
        { said: { start: '2022-09-19', end: '2022-09-25' } },
      ],
      [
        'In a statement on 3 March, the ministry said [the border was open].',
        { said: { start: '2022-03-03', end: '2022-03-03' } },
      ],
      [
        'The minister said on Sunday that [the state would help].',
        { said: { start: '2022-09-25', end: '2022-09-25' } },
      ],
    ],
    [
      'The ministry said 900 people came on Tuesday.',
      'The mayor, who arrived on Monday, said the town was empty.',
    ],
  ),
  rule(
    'hedge',
    'Some cues and adverbs keep the report at a distance from what is said.',
    [
      ['The ministry denied that [troops had been sent].', { hedge: 'denied' }],
      ['The army claimed that [no one had died].', { hedge: 'claimed' }],
      ['The mayor allegedly said that [the camp was empty].', { hedge: 'alleged' }],
    ],
    ['The mayor said that the camp was empty.', 'The agency declined to comment.'],
  ),
  rule(
    'negated',
    'A cue with "not" or "never" says that the words were not said or confirmed.',
    [
      ['The ministry has not confirmed [the deaths].', { negated: true }],
      ['The minister never said that [the border would close].', { negated: true }],
    ],
    ['The ministry did not say how many had died.', 'The ministry did not comment.'],
  ),
]
