import type { Field } from '../../../../ledger/review/fields.js'
import { ChoiceField, TextField } from '../parts/field.js'
import { fieldName } from './values.js'

const hints: Readonly<Partial<Record<Field['holds']['kind'], string>>> = {
  day: '2022-09-26',
  country: 'RU',
  places: 'Georgia',
}

/** A form's lines for some fields; `written` has what stands in each. */
export function FieldInputs({
  fields,
  written,
  onChange,
}: Readonly<{
  fields: readonly Field[]
  written: Readonly<Record<string, string>>
  onChange: (path: string, value: string) => void
}>) {
  return (
    <div class="fields">
      {fields.map(({ path, holds, nullable }) => {
        const shared = {
          label: fieldName(path),
          value: written[path] ?? '',
          onChange: (value: string) => onChange(path, value),
        }
        if (holds.kind !== 'choice')
          return <TextField live key={path} {...shared} hint={hints[holds.kind] ?? ''} />
        const choices = holds.of.map((value) => [value, value.replaceAll('-', ' ')] as const)
        const none = nullable || shared.value === '' ? [['', '–'] as const] : []
        return <ChoiceField key={path} {...shared} choices={[...none, ...choices]} />
      })}
    </div>
  )
}
