import type { Sentence, Token } from '../../language/sentence.js'
import { childBy, headOf, relation } from '../../language/tree.js'
import { lexicon } from '../../lexicon.js'
import { type Quote, quoteOf, type Span } from '../../text/span.js'
import type { Context } from '../context.js'
import type { ActorMention } from '../mention.js'
import { affiliationOf, descriptionAfter } from './affiliation.js'
import { isOrganisation, type Known, kindOf } from './known.js'
import { nounPhrase, TIME } from './phrase.js'
import { acronymsOf, resolve } from './resolve.js'

/** How many mentions back a short form may look: further than any news report needs, and bounded for long pages. */
const REMEMBERED = 80

const TITLE = /\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|President|Minister|Chancellor|Commissioner|Secretary)\.?$/

/** "UNHCR representative in Uganda": an office whose place is named last. */
const OFFICE_SOMEWHERE =
  /(?:representative|director|minister|ambassador|envoy|coordinator|chief|head|president|governor|mayor|secretary|commissioner|spokes(?:man|woman|person)) (?:in|of|for|to) (?:the )?[\p{Lu}][\p{L} ]+$/iu

const PRONOUN = /^(?:he|she|it|they)$/i

/** The name that stands after a common noun or a title belongs to it: "a resident, X Y,", "a man called X Y", "Ms X". */
function withName(text: string, sentence: Sentence, span: Span): Span {
  const words = text.slice(span.start, span.end)
  const rest = text.slice(span.end, sentence.end)
  const titled = TITLE.test(words) ? /^ (?:\p{Lu}[\p{L}'’.-]+ ){0,3}\p{Lu}[\p{L}'’-]+/u.exec(rest) : null
  const name =
    titled ??
    (/\p{Lu}\p{Ll}+$/u.test(words) && !TITLE.test(words) && !OFFICE_SOMEWHERE.test(words)
      ? null
      : (/^, (?:\p{Lu}[\p{L}'’.-]+ ){1,3}\p{Lu}[\p{L}'’-]+(?=,| (?:said|says|told))/u.exec(rest) ??
        /^ (?:called|named|identified as|who gave (?:his|her|their) name as) (?:\p{Lu}[\p{L}'’.-]+ ){0,3}\p{Lu}[\p{L}'’-]+/u.exec(
          rest,
        )))
  return name ? { start: span.start, end: span.end + name[0].length } : span
}

/** Whether the subject is one of the reporter's own clause rather than of words reported, and so likely to be meant next. */
function leads(sentence: Sentence, token: Token): boolean {
  const verb = headOf(sentence, token)
  return verb !== null && !/^(?:ccomp|acl)$/.test(relation(verb))
}

const cues = new Set(lexicon<{ lemmas: string[] }>('cues').flatMap(({ lemmas }) => lemmas))

const knownOf = (a: ActorMention): Known => ({
  name: a.name,
  phrase: a.phrase,
  person: a.person,
  plural: a.plural,
  gender: a.gender,
  speaks: a.speaks,
  at: a.start,
})

/** The mention of an actor that stands in these words, given those before it. */
export function mentionOf(
  quote: Quote,
  sentence: Sentence,
  before: readonly ActorMention[],
  text: string,
): ActorMention {
  const known = before
    .filter((a) => a.leads && a.start < quote.start)
    .slice(-REMEMBERED)
    .map(knownOf)
  return mention(
    quote,
    sentence,
    resolve(quote.quote, known, text, quote.start, acronymsOf(text), true),
    new Map(before.map((a) => [a.name, a])),
    true,
  )
}

function mention(
  quote: Quote,
  sentence: Sentence,
  who: Known,
  before: ReadonlyMap<string, ActorMention>,
  leading: boolean,
): ActorMention {
  const same = before.get(who.name)
  const own = affiliationOf(
    who,
    quote.quote === who.name || quote.quote === who.phrase ? descriptionAfter(sentence, quote.end) : null,
  )
  const role = own.role ?? same?.role ?? null
  const organisation = own.organisation ?? same?.organisation ?? null
  const country = own.country ?? same?.country ?? null
  const form = PRONOUN.test(quote.quote) ? 'pronoun' : quote.quote.includes(who.name) ? 'name' : 'short'
  return {
    ...quote,
    sentence: sentence.index,
    entity: same?.entity ?? before.size + 1,
    name: who.name,
    role,
    organisation,
    country,
    kind: kindOf(who, role ? `${role} ${who.phrase}` : who.phrase),
    form,
    phrase: who.phrase,
    person: who.person,
    plural: who.plural,
    gender: who.gender,
    speaks: who.speaks,
    leads: leading,
    rules: [
      form === 'pronoun' ? 'actor/pronoun' : 'actor/subject',
      ...(form === 'short' ? ['actor/short'] : []),
      ...(role || organisation || country ? ['actor/affiliation'] : []),
    ],
  }
}

/** People, offices, organisations and groups that act or speak: the subjects of clauses and those after "according to". */
export function findActors({ article: { text }, sentences }: Context): readonly ActorMention[] {
  const out: ActorMention[] = []
  const known: Known[] = []
  const named = new Map<string, ActorMention>()
  const acronyms = acronymsOf(text)
  for (const sentence of sentences)
    for (const token of sentence.tokens) {
      const rel = relation(token)
      // "according to X": the tree hangs X on "according" or the other way round.
      const to =
        rel === 'obl'
          ? sentence.tokens.findLast(
              (t) =>
                t.index < token.index &&
                t.index > token.index - 14 &&
                t.text === 'to' &&
                /^according$/i.test(sentence.tokens[t.index - 1]?.text ?? ''),
            )
          : undefined
      const source = to !== undefined
      if (rel !== 'nsubj' && !source) continue
      if (!/^(?:NOUN|PROPN|PRON)$/.test(token.upos) || TIME.test(token.text)) continue
      if (token.upos === 'PRON' && !PRONOUN.test(token.text)) continue
      if (PRONOUN.test(token.text) && childBy(sentence, token, 'expl')) continue
      const verb = headOf(sentence, token)
      const limit =
        verb && verb.index > token.index ? { before: verb.index } : verb ? { after: verb.index } : {}
      const span = withName(text, sentence, nounPhrase(sentence, token, to ? { after: to.index } : limit))
      const quote = quoteOf(text, span)
      const speaks = source || (verb !== null && cues.has(verb.lemma))
      const who = { ...resolve(quote.quote, known, text, span.start, acronyms, speaks), speaks }
      const worth =
        token.upos === 'PRON' ||
        who.person ||
        isOrganisation(who.name) ||
        /^(?:the )?\p{Lu}/u.test(who.name) ||
        who.plural
      if (!worth) continue
      const leading = leads(sentence, token)
      const found = mention(quote, sentence, who, named, leading)
      out.push(found)
      named.set(found.name, found)
      if (leading) known.push(who)
      if (known.length > REMEMBERED) known.shift()
    }
  return out
}
