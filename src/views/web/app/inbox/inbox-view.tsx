import { useState } from 'preact/hooks'
import type { ViewProps } from '../app.js'
import { TextField } from '../parts/field.js'
import { Title } from '../parts/title.js'
import { setQuery } from '../route.js'
import { useMayDecide } from '../status.js'
import { AddBox } from './add-box.js'
import { ArticleList } from './article-list.js'
import { JobLine } from './job-line.js'
import { SearchResults } from './search-results.js'
import { useJobs } from './use-jobs.js'

/** What came in: adding articles, the list of them, and search in their text. */
export function InboxView({ query }: ViewProps) {
  const [version, setVersion] = useState(0)
  const { jobs, start } = useJobs(() => setVersion((n) => n + 1))
  const mayAdd = useMayDecide()
  const { words = '', outlet = '' } = query
  const [from = '', to = ''] = [query['published-from'], query['published-to']]
  const field = (name: string) => (value: string) => setQuery({ [name]: value })
  return (
    <>
      <Title text="Inbox" />
      {mayAdd && <AddBox onStart={start} />}
      <ul class="jobs" aria-live="polite" aria-label="What is being added">
        {jobs.map((job) => (
          <JobLine key={job.id} job={job} />
        ))}
      </ul>
      <search class="row filters" aria-label="Find articles">
        <TextField label="Words in the text" type="search" value={words} onChange={field('words')} />
        {!words && (
          <>
            <TextField label="Outlet" value={outlet} onChange={field('outlet')} />
            <TextField label="From" type="date" value={from} onChange={field('published-from')} />
            <TextField label="To" type="date" value={to} onChange={field('published-to')} />
          </>
        )}
      </search>
      {words ? (
        <SearchResults words={words} />
      ) : (
        <ArticleList filters={{ outlet, 'published-from': from, 'published-to': to }} version={version} />
      )}
    </>
  )
}
