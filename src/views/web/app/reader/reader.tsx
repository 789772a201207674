import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Span } from '../../../../text/span.js'
import { placeFinder } from '../../../where.js'
import { Problem } from '../parts/states.js'
import { setQuery } from '../route.js'
import { useMayDecide } from '../status.js'
import type { ShownArticle } from '../types.js'
import { AddForm } from './add-form.js'
import { ArticleHead } from './article-head.js'
import { ArticleText } from './article-text.js'
import { Card } from './card.js'
import { Keys } from './keys.js'
import { marksOfRecords } from './marks.js'
import { selectedSpan } from './selection.js'
import { useKeys } from './use-keys.js'
import { useReview } from './use-review.js'

/** An article: its text with the records set off, and a card for each beside it. */
export function Reader({
  shown,
  wanted,
  onChanged,
}: Readonly<{ shown: ShownArticle; wanted: string | null; onChanged: () => void }>) {
  const { article, text, blocks, records } = shown
  const marks = useMemo(() => marksOfRecords(records), [records])
  const ordered = useMemo(() => {
    const at = new Map(marks.map(({ id }, n) => [id, n]))
    return records.toSorted((a, b) => (at.get(a.id) ?? 0) - (at.get(b.id) ?? 0))
  }, [records, marks])
  const where = useMemo(() => placeFinder({ blocks } as Parameters<typeof placeFinder>[0]), [blocks])
  const mayDecide = useMayDecide()
  const body = useRef<HTMLElement>(null)
  const [correcting, setCorrecting] = useState<string | null>(null)
  const [adding, setAdding] = useState<Readonly<{ span: Span | null }> | null>(null)
  const { said, problem, decideOn, add } = useReview(article.id, () => {
    setCorrecting(null)
    setAdding(null)
    onChanged()
  })
  const current = ordered.some(({ id }) => id === wanted) ? wanted : null
  const point = (id: string) => setQuery({ record: id }, { replace: true })
  const step = (by: number) => {
    const at = ordered.findIndex(({ id }) => id === current)
    const next = ordered[at < 0 ? (by > 0 ? 0 : ordered.length - 1) : at + by]
    if (!next) return
    point(next.id)
    document.getElementById(next.id)?.focus({ preventScroll: true })
  }
  useEffect(() => {
    if (!current) return
    document.getElementById(current)?.scrollIntoView({ block: 'nearest' })
    body.current?.querySelector(`[data-record="${current}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const startAdding = () => setAdding({ span: body.current && selectedSpan(text, body.current) })
  const onCurrent = (act: (id: string) => void) => () => {
    if (current && mayDecide) act(current)
  }
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    a: onCurrent((id) => decideOn(id, { verb: 'accept', why: null })),
    x: onCurrent((id) => decideOn(id, { verb: 'reject', why: null })),
    c: onCurrent(setCorrecting),
    n: () => mayDecide && startAdding(),
  })
  return (
    <>
      <ArticleHead shown={shown} />
      <Keys count={ordered.length} onStep={step} onAdd={mayDecide ? startAdding : null} />
      <p class="said" role="status">
        {said}
      </p>
      <Problem problem={problem} />
      <div class="reading">
        <article ref={body} aria-label="The text">
          <ArticleText text={text} blocks={blocks} marks={marks} current={current} onPoint={point} />
        </article>
        <section class="cards" aria-label="The records">
          {adding && <AddForm text={text} span={adding.span} onAdd={add} onCancel={() => setAdding(null)} />}
          <ol>
            {ordered.map((found) => (
              <Card
                key={found.id}
                found={found}
                where={where}
                current={found.id === current}
                correcting={found.id === correcting}
                onPoint={() => point(found.id)}
                onCorrecting={(on) => setCorrecting(on ? found.id : null)}
                onDecide={(decision) => decideOn(found.id, decision)}
              />
            ))}
          </ol>
          {ordered.length === 0 && <p class="soft">Nothing in this article was read as a record.</p>}
        </section>
      </div>
    </>
  )
}
