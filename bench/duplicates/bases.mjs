// The articles that the set is made from: the samples and the stories of this folder, as title and paragraphs.
import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('./stories/', import.meta.url)
const samples = new URL('../../samples/', import.meta.url)

const page = (kind, content) => ({ id: null, kind, content, url: null, published: null, title: null })

/** Samples that give what an agency reported, as a story of this folder does: they come from one text. */
const storyOfSample = { '07-kazakhstan-minister': 'kaz-minister', '12-kazakhstan-november': 'duisenova' }

/** The samples; every other one belongs to the second part. */
function sampleBases({ decode, readArticle }) {
  return readdirSync(samples)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file, i) => {
      const article = readArticle(
        page('html', decode(readFileSync(new URL(file, samples)), 'text/html').text),
      )
      const name = file.replace('.html', '')
      return {
        id: name,
        story: storyOfSample[name] ?? name,
        kind: 'sample',
        set: i % 2 === 0 ? 'tuned' : 'second',
        outlet: article.publisher,
        published: article.published,
        title: article.title,
        paragraphs: article.blocks
          .filter((b) => b.kind === 'body' || b.kind === 'dateline')
          .map((b) => article.text.slice(b.start, b.end)),
      }
    })
}

/** The stories: a head of `key: value` lines, an empty line, and paragraphs with empty lines between them. */
function storyBases() {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const [head, ...paragraphs] = readFileSync(new URL(file, folder), 'utf8')
        .trim()
        .split(/\n{2,}/)
      const fields = Object.fromEntries(head.split('\n').map((line) => line.split(/: (.*)/).slice(0, 2)))
      return { id: file.replace('.txt', ''), ...fields, paragraphs }
    })
}

/** All of them: `{id, story, kind, set, outlet, published, title, paragraphs}`; those of one `story` belong to one origin. */
export const bases = (lib) => [...sampleBases(lib), ...storyBases()]
