/**
 * What the page does in the browser: a figure that is pointed at or focused, in the chart or in the text, is set off in both.
 * It stands in the page as its own source text, so it uses nothing from outside itself.
 */
export function pageScript(): void {
  const anchors = [...document.querySelectorAll<HTMLAnchorElement | SVGAElement>('a')]
  const idOf = (anchor: Element) =>
    (anchor.getAttribute('href') ?? anchor.getAttribute('xlink:href') ?? '').slice(1)
  const show = (id: string, on: boolean) => {
    for (const anchor of anchors) if (idOf(anchor) === id) anchor.classList.toggle('current', on)
    document.getElementById(id)?.classList.toggle('current', on)
  }
  for (const anchor of anchors) {
    const id = idOf(anchor)
    for (const [event, on] of [
      ['pointerenter', true],
      ['pointerleave', false],
      ['focus', true],
      ['blur', false],
    ] as const)
      anchor.addEventListener(event, () => show(id, on))
    anchor.addEventListener('click', () => document.getElementById(id)?.focus())
  }
}
