import type { Figure, Measure } from '../../../records/record.js'
import { bodyOf } from '../body.js'
import { countryNamed, countryOfSeat } from '../country.js'
import { countryNameOf } from '../country-name.js'
import { officeIn } from '../office.js'
import { calledAlike } from '../same-body.js'
import type { Unplaced, Whose, WhoseRule } from './unplaced.js'

/** Those who speak for a state, with the country that the report says of them. */
const placedSpeakers = ({ document: { statements } }: Unplaced) =>
  statements.flatMap(({ speaker }) =>
    speaker.country && (speaker.kind === 'official' || speaker.kind === 'organisation')
      ? [{ ...speaker, country: speaker.country }]
      : [],
  )

/** The place by which a count tells who counts: people are counted where they come in, go out, or are. */
const COUNTED: Readonly<Partial<Record<Measure, readonly ('from' | 'to' | 'at')[]>>> = {
  arrival: ['to', 'at'],
  departure: ['from', 'at'],
  expulsion: ['from', 'at'],
}
const WHERE_THEY_ARE = ['at'] as const

const placesOf = (figure: Figure) =>
  (COUNTED[figure.measure] ?? WHERE_THEY_ARE).flatMap((role) => figure[role])

/** What in a report says whose a body is that it names without a country. */
export const whoseRules: readonly WhoseRule[] = [
  {
    id: 'whose/holder',
    why: 'A report that names a minister with the country means the ministry of that minister.',
    decides: true,
    reads: [
      [
        'Kazakh Interior Minister Marat Akhmetzhanov said nobody would be sent back. Some 98,000 people have entered Georgia, [the interior ministry] said.',
        { country: 'KZ' },
      ],
      [
        '“The road is closed,” Anna Michalska, spokeswoman for Poland’s border guard, said. On Sunday 300 people came, [the border guard] said.',
        { country: 'PL' },
      ],
    ],
    ignores: [
      'Kazakh Foreign Minister Mukhtar Tileuberdi said nobody would be sent back. Some 98,000 people have come, [the interior ministry] said.',
    ],
    find: (unplaced) =>
      placedSpeakers(unplaced).flatMap(({ name, role, organisation, country }): readonly Whose[] => {
        const { body } = unplaced
        const holds =
          body.form === 'ministry' && role !== null && officeIn(role, country)?.portfolio === body.key
        const speaksFor = organisation !== null && calledAlike(bodyOf(organisation, country), body)
        const text = `The report names ${name}${role ? `, ${role}` : ''} of ${countryNameOf(country)}.`
        return holds || speaksFor ? [{ country, text }] : []
      }),
  },
  {
    id: 'whose/officials',
    why: 'A report whose officials and bodies are of one country means that country’s.',
    reads: [
      [
        '“We will go on,” Italian President Sergio Mattarella said. Another 40 people were rescued, [the coast guard] said.',
        { country: 'IT' },
      ],
      [
        'Mongolia’s foreign ministry said that it knew nothing of it. Some 2,000 men have come, [the border service] said.',
        { country: 'MN' },
      ],
    ],
    ignores: ['Some 98,000 people have come, [the interior ministry] said. “We are tired,” Anna Lind said.'],
    find: (unplaced) =>
      placedSpeakers(unplaced).map(({ name, country }) => ({
        country,
        text: `The report quotes ${name} of ${countryNameOf(country)}.`,
      })),
  },
  {
    id: 'whose/counted',
    why: 'A ministry counts those who come into its country, leave it or are there.',
    reads: [
      [
        'On Sunday 11,200 people arrived in Georgia from Russia, [the interior ministry] said.',
        { country: 'GE' },
      ],
      ['Another 40 people were rescued off Lampedusa, [the coast guard] said.', { country: 'IT' }],
    ],
    ignores: [
      'About 2,000 men left for Mongolia, [the foreign ministry] said.',
      'On Sunday 11,200 people arrived in Georgia, Anna Lind said. [The interior ministry] said it would look into it.',
    ],
    find: ({ name, document: { figures } }) =>
      figures
        .filter(({ source }) => source?.name === name)
        .flatMap((figure) =>
          placesOf(figure).flatMap(({ country, text }) =>
            country ? [{ country, text: `It gives “${figure.quote}” for ${text}.` }] : [],
          ),
        ),
  },
  {
    id: 'whose/dateline',
    why: 'A report written in a country’s capital means that country’s bodies, if it says of none that they are another’s.',
    reads: [
      [
        'ASTANA, Sept 27 (Our Agency) - Nobody will be sent back, [the interior ministry] said.',
        { country: 'KZ' },
      ],
      ['Tbilisi, Georgia (AP) — The border stays open, [the interior ministry] said.', { country: 'GE' }],
    ],
    ignores: ['Nobody in Astana will be sent back, [the interior ministry] said.'],
    find: ({ document: { article } }) =>
      article.blocks
        .filter(({ kind }) => kind === 'dateline')
        .flatMap(({ start, end }) => {
          const parts = article.text.slice(start, end).split(/[,(–—-]/)
          const [town = ''] = parts.map((part) => part.trim())
          const country = parts.map((part) => countryNamed(part.trim())).find(Boolean) ?? countryOfSeat(town)
          return country ? [{ country, text: `The report was written in ${town}.` }] : []
        }),
  },
]
