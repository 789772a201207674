import type { Ledger } from '../ledger.js'
import type { Masks } from './masks.js'

const load = () => import('./masks.js')

/** What is covered in a ledger, for modules that help is made from: the lists of words that it needs are read when it is asked for. */
export const masksOf = async (ledger: Ledger): Promise<Masks> => (await load()).masksOf(ledger)
