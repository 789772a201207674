/**
 * Makes of a chart that Plot has drawn an element that stands on its own: without a style sheet inside it, which a strict page
 * refuses, and without names on groups, which readers of screens take for controls. `links` tells whether marks can be followed.
 */
export function plainSvg(svg: SVGSVGElement, links: boolean): SVGSVGElement {
  svg.setAttribute('role', links ? 'group' : 'img')
  svg.removeAttribute('class')
  svg.querySelector('style')?.remove()
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  return svg
}
