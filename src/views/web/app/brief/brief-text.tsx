import { ArticleLine } from '../parts/article-line.js'
import type { Brief, Citation, Told } from '../types.js'

/** A briefing to read: its sections, and what they cite. */
export function BriefText({ brief }: Readonly<{ brief: Brief }>) {
  const { period, sections, citations, notes } = brief
  return (
    <article class="brief">
      {period && <p class="soft">{period}</p>}
      {notes.map((note) => (
        <p key={note} class="soft">
          {note}
        </p>
      ))}
      {sections.map(({ title, told }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul class="told">
            {told.map((sentence) => (
              <Sentence key={sentence.text} {...sentence} />
            ))}
          </ul>
        </section>
      ))}
      {citations.length > 0 && (
        <section aria-labelledby="citations">
          <h2 id="citations">The words</h2>
          <ol class="citations">
            {citations.map((citation) => (
              <Cited key={citation.number} {...citation} />
            ))}
          </ol>
        </section>
      )}
    </article>
  )
}

const Sentence = ({ text, cites }: Told) => (
  <li dir="auto">
    {text}{' '}
    {cites.map((number) => (
      <sup key={number}>
        <a href={`#citation-${number}`} aria-label={`Citation ${number}`}>
          {number}
        </a>
      </sup>
    ))}
  </li>
)

const Cited = ({ number, record, sentence, source, article }: Citation) => (
  <li id={`citation-${number}`} tabIndex={-1}>
    <blockquote dir="auto">{sentence}</blockquote>
    {source && <span class="soft">{source}, in </span>}
    <ArticleLine article={article} record={record} />
  </li>
)
