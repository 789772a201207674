import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readArticle } from '../../src/article/read-article.js'

const FOLDER = 'test/pages'
const bare = (text: string) =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** What is marked as the story in a page, in its order. */
const storyOf = (name: string, content: string): readonly string[] =>
  name.endsWith('.txt')
    ? [...content.matchAll(/^¶(.*)$/gm)].map(([, line]) => line!)
    : [...content.matchAll(/<(\w+)[^>]* data-story[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , inner]) =>
        bare(inner!),
      )

test.each(readdirSync(FOLDER).filter((name) => /\.(?:html|txt)$/.test(name)))(
  '%s: all of the story is read and nothing else',
  (name) => {
    const marked = readFileSync(`${FOLDER}/${name}`, 'utf8')
    const kind = name.endsWith('.txt') ? 'text' : 'html'
    const content = kind === 'text' ? marked.replace(/^¶/gm, '') : marked
    const { text, blocks } = readArticle({ id: name, kind, content, url: null, published: null, title: null })
    const read = blocks.filter((b) => b.kind !== 'debris').map((b) => text.slice(b.start, b.end))
    expect(read).toEqual(storyOf(name, marked))
  },
)
