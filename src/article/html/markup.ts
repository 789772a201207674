import { isByline, isNames } from '../line.js'

/** Elements that run within a line; all others begin a new paragraph. */
export const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RB RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
)
export const HEADING = /^H[1-6]$/
export const CELL = /^T[DH]$/
export const CAPTION =
  /(?:^|[\s_-])(?:caption|wp-caption-text|photo-?caption|image-?caption|credit)(?:$|[\s_-])/i
/** Names that say of a box that it is no part of the story. */
export const FURNITURE =
  /(?:^|[\s_-])(?:related|recirc|recommend\w*|read-?(?:more|also|next)|see-?also|most-?(?:read|popular|viewed)|trending|newsletter|subscribe|sign-?up|promo\w*|share|sharing|social|sharedaddy|addtoany|comments?|disqus|cookie\w*|gdpr|consent|advert\w*|ads?|ad-slot|sponsor\w*|outbrain|taboola|breadcrumbs?|pagination|pager|paywall|tags|tag-list|author-bio|print-only|screen-reader-text|visually-hidden|sr-only|skip-link)(?:$|[\s_-])/i
export const UNREAD_TAGS = new Set(['NAV', 'FOOTER', 'FORM', 'MENU'])

/** Whether a paragraph is a link to elsewhere and no sentence; a short one may be the writer's name, which leads to their page. */
export const isLink = (text: string, linked: number): boolean =>
  linked >= 0.9 &&
  !/[.!?]["'”’»)]*$/.test(text) &&
  (text.length >= 20 || (linked === 1 && !isByline(text) && !isNames(text)))

/** Whether a cell of a table is laid out as a page of its own: such tables hold no data. */
export function holdsBlocks(element: Element): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    if (!INLINE.has(child.tagName) || holdsBlocks(child)) return true
  return false
}

export const endsParagraph = (element: Element): boolean =>
  !INLINE.has(element.tagName) && (!CELL.test(element.tagName) || holdsBlocks(element))
