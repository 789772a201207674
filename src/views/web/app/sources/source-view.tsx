import { count, countryInWords } from '../../../words.js'
import { Shown } from '../parts/states.js'
import { Title } from '../parts/title.js'
import { DecisionLine } from '../reader/history.js'
import { linkTo } from '../route.js'
import { useMayDecide } from '../status.js'
import type { ShownAlias, ShownIdentity } from '../types.js'
import { useAnswer } from '../use-answer.js'
import { IdentityForms } from './identity-forms.js'
import { SaidBySource } from './said.js'

/** One source: the names it goes by and why they are one, what it said, and what people decided. */
export function SourceView({ id }: Readonly<{ id: string }>) {
  const answer = useAnswer<ShownIdentity>(`sources/${encodeURIComponent(id)}`)
  const mayDecide = useMayDecide()
  return (
    <Shown answer={answer}>
      {({ identity, aliases, decisions }) => (
        <>
          <Title text={identity.name}>
            <p class="soft">
              {[
                identity.kind,
                identity.masked && 'masked: no public figure',
                identity.country && countryInWords(identity.country),
                `in ${count(identity.articles, 'article')}`,
              ]
                .filter(Boolean)
                .join(', ')}
              . <a href={linkTo('sources')}>All sources</a>
            </p>
          </Title>
          <h2>Names</h2>
          <ul class="names">
            {aliases.map((alias) => (
              <Alias key={alias.id} alias={alias} />
            ))}
          </ul>
          {mayDecide && <IdentityForms identity={identity} aliases={aliases} onDone={answer.reload} />}
          <SaidBySource source={identity.id} />
          {decisions.length > 0 && (
            <>
              <h2>Decisions</h2>
              <ol class="history">
                {decisions.map((decision) => (
                  <DecisionLine key={decision.learned + decision.kind} decision={decision} />
                ))}
              </ol>
            </>
          )}
        </>
      )}
    </Shown>
  )
}

function Alias({ alias }: Readonly<{ alias: ShownAlias }>) {
  const { name, role, organisation, country } = alias
  const about = [role, organisation, country && countryInWords(country)].filter(Boolean).join(', ')
  return (
    <li>
      <bdi>{name}</bdi>
      {about && <span class="soft">, {about}</span>}
    </li>
  )
}
