import type { Comparison, Finding } from '../comparison.js'

type Fit = Readonly<{ likeness: string; cover: string; reversed: boolean; theirs: string; ours: string }>

/** How the name fits the identity's closest; null where none fits, or a surname alone is not spelled alike. */
export function nameFit({ best, reading }: Comparison): Fit | null {
  if (!best?.fit?.fits || !reading.person) return null
  const { likeness, cover } = best.fit
  if (likeness === 'near' && cover !== 'full' && cover !== 'short') return null
  return { ...best.fit, theirs: best.reading.person!.written, ours: reading.person.written }
}

/** Evidence with its weight, 0 to 1. */
export const found = (weight: number, text: string): Finding => ({ weight, text })

/** A reason why it is none of the identity's. */
export const refused = (refuse: string): Finding => ({ refuse })

/** Whether a name is made of first names alone, as many bear: "Mohammed Ali". */
export const isUsual = ({ reading }: Comparison): boolean => reading.person!.parts.every((p) => p.first)
