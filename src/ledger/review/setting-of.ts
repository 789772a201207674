import type { Block } from '../../article/article.js'
import type { RecordKind } from '../tables.js'
import type { Writing } from './decide.js'
import type { Current } from './load.js'
import type { Setting } from './parse-value.js'
import { sentenceAt } from './setting.js'

/** What the fields of a record are checked against, for one that stands near a place in the article. */
export async function settingOf(transaction: Writing, current: Current, near: number): Promise<Setting> {
  const rows = await transaction
    .selectFrom('record')
    .select(['id', 'kind'])
    .where('article', '=', current.article)
    .where('superseded', 'is', null)
    .execute()
  const idsOf = (kind: RecordKind) => new Set(rows.filter((row) => row.kind === kind).map(({ id }) => id))
  const blocks: readonly Block[] = JSON.parse(current.blocks)
  return {
    text: current.text,
    near,
    sentenceAt: (span) => sentenceAt(current.text, blocks, span),
    ids: { figure: idsOf('figure'), statement: idsOf('statement'), position: idsOf('position') },
  }
}
