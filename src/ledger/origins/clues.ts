import { ownAgency } from './agencies.js'
import type { Finding } from './finding.js'
import { percent } from './judgement.js'
import { isSameOutlet } from './measures.js'
import type { Retelling, Shared } from './retelling.js'

/** What speaks for the later of two articles being a retelling of the earlier; points were fitted to the labelled set. */
export type Clue = Readonly<{
  id: string
  why: string
  /** What it counts for at most; below 0 where it speaks against. */
  points: number
  /** How much of it there is, 0 to 1. */
  share: (retelling: Retelling, finding: Pick<Finding, 'agencies'>) => number
}>

const MANY = 4
const upTo = (count: number): number => Math.min(count, MANY) / MANY
/** With nothing to share, half: it speaks neither way. */
const shareOf = ({ shared, later }: Shared): number => (later === 0 ? 0.5 : shared / later)

export const clues: readonly Clue[] = [
  { id: 'told', points: 28, why: 'Its sentences are told by the earlier.', share: (r) => r.told },
  { id: 'covered', points: 21, why: 'What it tells stands in the earlier.', share: (r) => r.covered },
  { id: 'covered-back', points: 13, why: 'It tells what the earlier tells.', share: (r) => r.coveredBack },
  { id: 'beginning', points: 15, why: 'It begins with news of the earlier.', share: (r) => r.beginning },
  { id: 'figures', points: 12, why: 'Four figures are no chance.', share: (r) => upTo(r.figures.shared) },
  { id: 'all-figures', points: 5, why: 'It has no other figures.', share: (r) => shareOf(r.figures) },
  {
    id: 'own-figures',
    points: -10,
    why: 'A report of its own has figures of its own.',
    share: (r) => upTo(r.figures.later - r.figures.shared),
  },
  { id: 'names', points: 6, why: 'Four rare names are no chance.', share: (r) => upTo(r.names.shared) },
  { id: 'all-names', points: 14, why: 'It has no other names.', share: (r) => shareOf(r.names) },
  {
    id: 'credit',
    points: 13,
    why: 'Both come from one agency.',
    share: (_, { agencies }) => (agencies.length > 0 ? 1 : 0),
  },
]

/** From so many points on an article is taken for a retelling. */
export const ENOUGH = 66

export const pointsOf = (retelling: Retelling, finding: Pick<Finding, 'agencies'>): number =>
  clues.reduce((sum, { points, share }) => sum + points * share(retelling, finding), 0)

/** What keeps an article from being a retelling, whatever the points. */
export type Objection = Readonly<{
  id: string
  why: string
  holds: (finding: Finding, retelling: Retelling) => boolean
}>

export const objections: readonly Objection[] = [
  {
    id: 'same-outlet',
    why: 'An outlet follows up its own reports; it doesn’t retell them.',
    holds: (f) => isSameOutlet(f),
  },
  {
    id: 'agency-text',
    why: 'An agency’s own text is no retelling of another’s.',
    holds: (_, { later }) => ownAgency(later.publisher, later.url) !== null,
  },
  {
    id: 'other-credit',
    why: 'It says that it has its news from another.',
    holds: (_, { creditsOthers }) => creditsOthers,
  },
  {
    id: 'own-names',
    why: 'Without credit, most of its names must be those of the earlier.',
    holds: ({ agencies }, { names }) => agencies.length === 0 && names.shared * 2 < names.later,
  },
]

/** What a retelling has of its source, in words. */
export const inWords = ({ figures, names, covered }: Retelling): string =>
  `${figures.shared} of ${figures.later} figures and ${names.shared} of ${names.later} names of the later stand in the earlier, and ${percent(covered)} of what it tells`
