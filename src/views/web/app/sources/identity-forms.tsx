import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type ApiProblem, ask } from '../api.js'
import { ChoiceField, TextField } from '../parts/field.js'
import { Problem } from '../parts/states.js'
import { go, linkTo } from '../route.js'
import type { FoundSource, ShownAlias } from '../types.js'
import { asProblem, useAnswer } from '../use-answer.js'

type Props = Readonly<{
  identity: Readonly<{ id: string; name: string; masked: boolean }>
  aliases: readonly ShownAlias[]
  onDone: () => void
}>

/** Decides who is who: another name to show, a name that is somebody else, two sources that are one. */
export function IdentityForms({ identity, aliases, onDone }: Props) {
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const [name, setName] = useState(identity.masked ? '' : identity.name)
  const [away, setAway] = useState(aliases[0]?.name ?? '')
  const [into, setInto] = useState('')
  const [why, setWhy] = useState('')
  const mask = identity.masked ? 'Unmask' : 'Mask'
  const names = [...new Set(aliases.map((alias) => alias.name))]
  const others = useAnswer<Readonly<{ items: readonly FoundSource[] }>>('sources', { limit: 500 })
  const decide = (verb: string, body: Readonly<Record<string, string>>, then: () => void) =>
    ask(`sources/${encodeURIComponent(identity.id)}/${verb}`, { body }).then(
      () => {
        setProblem(null)
        then()
      },
      (error: unknown) => setProblem(asProblem(error)),
    )
  return (
    <details class="identity">
      <summary>Merge, split, rename or {mask.toLowerCase()}</summary>
      <Problem problem={problem} />
      <Form name="Rename" onSubmit={() => decide('rename', { name }, onDone)}>
        <TextField live label="Show it by this name" value={name} onChange={setName} />
      </Form>
      {names.length > 1 && (
        <Form name="Split" onSubmit={() => decide('split', { name: away }, onDone)}>
          <ChoiceField
            label="This name is somebody else"
            value={away}
            choices={names.map((one) => [one, one] as const)}
            onChange={setAway}
          />
        </Form>
      )}
      <Form
        name="Merge"
        onSubmit={() => into && decide('merge', { into }, () => go(linkTo('sources', into)))}
      >
        <ChoiceField
          label="It is the same as"
          value={into}
          choices={[
            ['', '–'],
            ...(others.data?.items ?? [])
              .filter(({ id }) => id !== identity.id)
              .map((one) => [one.id, one.name] as const),
          ]}
          onChange={setInto}
        />
      </Form>
      <Form
        name={mask}
        onSubmit={() =>
          decide(mask.toLowerCase(), { why }, () => {
            setWhy('')
            onDone()
          })
        }
      >
        <TextField
          live
          label={identity.masked ? 'Why this name may be shown' : 'Why this name is to be covered'}
          value={why}
          onChange={setWhy}
        />
      </Form>
    </details>
  )
}

function Form({
  name,
  onSubmit,
  children,
}: Readonly<{ name: string; onSubmit: () => void; children: ComponentChildren }>) {
  return (
    <form
      class="row"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
      <button type="submit">{name}</button>
    </form>
  )
}
