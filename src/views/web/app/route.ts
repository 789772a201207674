import { useEffect, useState } from 'preact/hooks'

/** Where the page is: the parts of the path and the query. */
export type Address = Readonly<{ parts: readonly string[]; query: Readonly<Record<string, string>> }>

const MOVED = 'onrecord-moved'

const addressNow = (): Address => ({
  parts: location.pathname.split('/').filter(Boolean).map(decodePart),
  query: Object.fromEntries(new URLSearchParams(location.search)),
})

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Goes to an address of the page; `replace` leaves no step for the back button. */
export function go(href: string, { replace = false } = {}): void {
  if (href === location.pathname + location.search) return
  history[replace ? 'replaceState' : 'pushState'](null, '', href)
  dispatchEvent(new Event(MOVED))
  if (!replace) scrollTo(0, 0)
}

/** The address of this view with some of its query changed; empty values are left out. */
export function withQuery(changes: Readonly<Record<string, string | null>>, keep = true): string {
  const params = new URLSearchParams(keep ? location.search : '')
  for (const [name, value] of Object.entries(changes))
    if (value) params.set(name, value)
    else params.delete(name)
  return location.pathname + (params.size > 0 ? `?${params}` : '')
}

/** Changes some of the query of the view. */
export const setQuery = (changes: Readonly<Record<string, string | null>>, how?: { replace: boolean }) =>
  go(withQuery(changes), how)

/** An address within the page: `linkTo('articles', id)`. */
export function linkTo(view: string, id: string | null = null, query: Readonly<Record<string, string>> = {}) {
  const params = new URLSearchParams(query)
  return `/${view}${id === null ? '' : `/${encodeURIComponent(id)}`}${params.size > 0 ? `?${params}` : ''}`
}

export function useAddress(): Address {
  const [address, setAddress] = useState(addressNow)
  useEffect(() => {
    const moved = () => setAddress(addressNow())
    addEventListener('popstate', moved)
    addEventListener(MOVED, moved)
    return () => {
      removeEventListener('popstate', moved)
      removeEventListener(MOVED, moved)
    }
  }, [])
  return address
}

/** Follows plain clicks on links of the page without loading it anew. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const anchor = event.target instanceof Element ? event.target.closest('a') : null
    if (!(anchor instanceof HTMLAnchorElement) || anchor.target || anchor.hasAttribute('download')) return
    if (anchor.origin !== location.origin || anchor.pathname.startsWith('/api/') || anchor.hash) return
    event.preventDefault()
    go(anchor.pathname + anchor.search)
  })
}
