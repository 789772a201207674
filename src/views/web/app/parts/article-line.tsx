import { dayInWords } from '../../../words.js'
import { linkTo } from '../route.js'
import type { ArticleHead } from '../types.js'

/** Who published an article and when, as a way to it; to one of its records where that is given. */
export function ArticleLine({
  article,
  record = null,
}: Readonly<{ article: ArticleHead; record?: string | null }>) {
  const { id, outlet, day, title } = article
  return (
    <a href={linkTo('articles', id, record ? { record } : {})} title={title ?? undefined}>
      <bdi>{outlet ?? title ?? 'an article without a name'}</bdi>
      {day && `, ${dayInWords(day)}`}
    </a>
  )
}
