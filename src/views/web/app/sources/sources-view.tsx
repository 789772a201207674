import type { ViewProps } from '../app.js'
import { ComparisonView } from './comparison-view.js'
import { SourceList } from './source-list.js'
import { SourceView } from './source-view.js'

/** Who is quoted: all of them, how they compare, or one with the names it goes by. */
export const SourcesView = ({ id, query }: ViewProps) =>
  id !== null ? (
    <SourceView key={id} id={id} />
  ) : query.by === 'comparison' ? (
    <ComparisonView />
  ) : (
    <SourceList query={query} />
  )
