import { useMemo } from 'preact/hooks'
import { type Mark, type Segment, segmentsOf } from '../../../html/marks.js'
import type { Block } from '../types.js'

const tags: Readonly<Partial<Record<Block['kind'], 'h2' | 'h3'>>> = { title: 'h2', heading: 'h3' }

/** The text of an article, its records set off; nothing in it is taken for HTML. */
export function ArticleText({
  text,
  blocks,
  marks,
  current,
  onPoint,
}: Readonly<{
  text: string
  blocks: readonly Block[]
  marks: readonly Mark[]
  current: string | null
  onPoint: (id: string) => void
}>) {
  const segments = useMemo(() => segmentsOf(blocks, marks), [blocks, marks])
  return (
    <>
      {blocks.map(({ start, kind }, n) => {
        const Tag = tags[kind] ?? 'p'
        return (
          <Tag key={start} class={kind} dir="auto">
            {segments[n]?.map((segment) => (
              <Piece key={segment.start} segment={segment} text={text} current={current} onPoint={onPoint} />
            ))}
          </Tag>
        )
      })}
    </>
  )
}

type PieceProps = Readonly<{
  segment: Segment
  text: string
  current: string | null
  onPoint: (id: string) => void
}>

function Piece({ segment: { start, end, marks }, text, current, onPoint }: PieceProps) {
  const words = text.slice(start, end)
  const inner = marks.at(-1)
  if (!inner) return <span data-start={start}>{words}</span>
  const kinds = [...new Set(marks.map(({ kind }) => kind))].join(' ')
  const isCurrent = marks.some(({ id }) => id === current)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j, k and the cards do the same by key
    <mark
      class={`record ${kinds}${isCurrent ? ' current' : ''}`}
      data-start={start}
      data-record={inner.id}
      onClick={() => {
        if (getSelection()?.isCollapsed !== false) onPoint(inner.id)
      }}
    >
      {words}
    </mark>
  )
}
