import { count } from '../../../words.js'

/** How to go through the records, by button and by key. */
export function Keys({
  count: records,
  onStep,
  onAdd,
}: Readonly<{ count: number; onStep: (by: number) => void; onAdd: (() => void) | null }>) {
  return (
    <div class="row keys">
      <span class="soft">{count(records, 'record')}</span>
      <button type="button" onClick={() => onStep(-1)}>
        Previous <kbd>k</kbd>
      </button>
      <button type="button" onClick={() => onStep(1)}>
        Next <kbd>j</kbd>
      </button>
      {onAdd && (
        <>
          <span class="soft">
            <kbd>a</kbd> accept <kbd>x</kbd> reject <kbd>c</kbd> correct
          </span>
          {/* Pressing it must not take the selection away. */}
          <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={onAdd}>
            Add the selected words <kbd>n</kbd>
          </button>
        </>
      )}
    </div>
  )
}
