import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import type { View } from '../views.js'
import { BriefView } from './brief/brief-view.js'
import { ConflictsView } from './conflicts/conflicts-view.js'
import { InboxView } from './inbox/inbox-view.js'
import { MapView } from './map/map-view.js'
import { Shell } from './parts/shell.js'
import { PositionsView } from './positions/positions-view.js'
import { ReaderView } from './reader/reader-view.js'
import { useAddress } from './route.js'
import { SeriesView } from './series/series-view.js'
import { SourcesView } from './sources/sources-view.js'
import { type Status, StatusContext } from './status.js'
import { TokenDialog } from './token-dialog.js'
import { useAnswer } from './use-answer.js'

/** What a view is given: the id in its address, and its query. */
export type ViewProps = Readonly<{ id: string | null; query: Readonly<Record<string, string>> }>

const views: Readonly<Record<View, ComponentType<ViewProps>>> = {
  inbox: InboxView,
  articles: ReaderView,
  series: SeriesView,
  map: MapView,
  positions: PositionsView,
  conflicts: ConflictsView,
  sources: SourcesView,
  brief: BriefView,
}

export function App() {
  const { parts, query } = useAddress()
  const [name = 'inbox', id = null] = parts
  const view: View = name === 'articles' && id === null ? 'inbox' : name in views ? (name as View) : 'inbox'
  const Shown = views[view]
  const { data: status } = useAnswer<Status>('status')
  useEffect(() => document.getElementById('title')?.focus({ preventScroll: true }), [view])
  return (
    <StatusContext.Provider value={status}>
      <Shell view={view} status={status}>
        <Shown id={id} query={query} key={view} />
      </Shell>
      <TokenDialog />
    </StatusContext.Provider>
  )
}
