import { useState } from 'preact/hooks'
import { TextField } from '../parts/field.js'
import type { FoundRecord } from '../types.js'
import { FieldInputs } from './field-inputs.js'
import { fieldsOf, writtenOf } from './values.js'

/** Corrects fields of a record; what is sent are those that were changed. */
export function CorrectForm({
  found,
  onCorrect,
  onCancel,
}: Readonly<{
  found: FoundRecord
  onCorrect: (fields: readonly string[], why: string | null) => void
  onCancel: () => void
}>) {
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({})
  const [why, setWhy] = useState('')
  const { first, others } = fieldsOf(found.kind)
  const before = Object.fromEntries(
    [...first, ...others].map(({ path }) => [path, writtenOf(found.record, path)]),
  )
  const written = { ...before, ...changed }
  const change = (path: string, value: string) => setChanged((before) => ({ ...before, [path]: value }))
  const assignments = Object.entries(changed)
    .filter(([path, value]) => value !== before[path])
    .map(([path, value]) => `${path}=${value}`)
  return (
    <form
      class="correct"
      aria-label="Correct the record"
      onSubmit={(event) => {
        event.preventDefault()
        if (assignments.length > 0) onCorrect(assignments, why || null)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <FieldInputs fields={first} written={written} onChange={change} />
      <details>
        <summary>Other fields</summary>
        <FieldInputs fields={others} written={written} onChange={change} />
      </details>
      <TextField live label="Why, in your words" value={why} onChange={setWhy} />
      <div class="row">
        <button type="submit" class="main">
          Save
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}
