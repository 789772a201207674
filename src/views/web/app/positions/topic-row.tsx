import { dayInWords, modalityInWords } from '../../../words.js'
import { linkTo } from '../route.js'
import { type Held, type Topic, turns } from './topics.js'

/** What an actor said on one topic, in the order of the days; a condition and a reversal are marked. */
export function TopicRow({ topic }: Readonly<{ topic: Topic }>) {
  return (
    <li class={topic.turned ? 'topic turned' : 'topic'}>
      <ol>
        {topic.held.map((held, n) => (
          <Stand key={held.id} held={held} turned={n > 0 && turns(topic.held[n - 1]!, held)} />
        ))}
      </ol>
    </li>
  )
}

export function Stand({ held, turned = false }: Readonly<{ held: Held; turned?: boolean }>) {
  const { id, record, article } = held
  const denies = record.modality.endsWith('-not')
  return (
    <li class="stand">
      <p class="when">
        <a href={linkTo('articles', article.id, { record: id })}>
          {article.day ? dayInWords(article.day) : 'no day'}
          {article.outlet && <bdi>, {article.outlet}</bdi>}
        </a>
      </p>
      <div>
        <p class="does" dir="auto">
          {turned && <span class="reversal">reversed </span>}
          <strong class={denies ? 'denies' : ''}>{modalityInWords(record)}</strong> {record.action.quote}
        </p>
        {record.condition && (
          <p class="condition" dir="auto">
            <span class="soft">condition</span> {record.condition.quote}
          </p>
        )}
        <details>
          <summary>the words</summary>
          <blockquote dir="auto">{held.sentence.text}</blockquote>
        </details>
      </div>
    </li>
  )
}
