import type { Rule } from '../../text/rule.js'
import { attributionRules } from './attribution-rules.js'
import { statementRule as rule } from './statement-rule.js'

/** Where the words stand that a cue attributes. */
const contentRules: readonly Rule<null>[] = [
  rule(
    'clause-after',
    'A reporting verb governs the clause after it.',
    [
      ['The ministry said [98,000 people had arrived since Monday].', { form: 'indirect' }],
      ['Officials warned that [the dam could fail within hours].', { cue: { lemma: 'warn' } }],
    ],
    ['The man was said to be ill.'],
  ),
  rule(
    'clause-before',
    'A clause set off by a comma before speaker and cue is what they say.',
    [
      [
        '[Arrivals doubled after the announcement], the ministry said.',
        { speaker: { name: 'the ministry' } },
      ],
      ['For example, [there were 11,200 arrivals on Sunday], the agency said.', { form: 'indirect' }],
    ],
    ['On Sunday, the ministry said arrivals had doubled.'],
  ),
  rule(
    'quote-before',
    'A quotation that ends at the speaker and cue is what they say.',
    [
      ['“[We have to take care of them],” Kazakh President Kassym-Jomart Tokayev said.', { form: 'direct' }],
      ['"[The road is closed to all traffic]," a spokesman said on Tuesday.', { form: 'direct' }],
    ],
    ['The so-called “safe zone” is closed.'],
  ),
  rule(
    'quote-after',
    'A quotation after the cue and a colon or comma is what is said.',
    [
      ['The ministry said: “[The border will stay open. No one is turned back.]”', { form: 'direct' }],
      ['A spokesman said, "[We have no comparison with last week.]"', { form: 'direct' }],
    ],
    ['The ministry said the “safe zone” was closed to all.'],
  ),
  rule(
    'quote-around',
    'Where the cue interrupts a quotation, the longer part stands for it.',
    [
      ['“We wait,” a spokesman said. “[They need our help and our protection now.]”', { form: 'direct' }],
      [
        '"It is hard," the minister said in a statement. "[We must think of all the people who came.]"',
        { form: 'direct' },
      ],
    ],
    ['The ministry said nothing. “Stop” stood on the sign.'],
  ),
  rule(
    'according-to',
    '"According to" names the source of the rest of the sentence.',
    [
      ['According to the agency, [2,000 families lost their homes].', { cue: { lemma: 'according to' } }],
      ['[Arrivals doubled to 10,000 a day], according to the interior ministry.', { form: 'indirect' }],
    ],
    ['The plan went accordingly.'],
  ),
  rule(
    'to-infinitive',
    'What a source vows to do, or urges others to do.',
    [
      ['The president promised [to protect those who had fled].', { cue: { lemma: 'promise' } }],
      ['The mayor urged [residents to leave at once].', { cue: { lemma: 'urge' } }],
    ],
    ['The storm began to weaken.'],
  ),
  rule(
    'called-for',
    'What a source calls, appeals or pleads for.',
    [
      ['The president called for [respect for territorial integrity].', { cue: { lemma: 'call' } }],
      ['Aid groups appealed for [more tents].', { cue: { lemma: 'appeal' } }],
    ],
    ['The flight called at Almaty.'],
  ),
  rule(
    'warned-of',
    'What a source warns of, complains about or admits to.',
    [
      ['The agency warned of [floods in the south].', { cue: { lemma: 'warn' } }],
      ['Authorities admitted to [a tense situation at the checkpoint].', { cue: { lemma: 'admit' } }],
    ],
    ['The road runs along the river.'],
  ),
  rule(
    'voiced',
    'What a source voices concern, alarm or regret about.',
    [
      ['The agency raised concerns about [conditions in the camp].', { cue: { lemma: 'raise' } }],
      ['The minister voiced regret that [the border had been closed].', { cue: { lemma: 'voice' } }],
    ],
    ['The city raised taxes.'],
  ),
  rule(
    'noun-phrase',
    'What a source announces, condemns, denies or confirms, said as a noun phrase.',
    [
      ['The ministry announced [a partial mobilisation].', { cue: { lemma: 'announce' } }],
      ['The president condemned [the attack on the city].', { cue: { lemma: 'condemn' } }],
    ],
    ['The minister called a meeting.'],
  ),
  rule(
    'dash',
    'A name after a dash under a quotation is who said it.',
    [
      [
        '“[We have to take care of them].”\n\n— Kassym-Jomart Tokayev, President of Kazakhstan',
        { form: 'direct' },
      ],
      ['"[The border stays open]."\n\n— Marat Akhmetjanov, interior minister', { form: 'direct' }],
    ],
    ['The road is closed.\n\n— Read on'],
  ),
  rule(
    'colon',
    'A paragraph that ends in a cue and a colon introduces the next one.',
    [
      ['The agency reports:\n\n[Thousands of people have left their homes since the flood began].', {}],
      ['In its statement the ministry said:\n\n[The border remains open to all who need it].', {}],
    ],
    ['The agency reports daily.\n\nThousands have left.'],
  ),
  rule(
    'that-clause',
    'A "that" near the cue leads to what is reported, and some cues report nothing without it.',
    [
      ['The report found that [900 people had died at sea].', { cue: { lemma: 'find' } }],
      ['The court ruled that [the transfers were unlawful].', { cue: { lemma: 'rule' } }],
    ],
    ['Rescuers found 900 people at sea.'],
  ),
  rule(
    'mixed-before',
    'A sentence that ends in a quotation before speaker and cue is theirs as a whole.',
    [
      ['[Arrivals had doubled and the town was “close to collapse,”] the mayor said.', { form: 'mixed' }],
      ['[The camp has no water and is “unfit for people,”] the agency said on Monday.', { form: 'mixed' }],
    ],
    ['The so-called “safe zone” is closed, the ministry said.'],
  ),
  rule(
    'clause-around',
    'Where speaker and cue stand between commas inside a sentence, the longer part stands for what they say.',
    [
      [
        'In Poland alone, he said, [two thousand people had asked for asylum that week].',
        { speaker: { quote: 'he' } },
      ],
      [
        'If the rain goes on, the mayor said, [the whole town will have to be evacuated].',
        { form: 'indirect' },
      ],
    ],
    ['The ministry said, as before, that the border was open.'],
  ),
  rule(
    'quote-continued',
    'Quoted paragraphs go on with the speaker of the one before until the mark is closed or another source is named.',
    [
      [
        'The mayor said: “We have no room left.\n\n“[We need tents and food for all of them].”',
        { speaker: { name: 'The mayor' }, form: 'direct' },
      ],
      [
        '“[The camp is full and the road is cut].\n\n“No help has come,” the governor said.',
        { speaker: { name: 'the governor' } },
      ],
    ],
    ['“We have no room left,” the mayor said.\n\n“Go home,” a woman shouted.'],
  ),
  rule(
    'as-said',
    '"As X said" gives the rest of the sentence to X.',
    [
      ['As the agency noted last week, [the camp is full].', { speaker: { name: 'the agency' } }],
      ['[The town can take no one else], as the mayor put it.', { cue: { lemma: 'put' } }],
    ],
    ['The army left as the minister said it would.'],
  ),
  rule(
    'what-called',
    'What a source calls or describes something as is its own word for it.',
    [
      ['The army opened what it called [a safe corridor].', { cue: { lemma: 'call' } }],
      ['The towns face what aid workers describe as [a siege].', { cue: { lemma: 'describe' } }],
    ],
    ['The minister called a meeting.'],
  ),
  rule(
    'heading',
    'In a headline a colon stands between source and words; before a quotation it does so anywhere.',
    [
      ['Tokayev: “[We must help them.]”', { speaker: { quote: 'Tokayev' }, form: 'direct' }],
      ['[Arrivals have doubled to 10,000 a day]: minister', { speaker: { quote: 'minister' } }],
    ],
    ['The plan has three parts: food, water and shelter.', 'Border: a short guide'],
  ),
]

/** The ways in which words are attributed to a source; brackets stand around what is attributed. */
export const statementRules: readonly Rule<null>[] = [...contentRules, ...attributionRules]
