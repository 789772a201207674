import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'

/** The heading of a view, which takes the focus when the view opens; it is the title of the tab, too. */
export function Title({ text, children }: Readonly<{ text: string; children?: ComponentChildren }>) {
  useEffect(() => {
    document.title = `${text} · OnRecord`
  }, [text])
  return (
    <div class="title">
      <h1 id="title" tabIndex={-1} dir="auto">
        {text}
      </h1>
      {children}
    </div>
  )
}
