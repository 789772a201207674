import { linkTo } from '../route.js'

const tabs = [
  ['list', 'Who is quoted', linkTo('sources')],
  ['comparison', 'How they compare', linkTo('sources', null, { by: 'comparison' })],
] as const

/** The two ways to look at sources. */
export const SourceTabs = ({ current }: Readonly<{ current: 'list' | 'comparison' }>) => (
  <nav class="row tabs" aria-label="Ways to look at sources">
    {tabs.map(([tab, name, href]) => (
      <a key={tab} href={href} aria-current={tab === current ? 'page' : undefined}>
        {name}
      </a>
    ))}
  </nav>
)
