import { claimInWords } from './claim-words.js'
import type { Evidence } from './evidence.js'
import { type Conflict, conflictId } from './explain-conflict.js'
import type { Claim } from './fold.js'

/** The rule that reads a number as one that its speaker says is not so. */
export const DENIED = 'figure/denied'

export const isDenied = ({ figure }: Evidence): boolean => figure.rules.includes(DENIED)

/** Denied figures as evidence against whoever claims them: each beside the longest count that is said to hold. */
export function denialsOf(denied: readonly Evidence[], claims: readonly Claim[]): readonly Conflict[] {
  const counts = claims
    .filter(({ form, interval }) => form.kind === 'sum' && Number.isFinite(interval.high))
    .sort((a, b) => lengthOf(b) - lengthOf(a) || b.weight - a.weight)
  return denied.map(({ figure, source, article }) => {
    const against = counts.find(
      ({ form, interval }) =>
        form.kind === 'sum' && interval.high < (figure.amount.low ?? figure.amount.high ?? 0),
    )
    const claimed = `${figure.quote}${source ? `, said by ${source.name},` : ''} is denied in ${article.outlet ?? 'the report'}`
    return {
      id: conflictId([figure.id, ...(against ? [against.id] : [])]),
      kind: 'denial',
      sentence: against
        ? `${claimed}; what is counted is ${claimInWords(against)}.`
        : `${claimed}; no count speaks for or against it.`,
      cause: { id: 'denial', says: 'the number is denied where it is reported' },
      members: [
        { figures: [figure.id], claim: `${figure.quote} (denied)`, needs: null },
        ...(against
          ? [
              {
                figures: against.carriers.map(({ evidence }) => evidence.figure.id),
                claim: claimInWords(against),
                needs: null,
              },
            ]
          : []),
      ],
    }
  })
}

const lengthOf = ({ form }: Claim): number =>
  form.kind === 'sum' ? form.stretch.end - form.stretch.start : 0
