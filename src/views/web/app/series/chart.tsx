import { useEffect, useRef, useState } from 'preact/hooks'
import { useWidth } from '../parts/use-width.js'
import type { Series } from '../types.js'

const drawing = () => import('../../../series/plot.js')

/** Fetches what draws charts, while the series is still on its way. */
export const fetchDrawing = (): void => void drawing().catch(() => {})

/** The chart, drawn when what draws it has come; a figure that is pointed at or focused is told to `onPoint`. */
export function Chart({
  series,
  current,
  onPoint,
  onChoose,
}: Readonly<{
  series: Series
  current: readonly string[]
  onPoint: (id: string | null) => void
  onChoose: (id: string) => void
}>) {
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const [drawn, setDrawn] = useState(0)
  useEffect(() => {
    let left = false
    drawing().then(({ plotOf }) => {
      if (left || width === 0) return
      const height = Math.max(260, Math.min(440, width * 0.5))
      place.current?.replaceChildren(plotOf(series, { document, width, height, heading: false, links: true }))
      setDrawn((n) => n + 1)
    })
    return () => {
      left = true
    }
  }, [series, width])
  useEffect(() => {
    for (const link of place.current?.querySelectorAll('a') ?? [])
      link.classList.toggle('current', current.includes(figureOf(link) ?? ''))
  }, [current, drawn])
  const point = (event: Event) => onPoint(figureOf(event.target))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the links in it take keys and focus
    <div
      ref={place}
      class="chart"
      onPointerOver={point}
      onFocusIn={point}
      onPointerLeave={() => onPoint(null)}
      onClick={(event) => {
        const id = figureOf(event.target)
        if (id === null) return
        event.preventDefault()
        onChoose(id)
      }}
    />
  )
}

/** The figure that a mark of the chart leads to. */
function figureOf(target: EventTarget | null): string | null {
  const link = target instanceof Element ? target.closest('a') : null
  const href = link?.getAttribute('href') ?? link?.getAttributeNS('http://www.w3.org/1999/xlink', 'href')
  return href?.startsWith('#') ? href.slice(1) : null
}
