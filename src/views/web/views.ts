/** The views of the page by the first part of their address; the server and the page take them from here. */
export const VIEWS = [
  'inbox',
  'articles',
  'series',
  'map',
  'positions',
  'conflicts',
  'sources',
  'brief',
] as const
export type View = (typeof VIEWS)[number]
