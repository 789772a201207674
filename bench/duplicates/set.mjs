// The labelled set: every article with the story it belongs to, made from the bases in the same way in every run.
import { bases } from './bases.mjs'
import { edits, lookalikes } from './edits.mjs'
import { pick, seeded } from './random.mjs'

const escaped = (s) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const outlets = ['Morning Courier', 'The Border Gazette', 'Region Today', 'News of the East', 'Valley Post']

/** A plain page, or one with the furniture of another publishing system around the text. */
function htmlOf({ title, paragraphs, markup }, outlet, published) {
  const head = `<head><title>${escaped(title)}${markup ? ` | ${outlet}` : ''}</title><meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${published}"></head>`
  if (!markup)
    return `<html lang="en">${head}<body><article><h1>${escaped(title)}</h1>${paragraphs.map((p) => `<p>${escaped(p)}</p>`).join('\n')}</article></body></html>`
  return `<html lang="en">${head}<body><div class="cookie">We use cookies to improve your experience. Accept all</div><nav><a href="/">Home</a> <a href="/world">World</a> <a href="/live">Live</a></nav>
<div class="wrap"><div class="story"><h1 class="hl"><span>${escaped(title)}</span></h1><div class="share">Share Facebook Twitter WhatsApp</div>
${paragraphs
  .map(
    (p, i) =>
      `<div class="par"><p>\n   ${escaped(p)
        .replace(/ (\d)/g, '&nbsp;$1')
        .replace(
          /^(\S+ \S+)/,
          '<b>$1</b>',
        )}\n</p></div>${i === 1 ? '<aside>Read also: Who may leave</aside>' : ''}`,
  )
  .join('\n')}
<div class="rel"><h3>Related articles</h3><ul><li><a href="/1">Queue grows at the pass</a></li><li><a href="/2">Questions and answers</a></li></ul></div></div></div>
<footer>© 2022 ${outlet}. All rights reserved. Subscribe to our newsletter</footer></body></html>`
}

/** A notice of figures, such as comes every day; in a feature only a price or two would change. */
const isNotice = ({ kind, paragraphs }) =>
  (kind === 'bulletin' || kind === 'sample') &&
  /\d,\d{3}/.test(paragraphs.find((p) => p.length > 30)) &&
  paragraphs.filter((p) => /\d,\d{3}/.test(p)).length * 2 >= paragraphs.length

const later = (published, hours) => new Date(Date.parse(published) + hours * 3_600_000).toISOString()

/** A number that stays with a story, whatever others there are. */
const seedOf = (id) => [...id].reduce((sum, c) => (Math.imul(sum, 31) + c.codePointAt(0)) | 0, 7)

function itemOf(lib, { id, story, kind, base, set, outlet, published, content }) {
  const article = lib.readArticle({
    id,
    kind: 'html',
    content: htmlOf(content, outlet, published),
    url: `https://${outlet.toLowerCase().replace(/\W+/gu, '-')}.example/${id.replace(/\W+/g, '-')}`,
    published,
    title: null,
  })
  const candidate = {
    id,
    sketch: lib.sketchOf(article),
    publisher: outlet,
    published,
    url: article.url,
    title: article.title,
    agencies: lib.agenciesOf(article),
    text: () => article,
  }
  return { id, story, kind, base, set, candidate, article }
}

/**
 * The items of the set: `{id, story, kind, base, set, candidate, article}`. `base` is the id of what an edited one was
 * made from; another `draw` edits the same stories in other places.
 */
export function labelledSet(lib, draw = 0) {
  const all = bases(lib)
  const items = []
  for (const base of all) {
    const random = seeded(seedOf(base.id) + draw)
    items.push(itemOf(lib, { ...base, base: null, content: base }))
    const make = (kind, content, story) => {
      if (!content) return
      const published = later(base.published, content.hours ?? 1 + Math.floor(random() * 20))
      const outlet = content.hours ? base.outlet : pick(random, outlets)
      items.push(
        itemOf(lib, {
          id: `${base.id} / ${kind}`,
          story,
          kind,
          base: base.id,
          set: base.set,
          outlet,
          published,
          content,
        }),
      )
    }
    for (const [kind, edit] of Object.entries(edits)) make(kind, edit(random, base), base.story)
    const others = all.filter((other) => other.set === base.set && other.story !== base.story)
    for (const [kind, edit] of Object.entries(lookalikes)) {
      if (kind === 'other numbers' && !isNotice(base)) continue
      const content = edit(random, base, pick(random, others))
      const changed = kind === 'other numbers'
      make(kind, content, changed ? `${base.story} / ${base.id} with other numbers` : base.story)
    }
  }
  return items
}
