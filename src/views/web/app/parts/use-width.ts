import { useEffect, useState } from 'preact/hooks'

/** The width of an element in CSS pixels, 320 at least; 0 until it is known. */
export function useWidth(place: Readonly<{ current: HTMLElement | null }>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!place.current) return
    const watching = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(320, Math.floor(entry.contentRect.width)))
    })
    watching.observe(place.current)
    return () => watching.disconnect()
  }, [place])
  return width
}
