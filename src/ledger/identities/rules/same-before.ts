import type { Comparison, IdentityRule } from '../comparison.js'
import { isAliasOf } from '../pattern.js'

const sameAliases = ({ mention, aliases }: Comparison) =>
  aliases.filter(({ alias }) => isAliasOf(mention, alias))

/** Exactly the same words in another article: what settles between two that fit as well, and no evidence by itself. */
export const sameAlias: IdentityRule = {
  id: 'identity/same-words-before',
  why: 'Where several identities fit, one that has had the very same words before goes first.',
  evidence: 'same-alias',
  reads: [
    ['Antonio Guterres = Antonio Guterres', { same: true }],
    ['Tokayev = Tokayev', { same: false }],
  ],
  ignores: ['Antonio Guterres = António Guterres', 'Guterres; ; UN; = Guterres'],
  find: (c) =>
    sameAliases(c).length > 0
      ? { weight: 0, text: 'The identity has had the very same words before.' }
      : null,
}

/** The same words of the same article, resolved before. */
export const sameMention: IdentityRule = {
  id: 'identity/same-mention',
  why: 'What an article’s words meant before they mean again.',
  evidence: 'same-mention',
  decides: 'for',
  reads: [
    ['Tokayev; ; ; ; a1 = Tokayev; ; ; ; a1', { same: true }],
    ['the interior ministry; ; ; ; a1 = the interior ministry; ; ; ; a1', { same: true }],
  ],
  ignores: ['Tokayev; ; ; ; a1 = Tokayev; ; ; ; a2', 'Tokayev; president; ; ; a1 = Tokayev; ; ; ; a1'],
  find: (c) =>
    sameAliases(c).some(({ alias }) => alias.articles?.includes(c.mention.article))
      ? { weight: 0.99, text: 'The same words of this article are the identity’s already.' }
      : null,
}
