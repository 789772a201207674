import { countryInWords, measureInWords } from '../../../words.js'
import type { Query } from '../api.js'
import { ChoiceField, TextField } from '../parts/field.js'
import { Period } from '../parts/period.js'
import { setQuery } from '../route.js'
import type { SeriesKey } from '../types.js'

export type Keys = Readonly<{
  items: readonly SeriesKey[]
  policies: readonly Readonly<{ id: string; why: string }>[]
}>

const nameOf = ({ measure, role, country, figures }: SeriesKey): string =>
  `${measureInWords(measure)} ${role === 'at' ? 'in' : role} ${countryInWords(country)} (${figures})`
const idOf = ({ measure, role, country }: SeriesKey): string => `${measure} ${role} ${country}`

/** Chooses what the series is of; every choice goes into the address. */
export function SeriesForm({ keys, question }: Readonly<{ keys: Keys; question: Query }>) {
  const text = (name: string) => String(question[name] ?? '')
  const current = keys.items.find(
    ({ measure, role, country }) => measure === question.measure && text(role) === country,
  )
  const set = (changes: Readonly<Record<string, string | null>>) =>
    setQuery({ ...asText(question), ...changes })
  const field = (name: string) => ({ value: text(name), onChange: (value: string) => set({ [name]: value }) })
  const policy = text('policy') || keys.policies[0]?.id || ''
  return (
    <form class="row filters" aria-label="What the series is of" onSubmit={(event) => event.preventDefault()}>
      <ChoiceField
        label="Series"
        value={current ? idOf(current) : ''}
        choices={[
          ...(current ? [] : [['', 'as written below'] as const]),
          ...keys.items.map((key) => [idOf(key), nameOf(key)] as const),
        ]}
        onChange={(value) => {
          const [measure = '', role = '', country = ''] = value.split(' ')
          set({ measure, to: null, from: null, at: null, 'as-of': null, [role]: country })
        }}
      />
      <TextField label="From" hint="anywhere" {...field('from')} />
      <TextField label="To" hint="anywhere" {...field('to')} />
      <TextField label="In" hint="anywhere" {...field('at')} />
      <TextField label="Nationality" hint="what figures agree on" {...field('population')} />
      <Period key={text('period')} period={text('period')} onChange={(period) => set({ period })} />
      <ChoiceField
        label="Numbers mean"
        value={policy}
        choices={keys.policies.map(({ id }) => [id, id] as const)}
        onChange={(value) => set({ policy: value })}
      />
      <p class="soft policy">{keys.policies.find(({ id }) => id === policy)?.why}</p>
    </form>
  )
}

const asText = (question: Query): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(question).map(([name, value]) => [name, value == null ? null : String(value)]),
  )
