import { useEffect, useRef } from 'preact/hooks'
import { useWidth } from '../parts/use-width.js'
import { go } from '../route.js'
import type { Shown } from './use-flows.js'

/** The map, drawn when the outlines of the countries have come. */
export function FlowMap({ flows, crossings }: Shown) {
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  useEffect(() => {
    let left = false
    import('./map-plot.js').then(({ mapOf }) => {
      if (!left && width > 0) place.current?.replaceChildren(mapOf(flows, crossings, width))
    })
    return () => {
      left = true
    }
  }, [flows, crossings, width])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the links in it take keys and focus
    <div
      ref={place}
      class="map-chart"
      onClick={(event) => {
        const link = event.target instanceof Element ? event.target.closest('a') : null
        if (!(link instanceof SVGAElement) || event.ctrlKey || event.metaKey) return
        event.preventDefault()
        go(link.href.baseVal)
      }}
    />
  )
}
