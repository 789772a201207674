const items = [
  ['reach', 'least to greatest'],
  ['best', 'best estimate'],
  ['imputed', 'imputed'],
  ['box', 'a figure over its days'],
  ['dot', 'a figure for one day'],
  ['open', 'open-ended'],
  ['clash', 'in conflict'],
] as const

/** What the marks of the chart mean. */
export const Legend = () => (
  <ul class="legend" aria-label="Persons a day. What the marks mean">
    {items.map(([kind, name]) => (
      <li key={kind}>
        <i class={kind} aria-hidden="true" />
        {name}
      </li>
    ))}
  </ul>
)
