import { hashOf, migrations } from '../../migrate.js'
import type { Check } from '../check.js'

/** Whether the steps of the schema were those that this program knows. */
export const schema: Check = {
  id: 'schema',
  holds: 'the schema is the one that this program knows',
  table: null,
  async *find({ ledger: { where }, transaction }) {
    const done = await transaction.selectFrom('migration').select(['version', 'hash']).execute()
    for (const step of migrations) {
      const hash = done.find(({ version }) => version === step.version)?.hash
      if (hash === hashOf(step)) continue
      yield {
        where: `${where}, step ${step.version}`,
        message: hash
          ? `Step ${step.version} of the schema (${step.name}) was another one when it was taken`
          : `Step ${step.version} of the schema (${step.name}) is not noted as taken`,
        advice: 'Make a new ledger by adding the reports again with this edition of OnRecord.',
      }
    }
  },
}
