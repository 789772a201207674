import type { TargetedEvent } from 'preact'

type Choice = readonly [value: string, name: string]
type Shared = Readonly<{ label: string; value: string; onChange: (value: string) => void; hint?: string }>

/**
 * A labelled line to write in; it tells what was written when it is left or Enter is pressed, and at each letter where it is `live`:
 * a form that is sent by Enter must have what was written by then.
 */
export function TextField({
  label,
  value,
  onChange,
  hint,
  type = 'text',
  live = false,
}: Shared & Readonly<{ type?: 'text' | 'date' | 'search'; live?: boolean }>) {
  // Trimmed at each letter, no one could write a space.
  const told = ({ currentTarget: { value: now } }: TargetedEvent<HTMLInputElement>) =>
    onChange(live ? now : now.trim())
  const rest = { value, placeholder: hint ?? '', ...(live ? { onInput: told } : { onChange: told }) }
  return (
    <label class="field">
      <span>{label}</span>
      <input type={type as 'date'} {...rest} />
    </label>
  )
}

/** A labelled choice. */
export function ChoiceField({
  label,
  value,
  onChange,
  choices,
}: Shared & Readonly<{ choices: readonly Choice[] }>) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {choices.map(([one, name]) => (
          <option key={one} value={one} selected={one === value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
