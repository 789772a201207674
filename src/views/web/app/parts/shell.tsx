import type { ComponentChildren } from 'preact'
import type { View } from '../../views.js'
import { linkTo } from '../route.js'
import type { Status } from '../status.js'

const links: readonly (readonly [view: View, name: string])[] = [
  ['inbox', 'Inbox'],
  ['series', 'Series'],
  ['map', 'Map'],
  ['positions', 'Positions'],
  ['conflicts', 'Conflicts'],
  ['sources', 'Sources'],
  ['brief', 'Briefing'],
]

/** What is around every view: the name, the ways to the views, and who you are. */
export function Shell({
  view,
  status,
  children,
}: Readonly<{ view: View; status: Status | null; children: ComponentChildren }>) {
  const current = view === 'articles' ? 'inbox' : view
  return (
    <>
      <a class="skip" href="#main">
        To the content
      </a>
      <header class="top">
        <a class="name" href="/">
          On<b>Record</b>
        </a>
        <nav aria-label="Views">
          {links.map(([to, name]) => (
            <a key={to} href={linkTo(to)} aria-current={to === current ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
        {status && (
          <p class="who" title={`OnRecord ${status.version}`}>
            <bdi>{status.who}</bdi>
            <span class="soft">, {status.role}</span>
          </p>
        )}
      </header>
      <main id="main" tabIndex={-1} class={`view ${view}`}>
        {children}
      </main>
    </>
  )
}
