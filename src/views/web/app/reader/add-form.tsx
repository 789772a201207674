import { useState } from 'preact/hooks'
import type { Span } from '../../../../text/span.js'
import { ChoiceField, TextField } from '../parts/field.js'
import type { RecordKind } from '../types.js'
import type { Added } from './decide.js'
import { FieldInputs } from './field-inputs.js'
import { fieldsOf } from './values.js'

const kinds = [
  ['figure', 'a figure'],
  ['statement', 'a statement'],
  ['position', 'a position'],
] as const

/** Adds a record that the rules have missed, by the words that were selected or are written here. */
export function AddForm({
  text,
  span,
  onAdd,
  onCancel,
}: Readonly<{ text: string; span: Span | null; onAdd: (added: Added) => void; onCancel: () => void }>) {
  const [kind, setKind] = useState<RecordKind>('figure')
  const [words, setWords] = useState('')
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({})
  const [why, setWhy] = useState('')
  const { first } = fieldsOf(kind)
  return (
    <form
      class="card add-record"
      aria-label="Add a record"
      onSubmit={(event) => {
        event.preventDefault()
        const fields = first.flatMap(({ path }) => (written[path] ? [`${path}=${written[path]}`] : []))
        onAdd({ kind, span, words: span ? null : words, fields, why: why || null })
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <h3>Add what was missed</h3>
      {span ? (
        <blockquote dir="auto">{text.slice(span.start, span.end)}</blockquote>
      ) : (
        <TextField
          live
          label="Its words, as they stand in the text"
          value={words}
          onChange={setWords}
          hint="or select them in the text"
        />
      )}
      <ChoiceField
        label="It is"
        value={kind}
        choices={kinds}
        onChange={(value) => {
          setKind(value as RecordKind)
          setWritten({})
        }}
      />
      <FieldInputs
        fields={first}
        written={written}
        onChange={(path, value) => setWritten((before) => ({ ...before, [path]: value }))}
      />
      <TextField live label="Why, in your words" value={why} onChange={setWhy} />
      <div class="row">
        <button type="submit" class="main">
          Add
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}
