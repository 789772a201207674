import { credit, type Judgement, percent, some } from './judgement.js'
import {
  contrary,
  hasSameFacts,
  isCorrection,
  isInTime,
  isSameText,
  isStandingText,
  mayBeRewrite,
  ownShared,
  ratio,
} from './measures.js'
import { retoldJudgements } from './retold.js'

/** Fewer words than these are a stub: a paywall’s line, a caption. */
const STUB = 12

/** The judgements in their order: the first that holds is the verdict. */
export const judgements: readonly Judgement[] = [
  {
    id: 'stub',
    verdict: 'different',
    holds: (f) => f.a.sketch.length < STUB && !(f.a.sketch.length > 0 && isSameText(f) && f.titles >= 0.5),
    why: (f) => `One of them has only ${some(f.a.sketch.length, 'word')} of text, too few to tell.`,
  },
  {
    id: 'standing-text',
    verdict: 'different',
    holds: isStandingText,
    why: (f) =>
      `One outlet printed these ${some(f.a.sketch.length, 'word')} under two headlines that have nothing in common: its own standing text.`,
  },
  {
    id: 'same-text',
    verdict: 'copy',
    holds: isSameText,
    why: () => 'Both have the same text, word for word.',
  },
  {
    id: 'other-figures',
    verdict: 'different',
    holds: (f) =>
      contrary(f) * 3 > f.numbers.agreeing.length &&
      !isCorrection(f) &&
      (f.told >= 0.4 || f.wordForWord >= 0.3),
    why: (f) =>
      `They are worded alike, but ${contrary(f) === 1 ? 'a sentence' : `${contrary(f)} sentences`} told alike ${contrary(f) === 1 ? 'has' : 'have'} other numbers: notices of one kind about different days or places.`,
  },
  {
    id: 'all-but-same',
    verdict: 'copy',
    holds: (f) => f.overlap.jaccard >= 0.95 && ratio(f) >= 0.9,
    why: (f) =>
      `Their texts are the same but for a few words (${percent(f.overlap.jaccard)} of the word rows).`,
  },
  {
    id: 'lightly-edited',
    verdict: 'near-copy',
    holds: (f) => f.overlap.jaccard >= 0.55 && ratio(f) >= 0.4,
    why: (f) =>
      `Most of their text is the same (${percent(f.overlap.jaccard)} of the word rows), lightly edited${credit(f)}.`,
  },
  {
    id: 'small-part',
    verdict: 'different',
    holds: (f) => f.overlap.containment >= 0.75 && ratio(f) < 0.25 && !f.beginsIn,
    why: (f) =>
      `The shorter text stands in the longer one, but makes up only ${percent(ratio(f))} of it and isn’t its beginning: a round-up with news of its own.`,
  },
  {
    id: 'cut-off',
    verdict: 'excerpt',
    holds: (f) =>
      f.ownWordForWord >= 0.6 &&
      (f.overlap.containment >= 0.75 ||
        (f.overlap.containment >= 0.6 && f.wordForWord >= 0.7 && f.startsAlike)),
    why: (f) =>
      `The shorter text stands in the longer one (${percent(f.wordForWord)} of its words): it was cut off, or the longer one has more${credit(f)}.`,
  },
  {
    id: 'rewrite-credited',
    verdict: 'rewrite',
    holds: (f) =>
      f.agencies.length > 0 &&
      mayBeRewrite(f) &&
      f.wordForWord >= 0.25 &&
      ((f.told >= 0.4 && ownShared(f) >= 1) || (f.told >= 0.6 && f.shared.length >= 1)) &&
      (f.nearlyLeads || f.told >= 0.6),
    why: (f) =>
      `Both come from ${f.agencies.join(' and ')}, and ${percent(f.told)} of the shorter text is told alike, ${some(f.shared.length, 'sentence')} nearly word for word.`,
  },
  {
    id: 'retold-credited',
    verdict: 'rewrite',
    holds: (f) =>
      f.agencies.length > 0 && mayBeRewrite(f) && (f.told >= 0.7 || (f.told >= 0.5 && hasSameFacts(f))),
    why: (f) =>
      `Both come from ${f.agencies.join(' and ')}, and ${percent(f.told)} of the shorter text tells what the other tells, in other words but with the same names and numbers.`,
  },
  {
    id: 'rewrite',
    verdict: 'rewrite',
    holds: (f) =>
      mayBeRewrite(f) &&
      f.told >= 0.6 &&
      f.wordForWord >= 0.45 &&
      ownShared(f) >= 2 &&
      (f.leads || f.told >= 0.7),
    why: (f) =>
      `${some(f.shared.length, 'sentence')} of ${f.sentencesA.length} stand in both nearly word for word, not only quotations; ${percent(f.told)} of the shorter text is told alike.`,
  },
  ...retoldJudgements,
  {
    id: 'too-late',
    verdict: 'different',
    holds: (f) => !isInTime(f) && f.told >= 0.5,
    why: (f) =>
      `They tell much alike, but ${Math.round((f.gapHours ?? 0) / 24)} days lie between them and neither copies the other.`,
  },
  {
    id: 'one-quote',
    verdict: 'different',
    holds: (f) => f.shared.length > 0 && f.shared.every((s) => s.quoted),
    why: (f) =>
      `They share ${some(f.shared.length, 'quotation')}, and tell the rest in words and facts of their own.`,
  },
  {
    id: 'background',
    verdict: 'different',
    holds: (f) => f.shared.length > 0 && !f.leads,
    why: (f) =>
      `They share ${some(f.shared.length, 'sentence')} of background, but neither’s beginning is in the other: two stories.`,
  },
  {
    id: 'some-sentences',
    verdict: 'different',
    holds: (f) => f.shared.length > 0,
    why: (f) =>
      `They share ${some(f.shared.length, 'sentence')} of ${f.sentencesA.length}, too little to be one text: ${percent(f.told)} of the shorter is told alike.`,
  },
  {
    id: 'same-facts',
    verdict: 'different',
    holds: (f) => f.matches.length > 0,
    why: (f) =>
      `They tell ${some(f.matches.length, 'thing')} alike, each in its own words: two reports on one event.`,
  },
  { id: 'nothing', verdict: 'different', holds: () => true, why: () => 'They share no sentence.' },
]
