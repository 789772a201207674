import { dayInWords } from '../../../words.js'
import { Title } from '../parts/title.js'
import type { ShownArticle } from '../types.js'
import { OriginNote } from './origin-note.js'

/** The title of an article, who published it and when, and who else carries it. */
export function ArticleHead({ shown }: Readonly<{ shown: ShownArticle }>) {
  const { title, publisher, published, byline, url, id } = shown.article
  const safe = url && /^https?:\/\//i.test(url) ? url : null
  return (
    <Title text={title ?? 'Without a title'}>
      <p class="facts-line" dir="auto">
        {[publisher, published && dayInWords(published), byline].filter(Boolean).map((part) => (
          <bdi key={part}>{part}</bdi>
        ))}
        {safe && (
          <a href={safe} rel="noreferrer noopener" target="_blank">
            the page itself
          </a>
        )}
      </p>
      <OriginNote origin={shown.origin} id={id} />
    </Title>
  )
}
