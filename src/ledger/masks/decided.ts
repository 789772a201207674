import { OnRecordError } from '../../text/error.js'
import type { Ledger } from '../ledger.js'
import { type Masks, masksOf } from './masks.js'
import type { Name } from './names.js'
import { namesOfTargets } from './targets.js'

type Told = Readonly<{ id: string }>

/** What became of records or articles, as it is shown. */
export async function shownOf<One extends Told>(
  ledger: Ledger,
  all: readonly One[],
): Promise<readonly One[]> {
  const { masks, names } = await namesFor(ledger, all)
  return all.map((one) => masks.shown(one, names(one.id)))
}

/** Decides on a record or an article and gives what becomes of it as it is shown; so are the words of an error. */
export async function decideShown<One extends Told>(
  ledger: Ledger,
  id: string,
  work: () => Promise<One>,
): Promise<One> {
  try {
    return (await shownOf(ledger, [await work()]))[0]!
  } catch (error) {
    if (!(error instanceof OnRecordError) || error.code === 'ledger') throw error
    const { masks, names } = await namesFor(ledger, [{ id }])
    const { code, message, hint, cause } = error
    throw new OnRecordError({
      code,
      message: masks.text(message, names(id)),
      hint: masks.text(hint, names(id)),
      cause,
    })
  }
}

async function namesFor(
  ledger: Ledger,
  all: readonly Told[],
): Promise<Readonly<{ masks: Masks; names: (id: string) => readonly Name[] }>> {
  const masks = await masksOf(ledger)
  const ids = all.map(({ id }) => id)
  return { masks, names: await namesOfTargets(ledger, masks, ids) }
}
