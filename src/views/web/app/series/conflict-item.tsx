import { ArticleLine } from '../parts/article-line.js'
import type { Conflict, FigureUse } from '../types.js'

/** Figures that cannot all be right: the sentence, its likely cause, and each claim with who makes it. */
export function ConflictItem({
  conflict,
  uses,
  onPoint,
}: Readonly<{
  conflict: Conflict
  uses: ReadonlyMap<string, FigureUse>
  onPoint?: (figures: readonly string[]) => void
}>) {
  const all = conflict.members.flatMap(({ figures }) => figures)
  return (
    <li
      id={conflict.id}
      class="conflict"
      onMouseEnter={() => onPoint?.(all)}
      onMouseLeave={() => onPoint?.([])}
      onFocusIn={() => onPoint?.(all)}
      onFocusOut={() => onPoint?.([])}
    >
      <p class="says">{conflict.sentence}</p>
      <p class="soft">Likely cause: {conflict.cause.says}.</p>
      <ul>
        {conflict.members.map(({ figures, claim, needs }) => (
          <li key={claim}>
            <bdi>{claim}</bdi>
            {needs && <span class="soft">; would have to be {needs}</span>}
            {figures.map((id) => {
              const use = uses.get(id)
              return (
                use && (
                  <span key={id} class="at">
                    {' '}
                    <ArticleLine article={use.evidence.article} record={id} />
                  </span>
                )
              )
            })}
          </li>
        ))}
      </ul>
    </li>
  )
}
